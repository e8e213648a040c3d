"""How far an organisation has come with the five success factors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import Field

from kvalia.read.problems import Fault, Location
from kvalia.things.record import Empty, HeadingReference, Line, Record, Shared, SharedOf, Text
from kvalia.things.tool.base import Tool, ToolText, lacking

LevelId = Literal["absent", "started", "partly", "in-place", "living"]


class Level(Record):
    """A level, counted from 0."""

    value: int = Field(ge=0, le=4)


class Factor(Record):
    """A factor: the heading that teaches it, and an anchor for each level."""

    principle: HeadingReference
    anchors: SharedOf[LevelId, Empty]


class Maturity(Tool):
    """The neutral file: the levels from 0 to 4, and the five factors."""

    kind: Literal["maturity"]
    levels: SharedOf[LevelId, Level]
    factors: Shared[Factor] = Field(min_length=5, max_length=5)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        wanted = get_args(LevelId)
        yield from lacking(self.levels, wanted, "levels")
        for place, level_id in enumerate(wanted):
            level = self.levels.get(level_id)
            if level and level.value != place:
                wrong = f"the level '{level_id}' has the value {level.value}"
                yield Fault(("levels", level_id, "value"), wrong, f"Write '{place}'")
        for name, factor in self.factors.items():
            for missing in (level for level in wanted if level not in factor.anchors):
                wrong = f"the factor '{name}' has no anchor for '{missing}'"
                yield Fault(("factors", name, "anchors"), wrong, f"Add '{missing}: {{}}'")

    def principles(self) -> Iterator[tuple[Location, str]]:  # noqa: D102
        for name, factor in self.factors.items():
            yield ("factors", name, "principle"), factor.principle


class LevelText(Record):
    """A level's name."""

    name: Line


class AnchorText(Record):
    """What a level looks like in practice, and the step to the next one; at the last, how to stay there."""

    text: Text
    next: Text


class FactorText(Record):
    """A factor: its name, what would prove a level, the trap, and the anchors."""

    name: Line
    evidence: Text
    trap: Text
    anchors: Shared[AnchorText]


class MaturityText(ToolText):
    """The texts in one language."""

    levels: Shared[LevelText]
    factors: Shared[FactorText]
