"""Problems: what is wrong in an author's file, where, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath

Location = tuple[str | int, ...]
"""The way to a value in a data file: mapping keys and list indexes from the top."""

LETTERS = str.maketrans({"æ": "ae", "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th"})
"""Letters that Unicode does not take apart."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one place of one file.

    Attributes:
        path: The file, relative to the project folder, with forward slashes.
        line: Line number, counted from 1.
        column: Column number, counted from 1.
        wrong: What is wrong, a sentence without its full stop.
        write: What to write instead, a sentence without its full stop; may be empty.
    """

    path: str
    line: int
    column: int
    wrong: str
    write: str = ""

    def __str__(self) -> str:
        """`path:line:column: what is wrong. What to write.`, the form that editors make clickable."""
        advice = f" {self.write}." if self.write else ""
        return " ".join(f"{self.path}:{self.line}:{self.column}: {self.wrong}.{advice}".split())


@dataclass(frozen=True)
class Fault:
    """A fault found in a record, before it is known where in the file it stands.

    Attributes:
        location: The way to the faulty value in the file.
        wrong: As in `Problem`.
        write: As in `Problem`.
    """

    location: Location
    wrong: str
    write: str = ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is spelt most like `word`, or None if none is near.

    Nearness is the ratio of `difflib`, at least 0.6.
    """
    matches = get_close_matches(word, list(known), n=1)
    return matches[0] if matches else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return the advice for an unknown word: the nearest right spelling, or all there are.

    At most eight of the known words are named, so that the line stays readable.
    """
    choices = sorted(set(known))
    near = nearest(word, choices)
    if near:
        return f"Write '{near}'"
    if not choices:
        return "Remove it"
    shown = ", ".join(f"'{choice}'" for choice in choices[:8])
    return f"Write one of {shown}" + (" …" if len(choices) > 8 else "")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without repetitions, by file, line and column."""
    return sorted(set(problems))


def relative_path(path: PurePath, root: PurePath) -> str:
    """Return `path` as a problem names it: relative to the project folder where it lies inside."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def id_like(name: str) -> str:
    """Return the id that is most like a name: its letters without marks, joined with hyphens."""
    bare = unicodedata.normalize("NFD", name.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", bare)) or "an-id"
