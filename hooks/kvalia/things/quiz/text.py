"""Questions as learners read them, in one language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from kvalia.read.problems import Fault, suggestion
from kvalia.things.quiz.open_question import ClozeQuestion, GapKind
from kvalia.things.quiz.question import Intent, Question
from kvalia.things.record import Id, Line, Record, Text

PLACE = re.compile(r"\{([^{}]*)\}")
"""Where a gap is, in the text of a cloze question."""

SINGLE_TEXTS = ("text", "unit", "why", "model")
"""Keys that hold one text and belong to some types of question only."""


class OptionText(Record):
    """An option, reason or item as the learner reads it, and why it is right or wrong."""

    text: Line | None = None
    why: Text


class PairText(Record):
    """The two halves of a pair, and why they belong together."""

    term: Line
    match: Line
    why: Text


class GapText(Record):
    """What fits into a gap: choices, or the texts that count as right, the first of them as the model."""

    choices: dict[Id, OptionText] = Field(default_factory=dict)
    accept: Annotated[tuple[Line, ...], BeforeValidator(lambda value: [] if value is None else value)] = ()
    why: Text | None = None


class MistakeText(Record):
    """How a learner arrives at a typical wrong number, and what was wrong with it."""

    why: Text


class CriterionText(Record):
    """Something to look for in an answer of one's own."""

    text: Line


class ScenarioChoiceText(Record):
    """What one says or does, and what it does and why, which is told at the end."""

    text: Text
    why: Text


class ScenarioStepText(Record):
    """What happens and what the customer says."""

    text: Text
    choices: dict[Id, ScenarioChoiceText]


class EndingText(Record):
    """How the encounter ended."""

    title: Line
    text: Text


class QuestionText(Record):
    """A question as the learner reads it. Which keys it needs depends on its type."""

    situation: Text | None = None
    ask: Text
    hint: Text | None = None
    text: Text | None = None
    unit: Line | None = None
    why: Text | None = None
    model: Text | None = None
    options: dict[Id, OptionText] = Field(default_factory=dict)
    reasons: dict[Id, OptionText] = Field(default_factory=dict)
    items: dict[Id, OptionText] = Field(default_factory=dict)
    pairs: dict[Id, PairText] = Field(default_factory=dict)
    gaps: dict[Id, GapText] = Field(default_factory=dict)
    mistakes: dict[Id, MistakeText] = Field(default_factory=dict)
    criteria: dict[Id, CriterionText] = Field(default_factory=dict)
    steps: dict[Id, ScenarioStepText] = Field(default_factory=dict)
    endings: dict[Id, EndingText] = Field(default_factory=dict)

    def faults(self, question: Any) -> Iterator[Fault]:
        """Yield the texts that a reader would miss although no id is missing, located from the question down.

        Args:
            question: The question's neutral record.
        """
        yield from self._situation(question)
        yield from self._hint(question)
        yield from self._single_texts(question)
        for key in ("options", "reasons", "items"):
            if key == "options" and question.type == "true-false":
                continue  # The interface has the words for these two.
            for name, option in getattr(self, key).items():
                if option.text is None:
                    yield Fault((key, name), "'text' is missing", "Add 'text:'")
        if isinstance(question, ClozeQuestion):
            yield from self._places(question)
            yield from self._gaps(question)

    def _situation(self, question: Any) -> Iterator[Fault]:
        if not self.situation and (question.intent is Intent.SCENARIO or question.type == "scenario"):
            yield Fault((), "a scenario has no situation", "Add 'situation:' with what happens before the question")

    def _hint(self, question: Question) -> Iterator[Fault]:
        if question.hint and not self.hint:
            write = "Add 'hint:' with a text, or remove 'hint' from the neutral file"
            yield Fault((), "the question has no hint in this language", write)
        elif self.hint and not question.hint:
            wrong = "the neutral file does not say that the question has a hint"
            yield Fault(("hint",), wrong, "Add 'hint: true' there, or remove it here")

    def _single_texts(self, question: Any) -> Iterator[Fault]:
        for key in SINGLE_TEXTS:
            if key in question.WORDS and getattr(self, key) is None:
                yield Fault((), f"'{key}' is missing", f"Add '{key}:' {ADVICE[key](question)}")
            elif key not in question.WORDS and getattr(self, key) is not None:
                wrong = f"a question of type '{question.type}' has no '{key}'"
                yield Fault((key,), wrong, "Remove it")

    def _places(self, question: ClozeQuestion) -> Iterator[Fault]:
        if self.text is None:
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


ADVICE: dict[str, Callable[[Any], str]] = {
    "text": lambda question: f"with the sentence and its gaps: '… {{{next(iter(question.gaps), 'gap')}}} …'",
    "unit": lambda question: f"with the word for '{question.unit}'",
    "why": lambda _: "with how the right number is found",
    "model": lambda _: "with an answer to compare with",
}
"""What to write where one of the `SINGLE_TEXTS` is missing, after the key."""
