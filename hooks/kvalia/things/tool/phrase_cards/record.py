"""Phrases for situations at work, side by side in two languages."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from kvalia.things.record import Line, Record, Shared, Text
from kvalia.things.tool.base import Tool, ToolText


class Politeness(StrEnum):
    """How formal a phrase is."""

    FORMAL = "formal"
    NEUTRAL = "neutral"
    FRIENDLY = "friendly"


class Phrase(Record):
    """A phrase; its words are written in each language, not translated."""

    politeness: Politeness


class Situation(Record):
    """What one wants to do with words."""

    phrases: Shared[Phrase] = Field(min_length=2)


class PhraseCards(Tool):
    """The neutral file: the situations and their phrases."""

    kind: Literal["phrase-cards"]
    situations: Shared[Situation] = Field(min_length=1)


class PhraseText(Record):
    """A phrase as it is said; `note` says when, or which form of address it uses, where that helps."""

    text: Line
    note: Text | None = None


class SituationText(Record):
    """A situation's name and its phrases."""

    title: Line
    phrases: Shared[PhraseText]


class PhraseCardsText(ToolText):
    """The texts in one language."""

    situations: Shared[SituationText]
