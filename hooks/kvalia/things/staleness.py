"""Stale texts: those whose source has changed since they were written.

A lock file, written by the machine, keeps for each text file the fingerprint of every
source text at the time when the file last fitted it. A date could not tell: any
edit would renew it, whether or not it had to do with the source.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from pathlib import Path

from kvalia.read.problems import Location, Problem
from kvalia.read.source import Document, texts
from kvalia.things.library import Library

LOCK = "translations.lock.json"
"""Name of the lock file in `docs/data`."""

Lock = dict[str, dict[str, str]]
"""Fingerprints of source texts by text file and by the way to the text, its parts joined with slashes."""


def fingerprint(text: str) -> str:
    """Return the first 48 bits of the SHA-256 hash of a text, in hexadecimal; white space is folded."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def read_lock(data: Path) -> Lock:
    """Return the lock of the folder `docs/data`, empty where there is none or it cannot be read."""
    try:
        lock = json.loads((data / LOCK).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return lock if isinstance(lock, dict) else {}


def write_lock(data: Path, library: Library, files: Collection[str]) -> list[str]:
    """Note that text files fit their sources as they are now.

    Args:
        data: The folder `docs/data`.
        library: All data.
        files: Paths of text files as problems name them; `all` for every one.

    Returns:
        The paths of all text files that are written from another.
    """
    lock = read_lock(data)
    known = {}
    for source, text in _pairs(library):
        known[text.path] = {key: fingerprint(words) for key, words in _flat(source).items()}
    for path, prints in known.items():
        if path in files or "all" in files:
            lock[path] = prints
    kept = {path: prints for path, prints in lock.items() if path in known}
    (data / LOCK).write_text(json.dumps(kept, indent=0, sort_keys=True) + "\n", "utf-8")
    return list(known)


def stale_texts(library: Library, lock: Lock) -> list[Problem]:
    """Return a problem for each text whose source has changed or is not in the lock."""
    problems = []
    for source, text in _pairs(library):
        prints = lock.get(text.path, {})
        for location, words in texts(source.data):
            key = "/".join(map(str, location))
            if prints.get(key) != fingerprint(words):
                wrong = f"the source {source.path} says something else at '{key}' since this was written"
                write = f"Compare the two, then note it with 'python -m kvalia synced {text.path}'"
                problems.append(Problem(text.path, *text.place(location), wrong, write))
    return problems


def _pairs(library: Library) -> Iterator[tuple[Document, Document]]:
    """Yield the source and another language's file of everything that has both."""
    for entry in (entry for things in library.things.values() for entry in things.values()):
        source = entry.sources.get(entry.truth.source)
        for code in entry.texts:
            if source and code != entry.truth.source:
                yield source, entry.sources[code]


def _flat(document: Document) -> dict[str, str]:
    flat: dict[Location, str] = dict(texts(document.data))
    return {"/".join(map(str, location)): words for location, words in flat.items()}
