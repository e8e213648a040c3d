"""A number to be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from kvalia.language import number
from kvalia.language.strings import Strings
from kvalia.read.problems import Fault
from kvalia.things.quiz.question import Place, Question, QuestionText, QuestionType
from kvalia.things.record import Id, Line, Record, Shared, Text

Number = Annotated[float, Field(allow_inf_nan=False)]


class Mistake(Record):
    """A wrong number that learners often arrive at; the text file says how."""

    answer: Number


class NumericQuestion(Question):
    """A number to be worked out.

    Attributes:
        answer: The right number.
        tolerance: How far an answer may lie from it and still be right.
        unit: Name of the unit; the text file has the word.
        mistakes: Typical wrong answers.
    """

    type: Literal["numeric"]
    answer: Number
    tolerance: Annotated[Number, Field(ge=0)] = 0
    unit: Id
    mistakes: Shared[Mistake] = Field(default_factory=dict, max_length=6)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        seen: dict[str, float] = {}
        for name, mistake in self.mistakes.items():
            here = ("mistakes", name, "answer")
            if self.near(mistake.answer, self.answer):
                wrong = f"the mistake '{name}' would count as right"
                yield Fault(here, wrong, "Write an answer further from the right one, or a smaller tolerance")
            twin = next((other for other, answer in seen.items() if self.near(mistake.answer, answer)), None)
            if twin:
                wrong = f"the mistake '{name}' cannot be told from '{twin}'"
                yield Fault(here, wrong, "Write another answer, or remove one of them")
            seen[name] = mistake.answer

    def near(self, first: float, second: float) -> bool:
        """Whether two numbers count as the same. What a computer adds to a decimal number does not part them."""
        return abs(first - second) <= self.tolerance + 1e-9


class MistakeText(Record):
    """How a learner arrives at a typical wrong number, and what was wrong with it."""

    why: Text


class NumericText(QuestionText):
    """The word for the unit, how the right number is found, and what went wrong on the way to others."""

    unit: Line | None = None
    why: Text | None = None
    mistakes: Shared[MistakeText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        if self.unit is None:
            yield Fault((), "'unit' is missing", f"Add 'unit:' with the word for '{question.unit}'")
        if self.why is None:
            yield Fault((), "'why' is missing", "Add 'why:' with how the right number is found")


@dataclass(frozen=True)
class JoinedMistake:
    """A typical wrong number, and what was wrong on the way to it."""

    answer: float
    why: str


@dataclass(frozen=True)
class Numeric:
    """The right number, how far from it still counts, its unit, and typical mistakes."""

    answer: float
    tolerance: float
    unit: str
    why: str
    mistakes: tuple[JoinedMistake, ...]


def _join(truth: NumericQuestion, text: NumericText, _strings: Strings) -> Numeric:
    mistakes = tuple(
        JoinedMistake(mistake.answer, text.mistakes[name].why)
        for name, mistake in truth.mistakes.items()
        if name in text.mistakes
    )
    return Numeric(truth.answer, truth.tolerance, text.unit or "", text.why or "", mistakes)


def _view(answer: Numeric, place: Place) -> dict[str, Any]:
    def shown(value: float) -> str:
        return number(place.at.code, value)

    return {
        **vars(answer),
        "keyboard": _keyboard(answer),
        "answer_text": shown(answer.answer),
        "least": shown(answer.answer - answer.tolerance),
        "most": shown(answer.answer + answer.tolerance),
        "mistakes": [{**vars(mistake), "text": shown(mistake.answer)} for mistake in answer.mistakes],
    }


def _keyboard(answer: Numeric) -> str:
    """Return which keys a phone shows: its decimal ones have no sign for minus everywhere."""
    expected = (answer.answer - answer.tolerance, *(mistake.answer for mistake in answer.mistakes))
    return "text" if min(expected) < 0 else "decimal"


TYPE = QuestionType(name="numeric", place=7, truth=NumericQuestion, text=NumericText, join=_join, view=_view)
