"""What a build changes in a site, and in which order."""

from __future__ import annotations

from pathlib import Path

from kvalia.publish.manifest import Manifest
from kvalia.publish.update import Update
from support.published import write

BUILT = ("nb/assets/css/a.css", "nb/components/quiz/quiz.js", "nb/search/manifest.json", "nb/new/index.html")
BUILT += ("nb/index.html", "index.html", "nb/feed.xml", "nb/offline.json", "robots.txt", "service-worker.js")


def test_a_page_comes_after_what_it_loads_and_what_names_pages_comes_after_them(tmp_path: Path) -> None:
    write(tmp_path / "built", dict.fromkeys(BUILT, ""))
    write(tmp_path / "site", {"nb/index.html": "", "index.html": ""})
    place = Update.between(tmp_path / "site", Manifest(), tmp_path / "built").place
    assert sorted(place) == sorted(BUILT)
    assert {path.rpartition(".")[2] for path in place[:3]} == {"css", "js", "json"}
    assert place[3:6] == ("nb/new/index.html", "index.html", "nb/index.html"), "a new page before those that link it"
    assert set(place[6:]) == {"nb/feed.xml", "nb/offline.json", "robots.txt", "service-worker.js"}


def test_nothing_is_removed_that_no_build_made(tmp_path: Path) -> None:
    write(tmp_path / "built", {"nb/index.html": ""})
    write(tmp_path / "site", {"nb/old.html": "", "nb/own.html": "", "nb/old.html.gz": "", "nb/own.html.gz": ""})
    update = Update.between(tmp_path / "site", Manifest(frozenset({"nb/old.html"})), tmp_path / "built")
    assert (update.clear, update.remove) == ((), ("nb/old.html", "nb/old.html.gz"))


def test_a_name_that_changed_its_case_only_is_not_removed_where_case_does_not_count(tmp_path: Path) -> None:
    write(tmp_path / "built", {"nb/index.html": "new"})
    write(tmp_path / "site", {"nb/Index.html": "old"})
    before = Manifest(frozenset({"nb/Index.html"}))
    assert Update.between(tmp_path / "site", before, tmp_path / "built").remove == ("nb/Index.html",)
    (tmp_path / "site/nb/index.html").hardlink_to(tmp_path / "site/nb/Index.html")  # as such a disk shows it
    assert Update.between(tmp_path / "site", before, tmp_path / "built").remove == ()
