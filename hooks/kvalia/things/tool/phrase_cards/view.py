"""Phrase cards: what is said in a situation, in every language side by side."""

from __future__ import annotations

from typing import Any

from kvalia.language import BY_CODE
from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.phrase_cards.record import PhraseCards, PhraseCardsText


def phrase_cards_view(at: At, entry: Entry[PhraseCards, PhraseCardsText]) -> dict[str, Any]:
    """Return the situations with their phrases, each in all languages, the page's own first."""
    code, strings = at.code, at.strings
    codes = [code, *(other for other in entry.texts if other != code)]
    situations = []
    for name, situation in entry.truth.situations.items():
        words = entry.texts[code].situations.get(name)
        if words is None:
            continue
        phrases = [
            {
                "html_id": f"tool-phrase-cards--{name}--{phrase}",
                "politeness": strings.text(f"tool.phrase-cards.{about.politeness}"),
                "sides": [side for side in (_side(entry, language, name, phrase) for language in codes) if side],
            }
            for phrase, about in situation.phrases.items()
            if phrase in words.phrases
        ]
        situations.append({"id": name, "title": words.title, "phrases": phrases})
    return {"situations": situations, "languages": [{"code": other, "name": _name(other)} for other in codes]}


def _side(entry: Entry[PhraseCards, PhraseCardsText], code: str, situation: str, phrase: str) -> dict[str, Any] | None:
    """Return a phrase in one language, or None where that language lacks it."""
    words = entry.texts[code].situations.get(situation)
    if words is None or phrase not in words.phrases:
        return None
    return {"code": code, "name": _name(code), **words.phrases[phrase].model_dump()}


def _name(code: str) -> str:
    return BY_CODE[code].name if code in BY_CODE else code
