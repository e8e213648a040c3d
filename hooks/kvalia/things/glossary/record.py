"""The glossary: which terms there are, and each one's word and meaning in one language."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kvalia.things.record import EmptyAsMapping, Id, Ids, Line, Record, Shared, Text


class Term(Record):
    """A concept. The English word serves search and authors, not readers."""

    english: Line
    related: Ids = ()


class Glossary(Record):
    """The neutral file of the glossary: concepts by id."""

    source: Id
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
