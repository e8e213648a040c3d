"""What an export is, and the files that all of them make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kvalia.read.folder import declared
from kvalia.site.site import Site
from kvalia.things.kind import Entry
from kvalia.things.kinds import KINDS
from kvalia.things.quiz.view import joined_quiz

TAKE = "take"
"""Folder of the exports below a language."""


@dataclass(frozen=True)
class Export:
    """A format of one kind of thing.

    Attributes:
        kind: Name of the kind.
        ending: Of the file's name, with its full stop.
        write: Returns the file's content from a thing and the code of the language. A quiz comes joined, a thing of
            another kind as its entry.
    """

    kind: str
    ending: str
    write: Callable[[Any, str], bytes]


@cache
def _exports() -> tuple[Export, ...]:
    return tuple(declared("kvalia.publish.exports", "EXPORT"))


def exported(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield name, from the top of the language, and content of every exported file."""
    for export in _exports():
        kind = KINDS[export.kind]
        for made in site.generated.values():
            if made.kind is kind:
                entry: Entry[Any, Any] = site.library.of(kind)[made.name]
                thing = JOINED.get(kind.name, _as_it_is)(site, entry)
                yield f"{TAKE}/{kind.folder}/{made.name}{export.ending}", export.write(thing, site.code)


def _as_it_is(_site: Site, entry: Entry[Any, Any]) -> Any:
    return entry


JOINED: Mapping[str, Callable[[Site, Entry[Any, Any]], Any]] = {
    "quiz": lambda site, entry: joined_quiz(entry, site.code, site.strings),
}
"""Kinds whose things come joined."""
