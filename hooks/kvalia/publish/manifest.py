"""The list of the files that a build published: what a later build may replace or remove."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kvalia.publish.failure import PublishError

HIDDEN = ".kvalia"
"""The folder at the top of a site with what Kvalia has to know of it."""

MANIFEST = f"{HIDDEN}/manifest.json"
FORMAT = 1

MADE_FROM = (".gz", ".br", ".zst")
"""What a web server's compressed copy of a file is named like. It is worth as much as the file, so it goes with it."""


@dataclass(frozen=True)
class Manifest:
    """The files that were published, by their paths from the top of the site.

    What is not in it belongs to somebody else.
    """

    files: frozenset[str] = frozenset()

    @cached_property
    def folders(self) -> frozenset[str]:
        """The folders that these files lie in."""
        return frozenset(folder for path in self.files for folder in above(path))

    def has(self, path: str) -> bool:
        """Whether a path is one of these files, or the compressed copy of one."""
        return path in self.files or (path.endswith(MADE_FROM) and path.rpartition(".")[0] in self.files)

    @classmethod
    def read(cls, site: Path) -> Manifest:
        """Return the list of the last build; an empty one where there is none, as before the first.

        Raises:
            PublishError: If it is no list that this version can read.
        """
        path = site / MANIFEST
        try:
            found = json.loads(path.read_text("utf-8"))
            number, files = found["format"], frozenset(found["files"])
        except FileNotFoundError:
            return cls()
        except (ValueError, TypeError, KeyError) as error:
            raise PublishError(
                f"{path} is no list of published files. Remove it and build again; pages that are gone then stay."
            ) from error
        if number != FORMAT:
            raise PublishError(f"{path} was written by another version of Kvalia. Build with that one or a later one.")
        if wrong := sorted(file for file in files if not _is_inside(file)):
            raise PublishError(f"{path} names {wrong[0]!r}, which is no file of the site. Remove that line.")
        return cls(files)

    def write(self, site: Path) -> None:
        """Write the list into a folder."""
        (site / HIDDEN).mkdir(exist_ok=True)
        text = json.dumps({"format": FORMAT, "files": sorted(self.files)}, indent=0)
        (site / MANIFEST).write_text(f"{text}\n", "utf-8", newline="\n")


def files_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all files below a folder but those that only Kvalia reads; no link is followed."""
    for top, folders, files in os.walk(folder):
        if top == str(folder) and HIDDEN in folders:
            folders.remove(HIDDEN)
        yield from (Path(top, name).relative_to(folder).as_posix() for name in files)


def above(path: str) -> Iterator[str]:
    """Yield the folders that a path lies in, the outermost last."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def copies(paths: Iterable[str]) -> Iterator[str]:
    """Yield what compressed copies of files would be named."""
    return (f"{path}{suffix}" for path in paths for suffix in MADE_FROM)


def _is_inside(path: object) -> bool:
    if not isinstance(path, str) or Path(path).is_absolute() or Path(path).as_posix() != path:
        return False
    parts = path.split("/")
    return ".." not in parts and parts[0] not in (HIDDEN, ".", "")
