"""Vision and mantra."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.mantra.record import Mantra, MantraText
from kvalia.things.tool.mantra.view import mantra_view

TOOL = ToolKind("mantra", 3, Mantra, MantraText, mantra_view)
