"""Cloze questions as authors write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from kvalia.read.problems import Fault, suggestion
from kvalia.things.quiz.choices import Choices, OptionText, exactly_one_correct
from kvalia.things.quiz.question import Question, QuestionText
from kvalia.things.record import Line, Record, Shared, Text, TextWithPlaces

PLACE = re.compile(r"\{([^{}]*)\}")
"""Where a gap is, in the text of a cloze question."""


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

    type: Literal["cloze"]
    gaps: Shared[Gap] = Field(min_length=1, max_length=6)

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


class GapText(Record):
    """What fits into a gap: choices, or the texts that count as right, the first of them as the model."""

    choices: Shared[OptionText] = Field(default_factory=dict)
    accept: Annotated[tuple[Line, ...], BeforeValidator(lambda value: [] if value is None else value)] = ()
    why: Text | None = None


class ClozeText(QuestionText):
    """The text, and what fits into each gap."""

    text: TextWithPlaces | None = None
    gaps: Shared[GapText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        yield from self._places(question)
        yield from self._gaps(question)

    def _places(self, question: ClozeQuestion) -> Iterator[Fault]:
        if self.text is None:
            write = f"Add 'text:' with the sentence and its gaps: '… {{{next(iter(question.gaps), 'gap')}}} …'"
            yield Fault((), "'text' is missing", write)
            return
        named = PLACE.findall(self.text)
        for name in dict.fromkeys(named):
            if name not in question.gaps:
                yield Fault(("text",), f"there is no gap '{name}'", suggestion(name, question.gaps))
            elif named.count(name) > 1:
                yield Fault(("text",), f"the gap '{name}' stands twice in the text", "Write it once")
        for name in question.gaps:
            if name not in named:
                yield Fault(("text",), f"the text does not say where the gap '{name}' is", f"Write '{{{name}}}' there")
        if re.search(r"[{}]", PLACE.sub("", self.text)):
            yield Fault(("text",), "a brace stands alone in the text", "Write a gap as '{its-id}'")

    def _gaps(self, question: ClozeQuestion) -> Iterator[Fault]:
        for name, gap in self.gaps.items():
            truth, here = question.gaps.get(name), ("gaps", name)
            if truth is None:
                continue
            if truth.kind is GapKind.TEXT:
                if not gap.accept:
                    write = "Add 'accept: [first, second]' with the words that are right, the best one first"
                    yield Fault(here, f"the gap '{name}' has no answer", write)
                if gap.why is None:
                    yield Fault(here, "'why' is missing", "Add 'why:'")
            else:
                for key in ("accept", "why"):
                    if getattr(gap, key):
                        wrong = f"a gap with choices has no '{key}' of its own"
                        yield Fault((*here, key), wrong, "Remove it: each choice has its 'why'")
            for choice, text in gap.choices.items():
                if text.text is None:
                    yield Fault((*here, "choices", choice), "'text' is missing", "Add 'text:'")
