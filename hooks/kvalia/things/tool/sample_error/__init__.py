"""How far few answers can be trusted."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.sample_error.record import SampleError, SampleErrorText
from kvalia.things.tool.sample_error.view import sample_error_view

TOOL = ToolKind("sample-error", 10, SampleError, SampleErrorText, sample_error_view)
"""Between what and what a share or an average may lie, and whether two periods differ by more than chance."""
