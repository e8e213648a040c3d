"""Rules of the country where one works, in the language in which one thinks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kvalia.things.kind import Draft, Kind, Part, Reference, Section
from kvalia.things.rules.record import Rules, RulesText
from kvalia.things.rules.view import rules_html


def _names(rules: Rules) -> Iterator[Reference]:
    yield Reference(("page",), "page", rules.page)


def _parts(name: str, _rules: Rules, text: RulesText) -> Iterator[Part]:
    for country in text.countries:
        yield Part(country, f"{KIND.html_id(name)}--{country.lower()}", text.title)


def _found_by(_name: str, text: RulesText) -> Iterator[Section]:
    for words in text.countries.values():
        yield Section("", "", f"{words.rule} {words.do} {words.note or ''}")


KIND = Kind(
    name="rules",
    folder="rules",
    truth=Rules,
    text=RulesText,
    place=8,
    lessons=lambda rules: (rules.page,),
    names=_names,
    parts=_parts,
    html=rules_html,
    found_by=_found_by,
    weight=0.8,
    listed=True,
    draft=Draft(Path(__file__).parent, "rules", lesson="belongs to"),
)
