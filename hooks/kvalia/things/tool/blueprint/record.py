"""The neutral file and the texts of the service blueprint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from kvalia.read.problems import Fault
from kvalia.things.kind import Reference
from kvalia.things.record import Empty, Id, Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Tool, ToolText, lacking

MOST = 8
"""More steps are not legible on one sheet."""

Row = Literal["evidence", "customer", "front", "back", "support"]
Border = Literal["interaction", "visibility", "internal"]
Mark = Literal["moment", "wait", "fail"]


class Steps(Record):
    """How many steps a service is drawn in, and how many the empty sheet has."""

    least: int = Field(ge=2)
    most: int = Field(le=MOST)
    sheet: int = Field(ge=2, le=MOST)


class Named(Record):
    """A line, by the term of the glossary that names it."""

    term: Id


class Blueprint(Tool):
    """The neutral file.

    Attributes:
        steps: How many there may be.
        rows: What is written down for each step, from the customer's side inwards.
        lines: The lines between the rows.
        marks: What a step, or a part of it, may be marked with.
    """

    kind: Literal["blueprint"]
    steps: Steps
    rows: SharedOf[Row, Empty]
    lines: SharedOf[Border, Named]
    marks: SharedOf[Mark, Empty]

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from lacking(self.rows, get_args(Row), "rows")
        yield from lacking(self.lines, get_args(Border), "lines")
        yield from lacking(self.marks, get_args(Mark), "marks")
        if self.steps.least >= self.steps.most:
            wrong = f"there are {self.steps.least} to {self.steps.most} steps"
            yield Fault(("steps",), wrong, "Make 'most' larger than 'least'")

    def names(self) -> Iterator[Reference]:  # noqa: D102
        for name, line in self.lines.items():
            yield Reference(("lines", name, "term"), "glossary", line.term)


class RowText(Record):
    """A row's name, and what to ask for it at each step."""

    name: Line
    ask: Text


class LineText(Record):
    """What a line parts."""

    text: Text


class MarkText(Record):
    """A mark: its letter on paper, its name, when to set it."""

    letter: Annotated[str, StringConstraints(pattern=r"^\w$")]
    name: Line
    text: Text


class BlueprintText(ToolText):
    """The texts in one language."""

    rows: Shared[RowText]
    lines: Shared[LineText]
    marks: Shared[MarkText]
