"""Drawings: what stands in an SVG becomes part of a page, so nothing in it may act or load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from kvalia.read.folder import content
from kvalia.read.problems import Problem, relative_path
from kvalia.read.source import read_text

FORBIDDEN = frozenset(
    {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "set", "animate"}
)
LOADS = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(", re.IGNORECASE)


def check_drawings(docs: Path, root: Path) -> Iterator[Problem]:
    """Yield what acts or loads in a drawing, and drawings that cannot be read."""
    for path in content(docs, "*.svg"):
        text = read_text(path, root)
        if isinstance(text, Problem):
            yield text
        else:
            yield from (Problem(relative_path(path, root), *found) for found in _faults(text))


def _faults(text: str) -> list[tuple[int, int, str, str]]:
    """Return the faults of a drawing: line, column, what is wrong and what to write."""
    found: list[tuple[int, int, str, str]] = []
    parser = expat.ParserCreate()

    def note(wrong: str, write: str) -> None:
        found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, wrong, write))

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if local in FORBIDDEN:
            note(f"'{name}' is not allowed in a drawing", "Remove it, and save the drawing as plain SVG")
        for attribute, value in attributes.items():
            if attribute.lower().startswith("on"):
                note(f"'{attribute}' is not allowed in a drawing", "Remove it")
            elif attribute.rpartition(":")[2] in ("href", "src") and not re.match(
                r"#|data:image/(png|jpeg|webp);", value
            ):
                note(f"the drawing would load '{value[:60]}'", "Remove it, or draw it here")
            elif LOADS.search(value):
                note(f"'{attribute}' would load something", "Remove it")

    def characters(data: str) -> None:
        if LOADS.search(data):
            note("the style would load something", "Remove it")

    parser.StartElementHandler, parser.CharacterDataHandler = start, characters
    parser.EntityDeclHandler = lambda *_: note("entities are not allowed in a drawing", "Write the text itself")
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        found.append((error.lineno, error.offset + 1, "the drawing cannot be read", "Save it again as plain SVG"))
    return found
