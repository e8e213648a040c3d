"""A site that is brought up to date file by file, where it cannot be replaced as a whole.

What is to be done is written down first. If the build is killed while it does it, the next one reads that and
finishes: a step that was done finds nothing to do.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from kvalia.publish.failure import PublishError
from kvalia.publish.manifest import FORMAT, MANIFEST, Manifest, above
from kvalia.publish.update import Update

JOURNAL = "journal.json"
"""Beside the folder with what was built: what is to be done with it. Once it is there, it will be done."""

BUILT = "site"
"""Name of the folder with what was built."""


def commit(home: Path, update: Update) -> None:
    """Write down what is to be done."""
    steps = {"place": update.place, "clear": update.clear, "remove": update.remove, "after": sorted(update.after.files)}
    draft = home / f"{JOURNAL}.draft"
    draft.write_text(json.dumps({"format": FORMAT, **steps}), "utf-8")
    draft.replace(home / JOURNAL)


def is_committed(home: Path) -> bool:
    """Whether a build got as far as to write down what is to be done, and did not finish it."""
    return (home / JOURNAL).is_file()


def finish(home: Path, site: Path) -> None:
    """Do what is written down, or what is left of it.

    Raises:
        OSError: If a step cannot be done. What is written down stays.
        PublishError: If it was written down by another version.
    """
    found = json.loads((home / JOURNAL).read_text("utf-8"))
    if found["format"] != FORMAT:
        raise PublishError(f"{home} was begun by another version of Kvalia. Build with that version first.")
    built = home / BUILT
    left = [path for path in found["place"] if os.path.lexists(built / path)]
    if len(left) == len(found["place"]):  # Not after the first step: what is cleared may be in place again.
        for path in found["clear"]:
            _remove(site, path)
    for path in left:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        if (site / path).is_dir() and not (site / path).is_symlink():  # one that could not be removed with its files
            (site / path).rmdir()
        (built / path).replace(site / path)
    for path in found["remove"]:
        _remove(site, path)
    Manifest(frozenset(found["after"])).write(built)
    (site / MANIFEST).parent.mkdir(exist_ok=True)
    (built / MANIFEST).replace(site / MANIFEST)
    (home / JOURNAL).unlink()


def _remove(site: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty; never by way of a link."""
    folders = list(above(path))
    if any((site / folder).is_symlink() for folder in folders):
        return
    if (site / path).is_symlink() or not (site / path).is_dir():
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            (site / path).unlink()
    for folder in folders:
        try:
            (site / folder).rmdir()
        except OSError:
            break
