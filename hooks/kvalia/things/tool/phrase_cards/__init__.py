"""Phrase cards."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.phrase_cards.record import PhraseCards, PhraseCardsText
from kvalia.things.tool.phrase_cards.view import phrase_cards_view

TOOL = ToolKind("phrase-cards", 8, PhraseCards, PhraseCardsText, phrase_cards_view)
