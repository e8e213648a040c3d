"""The glossary: terms in every language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kvalia.read.problems import Problem, suggestion
from kvalia.things.glossary.record import Glossary, GlossaryText
from kvalia.things.kind import Draft, Entry, Kind, Part


def _checks(glossary: Entry[Glossary, GlossaryText], _minutes: object) -> Iterator[Problem]:
    """Yield relations of a term to none other."""
    document, terms = glossary.sources["glossary"], glossary.truth.terms
    for name, term in terms.items():
        for index, related in enumerate(term.related):
            if related not in terms or related == name:
                wrong = f"'{related}' is no other term of the glossary"
                others = [other for other in terms if other != name]
                place = document.value_place(("terms", name, "related", index))
                yield Problem(document.path, *place, wrong, suggestion(related, others))


def _parts(_name: str, _glossary: Glossary, text: GlossaryText) -> Iterator[Part]:
    for name, term in text.terms.items():
        yield Part(name, name, term.term)


KIND = Kind(
    name="glossary",
    folder="glossary",
    truth=Glossary,
    text=GlossaryText,
    text_faults=lambda _glossary, text, _code: text.faults_beside(),
    place=5,
    single=True,
    checks=_checks,
    parts=_parts,
    ids="terms",
    seen_elsewhere=True,
    draft=Draft(Path(__file__).parent, "term", into=True),
)
