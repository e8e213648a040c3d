"""A counter: how often something happened today."""

from typing import Literal

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.record import Line
from kvalia.things.tool.base import Tool, ToolKind, ToolText


class Counter(Tool):
    """The neutral file."""

    kind: Literal["counter"]
    most: int


class CounterText(ToolText):
    """The texts in one language."""

    label: Line


def _view(at: At, entry: Entry[Counter, CounterText]) -> dict[str, object]:
    return {"most": entry.truth.most, "label": entry.texts[at.code].label}


TOOL = ToolKind("counter", 20, Counter, CounterText, _view)
