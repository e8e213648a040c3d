"""The gap check."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.gap.record import Gap, GapText
from kvalia.things.tool.gap.view import gap_view

TOOL = ToolKind("gap", 2, Gap, GapText, gap_view)
