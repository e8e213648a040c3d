"""Good service and good treatment: a workshop whose result is a poster of two columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.kind import Reference
from kvalia.things.record import Empty, Id, Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Step, Tool, ToolText, lacking

SHORTEST, LONGEST = 60, 90
"""How long the workshop may be, in minutes."""

WorkshopStep = Literal["alone", "pairs", "cluster", "vote", "camera", "examples", "compare", "feedback", "date"]


Column = Literal["service", "treatment"]


class Workshop(Tool):
    """The neutral file.

    Attributes:
        steps: The steps with their minutes, in their order.
        columns: The two columns of the poster.
        most: How many acts each column may have.
        check_after_days: When the agreement is looked at again, in days.
        reference: The checklist that the team compares its own columns with.
    """

    kind: Literal["workshop"]
    steps: SharedOf[WorkshopStep, Step]
    columns: SharedOf[Column, Empty]
    most: int = Field(ge=3, le=10)
    check_after_days: int = Field(ge=1, le=365)
    reference: Id

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from lacking(self.steps, get_args(WorkshopStep), "steps")
        yield from lacking(self.columns, get_args(Column), "columns")
        total = sum(step.minutes for step in self.steps.values())
        if not SHORTEST <= total <= LONGEST and len(self.steps) == len(get_args(WorkshopStep)):
            write = f"Change them so that they take {SHORTEST} to {LONGEST}"
            yield Fault(("steps",), f"the steps take {total} minutes", write)

    def names(self) -> Iterator[Reference]:  # noqa: D102
        yield Reference(("reference",), "checklist", self.reference)


class WorkshopStepText(Record):
    """A step: what to do in a room, and what to do where people meet on screens."""

    title: Line
    do: Text
    remote: Text


class ColumnText(Record):
    """A column of the poster."""

    title: Line


class WorkshopText(ToolText):
    """The texts in one language."""

    steps: Shared[WorkshopStepText]
    columns: Shared[ColumnText]
