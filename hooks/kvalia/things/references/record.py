"""References: where a claim comes from, how far it reaches, and what it does not show."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from kvalia.things.record import Id, Line, Record, Shared, Source, Text


class Evidence(StrEnum):
    """How a source knows what it says. The order is from strong to weak, then rules."""

    SYNTHESIS = "synthesis"
    STUDY = "study"
    MODEL = "model"
    PRACTICE = "practice"
    STANDARD = "standard"
    LAW = "law"


class Reference(Record):
    """A source as it is printed in a list of references.

    Attributes:
        citation: Author (year). Title. Where.
        language: The language of the citation, for screen readers.
        doi: Digital object identifier, without the resolver's address.
        evidence: How the source knows what it says.
    """

    citation: Text
    language: Id = "en"
    doi: str | None = Field(default=None, pattern=r"^10\.\S+/\S+$")
    evidence: Evidence


class References(Record):
    """The neutral file of the references."""

    source: Source
    references: Shared[Reference]


class ReferenceText(Record):
    """What a source is used for here, and what it does not show."""

    use: Line
    limits: Line


class ReferencesText(Record):
    """The references' texts in one language."""

    references: Shared[ReferenceText]
