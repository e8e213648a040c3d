"""The five-factor check."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.maturity.record import Maturity, MaturityText
from kvalia.things.tool.maturity.view import maturity_view

TOOL = ToolKind("maturity", 6, Maturity, MaturityText, maturity_view)
