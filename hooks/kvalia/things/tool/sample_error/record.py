"""The neutral file and the texts of the tool that says how far few answers can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.kind import Reference
from kvalia.things.record import Empty, Id, Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Scale, Tool, ToolText, lacking

Reading = Literal["wide", "middle", "narrow", "all"]
Verdict = Literal["chance", "more", "less"]
Hundred = Annotated[int, Field(ge=1, le=99)]


class Widths(Record):
    """How wide an interval is called narrow at most, and wide at least, of a hundred."""

    narrow: Hundred
    wide: Hundred


class Table(Record):
    """What the table on paper is made for: numbers of answers, and shares of a hundred."""

    answers: list[Annotated[int, Field(ge=5)]] = Field(min_length=3, max_length=8)
    shares: list[Hundred] = Field(min_length=2, max_length=5)


class SampleError(Tool):
    """The neutral file.

    Attributes:
        widths: How the width of an interval is read.
        scale: The scale of marks that an average begins with.
        table: What one reads off where nothing can be worked out.
        readings: What a width means; `all` where the whole group has answered.
        verdicts: What the difference of two periods means: chance, or more or less than before.
        blind: What the interval does not cover.
        sources: Where the method comes from.
    """

    kind: Literal["sample-error"]
    widths: Widths
    scale: Scale
    table: Table
    readings: SharedOf[Reading, Empty]
    verdicts: SharedOf[Verdict, Empty]
    blind: Shared[Empty] = Field(min_length=2, max_length=7)
    sources: list[Id] = Field(min_length=1)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from self.scale.faults()
        yield from lacking(self.readings, get_args(Reading), "readings")
        yield from lacking(self.verdicts, get_args(Verdict), "verdicts")
        if self.widths.narrow >= self.widths.wide:
            wrong = f"'narrow' is {self.widths.narrow} and 'wide' is {self.widths.wide}"
            yield Fault(("widths",), wrong, "Make 'wide' larger than 'narrow'")

    def names(self) -> Iterator[Reference]:  # noqa: D102
        for place, name in enumerate(self.sources):
            yield Reference(("sources", place), "references", name)


class SaidText(Record):
    """What a result means, and what to do with it."""

    title: Line
    text: Text


class BlindText(Record):
    """Something that no number of answers mends."""

    text: Text


class SampleErrorText(ToolText):
    """The texts in one language."""

    readings: Shared[SaidText]
    verdicts: Shared[SaidText]
    blind: Shared[BlindText]
    average: Text
    method: Text
