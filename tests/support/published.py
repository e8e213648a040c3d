"""Sites that are put in place without being built: a few files in a staging folder."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from kvalia.publish.manifest import HIDDEN
from kvalia.publish.staging import Staging

NOBODY = 65534
WAYS = ("at-one-instant", "by-two-renamings", "file-by-file", "file-by-file-after-all")
"""How a site comes into its place: see `go`."""


def go(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sites be put in place in one of the ways, whatever this system could do."""
    if way == "by-two-renamings":
        monkeypatch.setattr("kvalia.publish.swap._exchange", lambda *_: False)
    elif way == "file-by-file":
        monkeypatch.setattr(Staging, "_may_write_beside", lambda _: False)
    elif way == "file-by-file-after-all":

        def refuse(*_: object) -> None:
            raise OSError(16, "Device or resource busy")

        monkeypatch.setattr("kvalia.publish.staging.put", refuse)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files; a name that ends in a slash is an empty folder."""
    for name, text in files.items():
        path = folder / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text(text)


def staged(site: Path, files: Mapping[str, str]) -> Staging:
    """Return a build that made these files."""
    made = Staging(site)
    write(made.folder, files)
    return made


def publish(site: Path, files: Mapping[str, str], *, partial: bool = False) -> None:
    """Put these files in place as a build does."""
    staged(site, files).publish(partial)


def content(site: Path) -> dict[str, str]:
    """Return the text of every file, with empty folders, but without what Kvalia keeps."""
    found = {}
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if name.partition("/")[0] == HIDDEN:
            continue
        if path.is_dir() and not path.is_symlink():
            found |= {} if any(path.iterdir()) else {f"{name}/": ""}
        else:
            found[name] = path.read_text()
    return found


def left_over(site: Path) -> list[str]:
    """Return what builds left beside and inside a site."""
    beside = [path.name for path in site.parent.iterdir() if path.name.startswith(f".{site.name}.")]
    hidden = site.resolve() / HIDDEN
    inside = [path.name for path in hidden.iterdir()] if hidden.is_dir() else []
    return beside + [name for name in inside if name != "manifest.json"]


@contextmanager
def open_folder() -> Iterator[Path]:
    """Yield a folder that every user of the machine can use."""
    with tempfile.TemporaryDirectory(prefix="kvalia-", ignore_cleanup_errors=True) as made:
        Path(made).chmod(0o777)
        yield Path(made)


@contextmanager
def another_user() -> Iterator[None]:
    """Be a user without special rights for a while, where this one has them."""
    if os.geteuid():
        yield
        return
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
