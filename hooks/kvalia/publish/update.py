"""What a build changes in a site: which files it puts there, in which order, and which it removes."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kvalia.publish.failure import PublishError
from kvalia.publish.manifest import Manifest, above, copies, files_below


@dataclass(frozen=True)
class Update:
    """The way from a site as it is to the site as it was built.

    Attributes:
        place: The files that were built, in the order in which they may be put in place one by one: a page comes
            after what it loads, and what names pages comes after them.
        clear: Files of earlier builds that stand where a folder is needed, or in a folder where a file is.
        remove: Other files of earlier builds that were not built again.
        after: What is published afterwards.
    """

    place: tuple[str, ...]
    clear: tuple[str, ...]
    remove: tuple[str, ...]
    after: Manifest

    @classmethod
    def between(cls, site: Path, before: Manifest, folder: Path, *, partial: bool = False) -> Update:
        """Return the way from the site to what lies in a folder.

        Args:
            site: The site, which need not be there.
            before: What is published in it.
            folder: What was built.
            partial: Keep what lies in entries at the top that were not built.

        Raises:
            PublishError: If something of others stands in the way.
        """
        built = frozenset(files_below(folder))
        tops = {_top(path) for path in built}
        kept = frozenset(path for path in before.files if partial and _top(path) not in tops)
        after = Manifest(built | kept)
        gone = before.files - after.files
        clear = {path for path in gone if path in after.folders or not after.files.isdisjoint(above(path))}
        _check(site, Manifest(built), before)
        compressed = [path for path in copies(built | gone) if os.path.lexists(site / path)]
        remove = [path for path in (*gone - clear, *compressed) if path not in after.files]
        by_name = {_folded(path): path for path in after.files}
        remove = [path for path in remove if not _is_same(site, path, by_name.get(_folded(path)))]
        return cls(
            tuple(sorted(built, key=lambda path: (_rank(path), os.path.lexists(site / path), path))),
            tuple(sorted(clear)),
            tuple(sorted(remove)),
            after,
        )

    def replaces(self, path: str) -> bool:
        """Whether a file of the site is gone afterwards, or another."""
        return path in self._gone

    @cached_property
    def _gone(self) -> frozenset[str]:
        return frozenset((*self.place, *self.clear, *self.remove))


def _top(path: str) -> str:
    return path.partition("/")[0]


def _rank(path: str) -> int:
    """Return when a file is put in place: what pages load, pages, what names pages at the top of a language or all."""
    if path.endswith(".html"):
        return 1
    return 2 if path.count("/") < 2 else 0


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _is_same(site: Path, path: str, other: str | None) -> bool:
    """Whether two names are one file, as where case does not count."""
    try:
        return other is not None and (site / path).samefile(site / other)
    except OSError:
        return False


def _check(site: Path, built: Manifest, before: Manifest) -> None:
    """Refuse to build over a folder of others, or through their links.

    Raises:
        PublishError: For the first that stands in the way.
    """
    for path in sorted(built.folders - before.files):
        place = site / path
        if place.is_symlink() or (os.path.lexists(place) and not place.is_dir()):
            what = "link" if place.is_symlink() else "file"
            raise PublishError(f"{place} is a {what}, and the site needs a folder there. Move it, then build again.")
    for path in sorted(built.files):
        place = site / path
        if place.is_dir() and not place.is_symlink() and not _is_ours(place, path, before):
            raise PublishError(f"{place} is a folder, and the site needs a file there. Move it, then build again.")


def _is_ours(folder: Path, path: str, before: Manifest) -> bool:
    """Whether everything in a folder was made by earlier builds."""
    for top, folders, files in os.walk(folder):
        inside = f"{path}/{Path(top).relative_to(folder).as_posix()}/".replace("/./", "/")
        if not all(before.has(f"{inside}{name}") for name in files):
            return False
        if not before.folders.issuperset(f"{inside}{name}" for name in folders):
            return False
    return True
