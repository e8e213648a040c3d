"""What has changed between two looks at the files, and which languages it concerns."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from kvalia.read.folder import is_content
from kvalia.things.kinds import KINDS


class Changes:
    """What an author saved between two builds of a preview, and which languages are still to be built for it."""

    def __init__(self) -> None:
        self._files: dict[Path, int] = {}
        self._owed: frozenset[str] = frozenset()

    def built(self) -> None:
        """Note that the languages that were to be built are in place."""
        self._owed = frozenset()

    def languages(self, folders: Sequence[Path], docs: Path, codes: Sequence[str]) -> list[str]:
        """Return the languages to build: those that show what changed, and those whose last build failed.

        These are all at first, and where nothing changed that is known: the watcher saw something else.

        Args:
            folders: Folders and files that are watched.
            docs: The folder with the languages' folders.
            codes: All languages.
        """
        before, self._files = self._files, snapshot(folders)
        touched = {*languages_to_build(before, self._files, docs, codes), *self._owed} or {*codes}
        self._owed = frozenset(touched)
        return [code for code in codes if code in touched]


def snapshot(folders: Sequence[Path]) -> dict[Path, int]:
    """Return the time of change of every file below the folders, in nanoseconds.

    What editors keep beside a file while it is open does not count.
    """
    found: dict[Path, int] = {}
    for folder in folders:
        for path in [folder] if folder.is_file() else folder.rglob("*"):
            if is_content(path.relative_to(folder)):
                # A file that is gone by now did not come or go between two looks.
                with contextlib.suppress(OSError):
                    found |= {path: path.stat().st_mtime_ns} if path.is_file() else {}
    return found


def languages_to_build(
    before: Mapping[Path, int], after: Mapping[Path, int], docs: Path, codes: Sequence[str]
) -> list[str]:
    """Return the languages whose site a change of files touches.

    A page concerns its own language, and all of them when it comes or goes, because the
    others link to it. A text file of data concerns its own language, unless pages in other
    languages show the kind's texts. Everything else concerns all.
    """
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    touched: set[str] = set()
    for path in changed:
        code = _language_of(path, docs, codes)
        if code is None or (path in before) != (path in after):
            return list(codes)
        touched.add(code)
    return [code for code in codes if code in touched]


def _language_of(path: Path, docs: Path, codes: Sequence[str]) -> str | None:
    try:
        parts = path.relative_to(docs).parts
    except ValueError:
        return None
    if parts[0] in codes:
        return parts[0]
    elsewhere = {kind.folder for kind in KINDS.values() if kind.seen_elsewhere}
    if parts[0] == "data" and elsewhere.isdisjoint(parts[1:2]) and path.stem in codes:
        return path.stem
    return None
