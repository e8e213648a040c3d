"""Several options, at least two correct and at least one wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import Choices, OptionsQuestion, OptionsText, join_options, options_view
from kvalia.things.quiz.question import QuestionType


class MultipleQuestion(OptionsQuestion):
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


TYPE = QuestionType(
    name="multiple",
    place=2,
    truth=MultipleQuestion,
    text=OptionsText,
    join=join_options,
    view=options_view,
)
