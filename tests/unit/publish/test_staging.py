"""A build grows in a folder beside the site and takes its place only when it is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kvalia.publish.staging import Staging


def staging(site: Path, **files: str) -> Staging:
    """Return a staging folder with these files, each in a folder of its own."""
    made = Staging(site)
    for name, text in files.items():
        (made.folder / name).mkdir()
        (made.folder / name / "index.html").write_text(text)
    return made


def content(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}


def neighbours(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def test_a_whole_build_replaces_the_site(tmp_path: Path) -> None:
    site = tmp_path / "deep/site"
    staging(site, nb="old", gone="old").publish()
    staging(site, nb="new").publish()
    assert content(site) == {"nb/index.html": "new"}
    assert neighbours(site) == ["site"]


def test_a_part_replaces_only_what_was_built(tmp_path: Path) -> None:
    site = tmp_path / "site"
    staging(site, nb="old", pl="old").publish()
    part = staging(site, pl="new")
    (part.folder / "robots.txt").write_text("new")
    part.publish(partial=True)
    assert content(site) == {"nb/index.html": "old", "pl/index.html": "new", "robots.txt": "new"}
    assert neighbours(site) == ["site"]


def test_a_part_is_published_also_where_there_is_no_site(tmp_path: Path) -> None:
    staging(tmp_path / "site", pl="new").publish(partial=True)
    assert content(tmp_path / "site") == {"pl/index.html": "new"}


def test_what_is_discarded_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    staging(site, nb="old").publish()
    staging(site, nb="new").discard()
    assert content(site) == {"nb/index.html": "old"}
    assert neighbours(site) == ["site"]


def test_what_dead_builds_left_is_removed_and_what_living_ones_use_is_kept(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        pass
    for pid in (dead.pid, os.getppid()):
        (tmp_path / f".site.staging-{pid}").mkdir()
    (tmp_path / ".site.staging-note").mkdir()
    made = Staging(tmp_path / "site")
    assert neighbours(tmp_path / "site") == sorted([f".site.staging-{os.getppid()}", made.folder.name])


def test_the_same_process_may_build_again_after_a_build_that_broke_off(tmp_path: Path) -> None:
    staging(tmp_path / "site", nb="half")
    assert list(staging(tmp_path / "site").folder.iterdir()) == []
