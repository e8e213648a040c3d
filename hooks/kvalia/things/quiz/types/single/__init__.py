"""Several options, exactly one of them correct."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import (
    Choices,
    OptionsQuestion,
    OptionsText,
    exactly_one_correct,
    join_options,
    options_view,
)
from kvalia.things.quiz.question import QuestionType


class SingleQuestion(OptionsQuestion):
    """Several options, exactly one of them correct."""

    type: Literal["single"]
    options: Choices = Field(min_length=2, max_length=6)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from exactly_one_correct(self.options, "options", "a 'single' question")


TYPE = QuestionType(
    name="single",
    place=1,
    truth=SingleQuestion,
    text=OptionsText,
    join=join_options,
    view=options_view,
)
