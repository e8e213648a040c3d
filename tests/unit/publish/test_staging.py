"""A build takes the site's place when it is whole, and nothing that others put there is lost."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from kvalia.publish.failure import PublishError
from kvalia.publish.staging import Staging
from support.published import WAYS, another_user, content, go, left_over, open_folder, publish, staged, write

OTHERS = {
    ".git": "gitdir: elsewhere",
    ".htaccess": "Header set",
    ".nojekyll": "",
    ".well-known/acme-challenge/": "",
    ".well-known/security.txt": "Contact:",
    "CNAME": "kb.example.org",
    "nb/own.pdf": "theirs",
    "nb/gone/note.txt": "theirs",
    "stats/index.html": "theirs",
}
OLD = {"nb/index.html": "old", "nb/gone/index.html": "old", "pl/index.html": "old", "robots.txt": "old"}
NEW = {"nb/index.html": "new", "nb/assets/a.js": "new", "pl/index.html": "new", "robots.txt": "new"}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    go(request.param, monkeypatch)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_a_new_site_replaces_the_old_one_and_keeps_what_others_put_there(tmp_path: Path) -> None:
    site = tmp_path / "deep/site"
    publish(site, OLD)
    write(site, OTHERS)
    (site / "link").symlink_to("CNAME")
    publish(site, NEW)
    assert content(site) == NEW | OTHERS | {"link": OTHERS["CNAME"]}
    assert (site / "link").is_symlink()
    assert left_over(site) == []


@pytest.mark.usefixtures("way")
def test_the_first_build_keeps_all_that_lies_there_under_other_names(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, OTHERS | OLD)
    publish(site, NEW)
    assert content(site) == OTHERS | OLD | NEW
    publish(site, {"robots.txt": "newer"})
    assert content(site) == OTHERS | {"nb/gone/index.html": "old", "robots.txt": "newer"}


@pytest.mark.usefixtures("way")
def test_a_part_replaces_only_the_entries_that_were_built(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"pl/index.html": "first"}, partial=True)
    assert content(site) == {"pl/index.html": "first"}
    publish(site, OLD)
    publish(site, {"nb/index.html": "new", "sitemap.xml": "new"}, partial=True)
    part = OLD | {"nb/index.html": "new", "sitemap.xml": "new"}
    del part["nb/gone/index.html"]
    assert content(site) == part
    publish(site, {"robots.txt": "newer"})
    assert content(site) == {"robots.txt": "newer"}, "the part is in the list of what was published"


@pytest.mark.usefixtures("way")
def test_a_compressed_copy_goes_with_its_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD)
    write(site, {"nb/index.html.gz": "", "nb/gone/index.html.br": "", "robots.txt.zst": "", "theirs.tar.gz": ""})
    publish(site, NEW)
    assert content(site) == NEW | {"theirs.tar.gz": ""}


@pytest.mark.usefixtures("way")
def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a": "old", "b/c/index.html": "old", "b/index.html": "old"})
    new = {"a/index.html": "new", "b": "new"}
    publish(site, new)
    assert content(site) == new


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("theirs", "built", "said"),
    [
        ({"nb": "theirs"}, {"nb/index.html": ""}, "nb is a file, and the site needs a folder there"),
        ({"b/c/d": "theirs"}, {"b": ""}, "b is a folder, and the site needs a file there"),
        ({"b/c/": ""}, {"b": ""}, "b is a folder, and the site needs a file there"),
    ],
)
def test_what_others_put_in_the_way_is_named_and_left(
    theirs: dict[str, str], built: dict[str, str], said: str, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    publish(site, {"b/index.html": "old"})
    write(site, theirs)
    before, build = content(site), staged(site, built)
    with pytest.raises(PublishError, match=said):
        build.publish()
    build.discard()
    assert content(site) == before
    assert left_over(site) == []


@pytest.mark.usefixtures("way")
def test_nothing_is_written_or_removed_by_way_of_a_link(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    publish(site, {"nb/index.html": "old", "pl/index.html": "old"})
    (site / "nb").rename(elsewhere)
    (site / "nb").symlink_to(elsewhere)
    build = staged(site, {"nb/index.html": "new"})
    with pytest.raises(PublishError, match="nb is a link, and the site needs a folder there"):
        build.publish()
    build.discard()
    publish(site, {"pl/index.html": "new"})
    assert content(elsewhere) == {"index.html": "old"}
    assert (site / "nb").is_symlink()


@pytest.mark.usefixtures("way")
def test_the_folder_that_a_link_leads_to_is_the_site(tmp_path: Path) -> None:
    real, site = tmp_path / "srv/real", tmp_path / "site"
    publish(real, OLD)
    write(real, OTHERS)
    site.symlink_to("srv/real")
    publish(site, NEW)
    assert site.is_symlink()
    assert content(real) == NEW | OTHERS
    assert left_over(site) == left_over(real) == []


@pytest.mark.parametrize("leads_to", ["missing", "site", "file"])
def test_a_link_that_leads_to_no_folder_is_named(leads_to: str, tmp_path: Path) -> None:
    write(tmp_path, {"file": "x"})
    site = tmp_path / "site"
    site.symlink_to(leads_to)
    if leads_to == "missing":  # it will be made
        publish(site, NEW)
        assert content(tmp_path / "missing") == NEW
    else:
        with pytest.raises(PublishError, match="Remove it, or choose another folder"):
            Staging(site)


@pytest.mark.usefixtures("way")
def test_what_is_discarded_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    staged(site, NEW).discard()
    assert content(site) == {}
    publish(site, OLD)
    staged(site, NEW).discard()
    assert content(site) == OLD
    assert left_over(site) == []


def test_a_folder_keeps_its_mode_and_group(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD)
    site.chmod(0o2775)
    publish(site, NEW)
    assert site.stat().st_mode & 0o7777 == 0o2775


def test_a_mounted_folder_is_brought_up_to_date(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", site], capture_output=True).returncode:
        pytest.skip("this user may not mount")
    try:
        publish(site, OLD)
        write(site, OTHERS)
        publish(site, NEW)
        assert content(site) == NEW | OTHERS
        assert left_over(site) == []
    finally:
        subprocess.run(["umount", site], check=True)


def test_a_folder_in_which_something_is_mounted_is_brought_up_to_date(tmp_path: Path) -> None:
    site, mounted = tmp_path / "site", tmp_path / "site/.well-known"
    publish(site, OLD)
    mounted.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", mounted], capture_output=True).returncode:
        pytest.skip("this user may not mount")
    try:
        write(site, {".well-known/proof": "theirs"})
        publish(site, NEW)
        assert content(site) == NEW | {".well-known/proof": "theirs"}
        assert mounted.is_mount()
    finally:
        subprocess.run(["umount", mounted], check=True)


def test_a_site_in_a_folder_where_nothing_may_be_written_is_brought_up_to_date() -> None:
    with open_folder() as top, another_user():
        site = top / "closed/site"
        publish(site, OLD)
        write(site, OTHERS)
        site.parent.chmod(0o555)
        publish(site, NEW)
        assert content(site) == NEW | OTHERS
        assert left_over(site) == []
        site.parent.chmod(0o755)


def test_where_nothing_may_be_written_one_line_says_so() -> None:
    with open_folder() as top, another_user():
        site = top / "open/site"
        publish(site, OLD)
        site.chmod(0o555)
        with pytest.raises(PublishError, match=r"site may not be read or written by \w+\. .* as it was\.$"):
            Staging(site)
        site.parent.chmod(0o555)
        with pytest.raises(PublishError, match="may not be read or written"):
            Staging(top / "open/other")
        assert content(site) == OLD
        site.parent.chmod(0o755)
        site.chmod(0o755)


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can be two users")
def test_another_user_builds_into_a_folder_of_this_one() -> None:
    with open_folder() as top:
        site = top / "site"
        publish(site, OLD)
        write(site, OTHERS)
        for path in (site, *site.rglob("*")):
            if path.is_dir():
                path.chmod(0o777)
        with another_user():
            publish(site, NEW)
        assert content(site) == NEW | OTHERS
        assert site.stat().st_uid == 0, "the folder is still the first one's"
        assert left_over(site) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is no list of published files"),
        ('{"format": 2, "files": []}', "another version of Kvalia"),
        ('{"format": 1, "files": ["../secret"]}', "'../secret', which is no file of the site"),
        ('{"format": 1, "files": [".kvalia/lock"]}', "which is no file of the site"),
        ('{"format": 1, "files": ["/etc/passwd"]}', "which is no file of the site"),
    ],
)
def test_a_list_that_cannot_be_read_stops_the_build(text: str, said: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD)
    write(site, {".kvalia/manifest.json": text})
    build = staged(site, NEW)
    with pytest.raises(PublishError, match=said):
        build.publish()
    assert content(site) == OLD
