"""Several options, exactly one of them correct."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import (
    Choices,
    Options,
    OptionText,
    exactly_one_correct,
    joined,
    options_view,
    without_text,
)
from kvalia.things.quiz.question import Question, QuestionText, QuestionType
from kvalia.things.record import Shared


class SingleQuestion(Question):
    """Several options, exactly one of them correct."""

    type: Literal["single"]
    options: Choices = Field(min_length=2, max_length=6)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from exactly_one_correct(self.options, "options", "a 'single' question")


class SingleText(QuestionText):
    """The options with a reason each."""

    options: Shared[OptionText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        yield from without_text("options", self.options)


TYPE = QuestionType(
    name="single",
    place=1,
    truth=SingleQuestion,
    text=SingleText,
    join=lambda truth, text, _strings: Options(joined(truth.options, text.options)),
    view=options_view,
)
