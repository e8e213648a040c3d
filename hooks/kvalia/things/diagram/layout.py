"""A layout: what a drawing is made of, how it is drawn, and in which order those hear it who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kvalia.read.problems import Fault
from kvalia.things.diagram.canvas import Canvas, Label
from kvalia.things.record import Id, Record


class Part(Record):
    """A thing that is drawn. `more` says that a second line stands below its label."""

    more: bool = False


class Link(Record):
    """What stands between two parts, or beside them all.

    Attributes:
        below: In `layers`: the part below which its line is drawn.
        hides: In `layers`: whether customers see nothing of what lies below the line.
        way: In `layers`: the direction of an arrow beside the layers, for a link that is no line.
    """

    below: Id | None = None
    hides: bool = False
    way: Literal["down", "up"] | None = None


class Area(Record):
    """A stretch of the drawing with a name of its own."""


@dataclass(frozen=True)
class Piece:
    """A part with its words: its label, and what stands below that, each with the lines that it may take."""

    name: str
    texts: tuple[tuple[Label, int], ...]


@dataclass(frozen=True)
class Joint:
    """A link with its word."""

    link: Link
    label: Label


@dataclass(frozen=True)
class Plan:
    """What is to be drawn, in the order of the neutral file, with the words of one language."""

    parts: Sequence[Piece]
    links: Sequence[Joint] = ()
    areas: Sequence[Label] = ()


def part_said(part: Piece) -> str:
    """Return a part as one line."""
    return ": ".join(label.text for label, _ in part.texts)


def _parts_said(plan: Plan) -> Iterator[str]:
    return (part_said(part) for part in plan.parts)


def _no_faults(*_: object) -> Iterator[Fault]:
    return iter(())


@dataclass(frozen=True)
class Layout:
    """A way to draw.

    Attributes:
        name: What neutral files call it.
        counts: How few and how many parts, links and areas it has; none of what is not named.
        draw: Puts a plan on a sheet.
        said: The words of the drawing line by line, for those who do not see it.
        ordered: Whether the order of these lines says something.
        faults: What of the links has no place, from the ids of the parts and the links by id.
    """

    name: str
    counts: Mapping[str, tuple[int, int]]
    draw: Callable[[Canvas, Plan], None]
    said: Callable[[Plan], Iterator[str]] = _parts_said
    ordered: bool = False
    faults: Callable[[Sequence[str], Mapping[str, Link]], Iterator[Fault]] = field(default=_no_faults)
