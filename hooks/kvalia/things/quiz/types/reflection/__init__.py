"""A question without a right answer: one writes, and compares with a model and some criteria."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from kvalia.language.strings import Strings
from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import shown
from kvalia.things.quiz.question import Place, Question, QuestionText, QuestionType
from kvalia.things.record import EmptyAsMapping, Line, Record, Shared, Text


class Criterion(Record):
    """Something to look for in an answer of one's own; the text file says what."""


class ReflectionQuestion(Question):
    """A question without a right answer."""

    type: Literal["reflection"]
    criteria: Shared[Annotated[Criterion, EmptyAsMapping]] = Field(min_length=2, max_length=4)


class CriterionText(Record):
    """Something to look for in an answer of one's own."""

    text: Line


class ReflectionText(QuestionText):
    """A model to compare with, and what to look for."""

    model: Text | None = None
    criteria: Shared[CriterionText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        if self.model is None:
            yield Fault((), "'model' is missing", "Add 'model:' with an answer to compare with")


@dataclass(frozen=True)
class JoinedCriterion:
    """Something to look for in an answer of one's own."""

    id: str
    text: str


@dataclass(frozen=True)
class Reflection:
    """A model to compare with, and what to look for."""

    model: str
    criteria: tuple[JoinedCriterion, ...]


def _join(truth: ReflectionQuestion, text: ReflectionText, _strings: Strings) -> Reflection:
    words = text.criteria
    criteria = tuple(JoinedCriterion(name, words[name].text) for name in truth.criteria if name in words)
    return Reflection(text.model or "", criteria)


def _view(answer: Reflection, place: Place) -> dict[str, Any]:
    return {"model": answer.model, "criteria": [shown(criterion, place.html_id) for criterion in answer.criteria]}


TYPE = QuestionType(
    name="reflection",
    place=8,
    truth=ReflectionQuestion,
    text=ReflectionText,
    join=_join,
    view=_view,
    judged=False,
    reveal="quiz.js.compare",
)
