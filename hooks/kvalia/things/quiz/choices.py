"""Answers to choose from, which several types of questions have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from kvalia.language.strings import Strings
from kvalia.read.problems import Fault
from kvalia.things.quiz.question import Place, Question, QuestionText
from kvalia.things.record import EmptyAsMapping, Line, Record, Shared, Text


class Choice(Record):
    """An option or a reason that the learner may choose."""

    correct: bool = False


class OptionText(Record):
    """An option, reason or item as the learner reads it, and why it is right or wrong."""

    text: Line | None = None
    why: Text


Choices = Shared[Annotated[Choice, EmptyAsMapping]]


class OptionsQuestion(Question):
    """A question with options; its type says how many of them are correct."""

    options: Choices


class OptionsText(QuestionText):
    """The options with a reason each."""

    options: Shared[OptionText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        yield from without_text("options", self.options)


@dataclass(frozen=True)
class Option:
    """Something to choose, with truth and text joined."""

    id: str
    text: str
    why: str
    correct: bool


@dataclass(frozen=True)
class Options:
    """What there is to choose from; `reasons` only where a reason is asked for too."""

    options: tuple[Option, ...]
    reasons: tuple[Option, ...] = ()


def joined(choices: Mapping[Any, Choice], words: Mapping[str, OptionText]) -> tuple[Option, ...]:
    """Return the choices that have a text, in the order of the neutral file."""
    return tuple(
        Option(name, words[name].text or "", words[name].why, choice.correct)
        for name, choice in choices.items()
        if name in words
    )


def join_options(truth: OptionsQuestion, text: OptionsText, _strings: Strings) -> Options:
    """Return the options of a question, truth and text joined."""
    return Options(joined(truth.options, text.options))


def options_view(answer: Options, place: Place) -> dict[str, Any]:
    """Return what the shared template of questions with options shows."""
    return {
        "options": [shown(option, place.html_id) for option in answer.options],
        "reasons": [shown(option, place.html_id) for option in answer.reasons],
    }


def shown(part: Any, html_id: str) -> dict[str, Any]:
    """Return a part of an answer as its template shows it, with an id for HTML."""
    return {**vars(part), "html_id": f"{html_id}--{part.id}"}


def without_text(key: str, words: Mapping[str, OptionText]) -> Iterator[Fault]:
    """Yield a fault for each option below a key that says nothing."""
    for name, option in words.items():
        if option.text is None:
            yield Fault((key, name), "'text' is missing", "Add 'text:'")


def exactly_one_correct(
    choices: Mapping[Any, Choice], key: str, thing: str, *, several: bool = True
) -> Iterator[Fault]:
    """Yield a fault unless exactly one of the choices is correct.

    Args:
        choices: What may be chosen.
        key: The key below which they stand.
        thing: What they belong to, as the fault names it.
        several: Whether there is a type of question in which several may be correct.
    """
    correct = [name for name, choice in choices.items() if choice.correct]
    if not correct:
        yield Fault((key,), f"{thing} has no correct answer", "Mark one with '{correct: true}'")
    write = "Mark one only, or make the type 'multiple'" if several else "Mark one only"
    for extra in correct[1:]:
        wrong = f"{thing} has two correct answers, '{correct[0]}' and '{extra}'"
        yield Fault((key, extra, "correct"), wrong, write)
