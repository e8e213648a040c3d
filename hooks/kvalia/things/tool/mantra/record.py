"""A team's service vision, and a few sentences of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field

from kvalia.read.problems import Fault, Location
from kvalia.things.record import Empty, HeadingReference, Line, Record, Shared, SharedOf, Text, as_list
from kvalia.things.tool.base import Tool, ToolText, lacking

VisionPart = Literal["for-whom", "what", "feel"]
Ask = Literal["trust", "hard-moments", "grow", "team", "why"]


class Prompt(Record):
    """A question, and beginnings of sentences that may answer it."""

    starters: Shared[Empty] = Field(min_length=3, max_length=3)


class Mantra(Tool):
    """The neutral file.

    Attributes:
        vision: The three parts of the team's vision.
        prompts: The questions.
        most_words: How long the finished text may be, in words.
        warning: The page or heading that tells why feelings are not promised.
    """

    kind: Literal["mantra"]
    vision: SharedOf[VisionPart, Empty]
    prompts: SharedOf[Ask, Prompt]
    most_words: int = Field(ge=10, le=100)
    warning: HeadingReference

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from lacking(self.vision, get_args(VisionPart), "vision")
        yield from lacking(self.prompts, get_args(Ask), "prompts")

    def principles(self) -> Iterator[tuple[Location, str]]:  # noqa: D102
        yield ("warning",), self.warning


class VisionText(Record):
    """What is asked about a part of the vision."""

    ask: Line


class StarterText(Record):
    """The beginning of a sentence."""

    text: Line


class PromptText(Record):
    """A question and its beginnings of sentences."""

    ask: Line
    starters: Shared[StarterText]


class MantraText(ToolText):
    """The texts in one language; `avoid` lists words that promise feelings."""

    vision: Shared[VisionText]
    prompts: Shared[PromptText]
    avoid: Annotated[tuple[Line, ...], BeforeValidator(as_list), Field(min_length=1)]
    warning: Text
