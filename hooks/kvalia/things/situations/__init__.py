"""Situations in which help must come at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Kind, Part, Reference
from kvalia.things.situations.record import Situations, SituationsText


def situation_id(name: str) -> str:
    """Return the id of a situation's element in HTML."""
    return f"now-{name}"


def situations_html(at: At) -> str:
    """Return the situations, each with what to do, what to say and when to stop."""
    found = at.entry("situations", "situations")
    if found is None:
        return ""
    entry, text = found
    phrases = at.to("tool", "phrase-cards")
    situations: list[dict[str, Any]] = [
        {
            "id": name,
            "html_id": situation_id(name),
            "urgent": truth.urgent,
            **text.situations[name].model_dump(),
            "more": at.heading(truth.principle),
            "phrases": phrases if truth.phrases else "",
        }
        for name, truth in entry.truth.situations.items()
        if name in text.situations
    ]
    return at.render("situations/situations", situations=situations)


def _names(situations: Situations) -> Iterator[Reference]:
    for name, situation in situations.situations.items():
        yield Reference(("situations", name, "principle"), "heading", situation.principle)
        for place, phrase in enumerate(situation.phrases):
            yield Reference(("situations", name, "phrases", place), "tool", f"phrase-cards/{phrase}")


def _parts(_name: str, _situations: Situations, text: SituationsText) -> Iterator[Part]:
    for name, words in text.situations.items():
        yield Part(name, situation_id(name), words.title)


KIND = Kind(
    name="situations",
    folder="situations",
    truth=Situations,
    text=SituationsText,
    place=9,
    single=True,
    names=_names,
    parts=_parts,
    ids="situations",
)
