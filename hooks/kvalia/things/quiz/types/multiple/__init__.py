"""Several options, at least two correct and at least one wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import Choices, Options, OptionText, joined, options_view, without_text
from kvalia.things.quiz.question import Question, QuestionText, QuestionType
from kvalia.things.record import Shared


class MultipleQuestion(Question):
    """Several options, at least two correct and at least one wrong."""

    type: Literal["multiple"]
    options: Choices = Field(min_length=3, max_length=8)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        correct = sum(choice.correct for choice in self.options.values())
        if correct < 2:
            yield Fault(
                ("options",),
                f"a 'multiple' question has {'one' if correct else 'no'} correct option",
                "Mark at least two with '{correct: true}', or make the type 'single'",
            )
        if correct == len(self.options):
            yield Fault(("options",), "every option is correct", "Add an option that is wrong")


class MultipleText(QuestionText):
    """The options with a reason each."""

    options: Shared[OptionText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        yield from without_text("options", self.options)


TYPE = QuestionType(
    name="multiple",
    place=2,
    truth=MultipleQuestion,
    text=MultipleText,
    join=lambda truth, text, _strings: Options(joined(truth.options, text.options)),
    view=options_view,
)
