"""The quality formula."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.formula.record import Formula, FormulaText
from kvalia.things.tool.formula.view import formula_view

TOOL = ToolKind("formula", 1, Formula, FormulaText, formula_view)
