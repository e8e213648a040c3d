"""A statement that holds or fails, and the reason why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import Field

from kvalia.language.strings import Strings
from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import (
    Choice,
    Choices,
    Options,
    OptionText,
    exactly_one_correct,
    joined,
    options_view,
    without_text,
)
from kvalia.things.quiz.question import Question, QuestionText, QuestionType
from kvalia.things.record import EmptyAsMapping, Shared, SharedOf

Answer = Literal["holds", "fails"]


class TrueFalseQuestion(Question):
    """A statement that holds or fails, and the reason why."""

    type: Literal["true-false"]
    options: SharedOf[Answer, Annotated[Choice, EmptyAsMapping]]
    reasons: Choices = Field(min_length=2, max_length=5)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        for missing in sorted({"holds", "fails"} - set(self.options)):
            wrong = f"the option '{missing}' is missing"
            yield Fault(("options",), wrong, f"Add a line '{missing}: {{}}'")
        yield from exactly_one_correct(self.options, "options", "a 'true-false' question")
        yield from exactly_one_correct(self.reasons, "reasons", "the list of reasons")


class TrueFalseText(QuestionText):
    """The reasons; the interface has the words for the two answers, so they need only a `why`."""

    options: Shared[OptionText] = Field(default_factory=dict)
    reasons: Shared[OptionText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        yield from without_text("reasons", self.reasons)


def _join(truth: TrueFalseQuestion, text: TrueFalseText, strings: Strings) -> Options:
    options = joined(truth.options, text.options)
    named = tuple(replace(option, text=option.text or strings.text(f"quiz.{option.id}")) for option in options)
    return Options(named, joined(truth.reasons, text.reasons))


TYPE = QuestionType(
    name="true-false",
    place=3,
    truth=TrueFalseQuestion,
    text=TrueFalseText,
    join=_join,
    view=options_view,
)
