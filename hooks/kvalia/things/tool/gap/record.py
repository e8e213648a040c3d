"""The gap between what should be and what is, in five dimensions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from kvalia.read.problems import Fault, Location
from kvalia.things.record import Empty, HeadingReference, Line, Record, Shared, Text
from kvalia.things.tool.base import Scale, Tool, ToolText

WEIGHTS = 100
"""What the weights of all dimensions sum to."""


class Dimension(Record):
    """A dimension: its weight to begin with, the heading that teaches it, its statements."""

    weight: int = Field(ge=0, le=WEIGHTS)
    principle: HeadingReference
    statements: Shared[Empty] = Field(min_length=3, max_length=3)


class Gap(Tool):
    """The neutral file: a scale, and five dimensions of three statements each."""

    kind: Literal["gap"]
    scale: Scale
    dimensions: Shared[Dimension] = Field(min_length=5, max_length=5)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from self.scale.faults()
        total = sum(dimension.weight for dimension in self.dimensions.values())
        if total != WEIGHTS:
            write = f"Change the weights so that they sum to {WEIGHTS}"
            yield Fault(("dimensions",), f"the weights sum to {total}", write)

    def principles(self) -> Iterator[tuple[Location, str]]:  # noqa: D102
        for name, dimension in self.dimensions.items():
            yield ("dimensions", name, "principle"), dimension.principle


class Ends(Record):
    """The words at the two ends of the scale."""

    low: Line
    high: Line


class StatementText(Record):
    """A statement to agree or disagree with."""

    text: Text


class DimensionText(Record):
    """A dimension's name and its statements."""

    name: Line
    statements: Shared[StatementText]


class GapText(ToolText):
    """The texts in one language."""

    scale: Ends
    dimensions: Shared[DimensionText]
