"""Pairs to be found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from kvalia.language.strings import Strings
from kvalia.things.quiz.choices import shown
from kvalia.things.quiz.question import Place, Question, QuestionText, QuestionType
from kvalia.things.quiz.shuffle import mixed
from kvalia.things.record import EmptyAsMapping, Line, Record, Shared, Text


class Pair(Record):
    """Two texts that belong together; both stand in the text file."""


class MatchQuestion(Question):
    """Pairs to be found."""

    type: Literal["match"]
    pairs: Shared[Annotated[Pair, EmptyAsMapping]] = Field(min_length=2, max_length=6)


class PairText(Record):
    """The two halves of a pair, and why they belong together."""

    term: Line
    match: Line
    why: Text


class MatchText(QuestionText):
    """The pairs."""

    pairs: Shared[PairText] = Field(default_factory=dict)


@dataclass(frozen=True)
class MatchPair:
    """Two texts that belong together."""

    id: str
    term: str
    match: str
    why: str


@dataclass(frozen=True)
class Match:
    """The pairs in the order of the neutral file."""

    pairs: tuple[MatchPair, ...]


def _join(truth: MatchQuestion, text: MatchText, _strings: Strings) -> Match:
    return Match(tuple(MatchPair(name, **text.pairs[name].model_dump()) for name in truth.pairs if name in text.pairs))


def _view(answer: Match, place: Place) -> dict[str, Any]:
    by_id = {pair.id: shown(pair, place.html_id) for pair in answer.pairs}
    return {"pairs": [*by_id.values()], "matches": [by_id[pair] for pair in mixed(list(by_id), place.html_id)]}


TYPE = QuestionType(name="match", place=5, truth=MatchQuestion, text=MatchText, join=_join, view=_view)
