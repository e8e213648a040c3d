"""The workshop on good service."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.workshop.record import Workshop, WorkshopText
from kvalia.things.tool.workshop.view import workshop_view

TOOL = ToolKind("workshop", 5, Workshop, WorkshopText, workshop_view)
