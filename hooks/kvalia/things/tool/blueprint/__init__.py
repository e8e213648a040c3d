"""The service blueprint."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.blueprint.record import Blueprint, BlueprintText
from kvalia.things.tool.blueprint.view import blueprint_view

TOOL = ToolKind("blueprint", 9, Blueprint, BlueprintText, blueprint_view)
"""A service on one sheet: what the customer sees and does, and the work before and behind the line of visibility."""
