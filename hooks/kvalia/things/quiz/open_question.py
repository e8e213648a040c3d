"""Questions whose answer is written: gaps in a text, a number, a thought of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.quiz.question import Choices, Question, exactly_one_correct
from kvalia.things.record import EmptyAsMapping, Id, Record

Number = Annotated[float, Field(allow_inf_nan=False)]


class GapKind(StrEnum):
    """How a gap is filled: from a list, or in one's own words."""

    CHOICE = "choice"
    TEXT = "text"


class Gap(Record):
    """A gap in a text. Only one of kind `choice` has choices; what fits into the other stands in the text file."""

    kind: GapKind
    choices: Choices = Field(default_factory=dict, max_length=4)


class ClozeQuestion(Question):
    """A text with gaps. The text file says with `{gap-id}` where each of them is."""

    WORDS: ClassVar[frozenset[str]] = frozenset({"text"})

    type: Literal["cloze"]
    gaps: dict[Id, Gap] = Field(min_length=1, max_length=6)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"gaps": tuple(self.gaps)}

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        for name, gap in self.gaps.items():
            here = ("gaps", name)
            if gap.kind is GapKind.TEXT and gap.choices:
                wrong = "a gap of kind 'text' has choices"
                yield Fault((*here, "choices"), wrong, "Remove them, or make the kind 'choice'")
            elif gap.kind is GapKind.CHOICE and not gap.choices:
                write = "Add 'choices:' with two to four, one of them '{correct: true}'"
                yield Fault(here, f"the gap '{name}' has no answer to choose", write)
            elif gap.kind is GapKind.CHOICE:
                if len(gap.choices) < 2:
                    yield Fault((*here, "choices"), f"the gap '{name}' has one choice", "Add another that is wrong")
                for fault in exactly_one_correct(gap.choices, "choices", f"the gap '{name}'", several=False):
                    yield Fault((*here, *fault.location), fault.wrong, fault.write)


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

    WORDS: ClassVar[frozenset[str]] = frozenset({"unit", "why"})

    type: Literal["numeric"]
    answer: Number
    tolerance: Annotated[Number, Field(ge=0)] = 0
    unit: Id
    mistakes: dict[Id, Mistake] = Field(default_factory=dict, max_length=6)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"mistakes": tuple(self.mistakes)}

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


class Criterion(Record):
    """Something to look for in an answer of one's own; the text file says what."""


class ReflectionQuestion(Question):
    """A question without a right answer: one writes, and compares with a model and some criteria."""

    WORDS: ClassVar[frozenset[str]] = frozenset({"model"})

    type: Literal["reflection"]
    criteria: dict[Id, Annotated[Criterion, EmptyAsMapping]] = Field(min_length=2, max_length=4)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"criteria": tuple(self.criteria)}
