"""The quality formula: experience divided by expectation, and the difference between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.record import Empty, Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Scale, Tool, ToolText, lacking

Outcome = Literal["below", "met", "above"]
Trap = Literal["same-quotient", "lowered-to-one", "no-zero"]


class FormulaScale(Scale):
    """The scale of both numbers. It does not begin at 0, because nothing can be divided by it."""

    min: int = Field(ge=1)


class Preset(Record):
    """A customer whose two numbers are given."""

    expectation: int
    experience: int


class Formula(Tool):
    """The neutral file.

    Attributes:
        scale: From the lowest to the highest value of both numbers.
        tolerance: How far from 1 the quotient may lie and still be read as 1: 0.1 is ten per cent.
        presets: Customers to begin with.
        outcomes: The three readings of the result.
        traps: Misreadings that the tool warns of.
    """

    kind: Literal["formula"]
    scale: FormulaScale
    tolerance: Annotated[float, Field(ge=0, le=0.5)]
    presets: Shared[Preset] = Field(min_length=4, max_length=4)
    outcomes: SharedOf[Outcome, Empty]
    traps: SharedOf[Trap, Empty]

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from self.scale.faults()
        yield from lacking(self.outcomes, get_args(Outcome), "outcomes")
        yield from lacking(self.traps, get_args(Trap), "traps")
        for name, preset in self.presets.items():
            for key in ("expectation", "experience"):
                value = getattr(preset, key)
                if not self.scale.min <= value <= self.scale.max:
                    write = f"Write a number from {self.scale.min} to {self.scale.max}"
                    yield Fault(("presets", name, key), f"{value} is not on the scale", write)


class PresetText(Record):
    """Who the customer is, and what happened."""

    title: Line
    story: Text


class OutcomeText(Record):
    """A reading of the result: its name, and what to do with it."""

    title: Line
    text: Text


class TrapText(Record):
    """A warning."""

    text: Text


class FormulaText(ToolText):
    """The texts in one language."""

    presets: Shared[PresetText]
    outcomes: Shared[OutcomeText]
    traps: Shared[TrapText]
