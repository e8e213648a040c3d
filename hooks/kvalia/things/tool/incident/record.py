"""What happened, why, what else could be done, and what was tried: a meeting of twenty minutes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.record import Empty, Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Step, Tool, ToolText, lacking

MEETING = 20
"""How long the meeting is, in minutes."""

IncidentStep = Literal["happened", "causes", "ways", "tried"]
Cause = Literal["situation", "equipment", "own-part"]


class Incident(Tool):
    """The neutral file.

    Attributes:
        steps: The four steps with their minutes.
        causes: The columns of possible causes.
        least_ways: How many other ways to act are looked for at least.
        phrases: Sentences of the facilitator that blame nobody.
    """

    kind: Literal["incident"]
    steps: SharedOf[IncidentStep, Step]
    causes: SharedOf[Cause, Empty]
    least_ways: int = Field(ge=2, le=6)
    phrases: Shared[Empty] = Field(min_length=6, max_length=8)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from lacking(self.steps, get_args(IncidentStep), "steps")
        yield from lacking(self.causes, get_args(Cause), "causes")
        total = sum(step.minutes for step in self.steps.values())
        if total != MEETING and len(self.steps) == len(get_args(IncidentStep)):
            yield Fault(("steps",), f"the steps take {total} minutes", f"Change them so that they take {MEETING}")


class IncidentStepText(Record):
    """A step: its heading, what it asks, and what helps to answer."""

    title: Line
    ask: Line
    help: Text


class CauseText(Record):
    """A column of causes."""

    title: Line
    ask: Line


class PhraseText(Record):
    """What the facilitator says, and what it stands in place of."""

    say: Line
    instead: Line


class IncidentText(ToolText):
    """The texts in one language."""

    steps: Shared[IncidentStepText]
    causes: Shared[CauseText]
    phrases: Shared[PhraseText]
    privacy: Text
