"""Tools: what each one asks, counts or prints, and its texts in one language."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kvalia.records.tools.base import Tool, ToolText
from kvalia.records.tools.formula import Formula, FormulaText
from kvalia.records.tools.gap import Gap, GapText
from kvalia.records.tools.incident import Incident, IncidentText
from kvalia.records.tools.mantra import Mantra, MantraText
from kvalia.records.tools.maturity import Maturity, MaturityText
from kvalia.records.tools.phrase_cards import PhraseCards, PhraseCardsText
from kvalia.records.tools.review import Review, ReviewText
from kvalia.records.tools.workshop import Workshop, WorkshopText

__all__ = ["TOOLS", "AnyTool", "AnyToolText", "Tool", "ToolText"]

TOOLS: dict[str, tuple[type[Tool], type[ToolText]]] = {
    "formula": (Formula, FormulaText),
    "gap": (Gap, GapText),
    "mantra": (Mantra, MantraText),
    "incident": (Incident, IncidentText),
    "workshop": (Workshop, WorkshopText),
    "maturity": (Maturity, MaturityText),
    "review": (Review, ReviewText),
    "phrase-cards": (PhraseCards, PhraseCardsText),
}
"""The records of each kind of tool: of its neutral file, and of its text files."""

AnyTool = Annotated[
    Formula | Gap | Mantra | Incident | Workshop | Maturity | Review | PhraseCards, Field(discriminator="kind")
]
AnyToolText = (
    FormulaText | GapText | MantraText | IncidentText | WorkshopText | MaturityText | ReviewText | PhraseCardsText
)
