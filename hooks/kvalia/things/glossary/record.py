"""The glossary: which terms there are, and each one's word and meaning in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.record import EmptyAsMapping, Ids, Line, Record, Shared, Source, Text


class Term(Record):
    """A concept. The English word serves search and authors, not readers."""

    english: Line
    related: Ids = ()


class Glossary(Record):
    """The neutral file of the glossary: concepts by id."""

    source: Source
    terms: Shared[Annotated[Term, EmptyAsMapping]] = Field(min_length=1)


class TermText(Record):
    """A concept's word in one language.

    Attributes:
        term: The one word that pages use, as in running text.
        synonyms: Other words that readers meet elsewhere.
        definition: What it means at work.
        false_friend: What a reader of this language may take it for, or a word of
            a neighbour language that misleads.
    """

    term: Line
    synonyms: tuple[Line, ...] = ()
    definition: Text
    false_friend: Text | None = None


class GlossaryText(Record):
    """The glossary in one language."""

    terms: Shared[TermText]

    def faults_beside(self) -> Iterator[Fault]:
        """Yield words that stand for two terms, or twice for one: a reader and the search could not tell which."""
        seen: dict[str, str] = {}
        for name, text in self.terms.items():
            word = text.term.casefold()
            if (other := seen.setdefault(word, name)) != name:
                wrong = f"'{text.term}' is the word of the term '{other}' too"
                yield Fault(("terms", name, "term"), wrong, "Write another one in one of them")
            for index, synonym in enumerate(text.synonyms):
                if synonym.casefold() == word:
                    yield Fault(("terms", name, "synonyms", index), f"'{synonym}' is the term itself", "Remove it")
