"""When each standard is to be reviewed next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import Field

from kvalia.read.problems import Fault, suggestion
from kvalia.things.record import Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Tool, ToolText, lacking

CEILING = 24
"""Most months between two reviews (the rule of `standards-that-live`)."""

SpeedId = Literal["calm", "changing", "fast"]


class Speed(Record):
    """How fast a market changes, as months between two reviews."""

    months: int = Field(ge=1)


class Example(Record):
    """A standard to begin with."""

    speed: str


class ReviewPlan(Tool):
    """The neutral file.

    Attributes:
        speeds: How fast markets change.
        ceiling: Most months between two reviews, whatever the speed.
        examples: Standards to begin with.
    """

    kind: Literal["review-plan"]
    speeds: SharedOf[SpeedId, Speed]
    ceiling: int = Field(ge=1, le=CEILING)
    examples: Shared[Example] = Field(min_length=1, max_length=8)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from lacking(self.speeds, get_args(SpeedId), "speeds")
        for name, speed in self.speeds.items():
            if speed.months > self.ceiling:
                wrong = f"{speed.months} months is above the ceiling of {self.ceiling}"
                yield Fault(("speeds", name, "months"), wrong, f"Write {self.ceiling} or less")
        for example_name, example in self.examples.items():
            if example.speed not in get_args(SpeedId):
                wrong = f"there is no speed '{example.speed}'"
                yield Fault(("examples", example_name, "speed"), wrong, suggestion(example.speed, self.speeds))


class SpeedText(Record):
    """A speed's name, and how to recognise it."""

    name: Line
    text: Text


class ExampleText(Record):
    """A standard's name."""

    name: Line


class ReviewPlanText(ToolText):
    """The texts in one language."""

    speeds: Shared[SpeedText]
    examples: Shared[ExampleText]
