"""The incident meeting."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.incident.record import Incident, IncidentText
from kvalia.things.tool.incident.view import incident_view

TOOL = ToolKind("incident", 4, Incident, IncidentText, incident_view)
