"""Tools: what each one asks, counts or prints, and its texts in one language."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kvalia.things.tool.base import Tool, ToolText
from kvalia.things.tool.formula.record import Formula, FormulaText
from kvalia.things.tool.gap.record import Gap, GapText
from kvalia.things.tool.incident.record import Incident, IncidentText
from kvalia.things.tool.mantra.record import Mantra, MantraText
from kvalia.things.tool.maturity.record import Maturity, MaturityText
from kvalia.things.tool.phrase_cards.record import PhraseCards, PhraseCardsText
from kvalia.things.tool.review.record import Review, ReviewText
from kvalia.things.tool.workshop.record import Workshop, WorkshopText

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
