"""Quizzes: the neutral truth about each question, and its texts in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from kvalia.problems import Fault
from kvalia.records.base import EmptyAsMapping, HeadingReference, Id, Line, Record, Roles, Text


class Intent(StrEnum):
    """What a question is for: to recall, to act in a situation, to clear up a misconception."""

    KNOWLEDGE = "knowledge"
    SCENARIO = "scenario"
    MISCONCEPTION = "misconception"


class Choice(Record):
    """An option or a reason that the learner may choose."""

    correct: bool = False


class Item(Record):
    """One of the things to be put in order. Positions count from 1."""

    position: int = Field(ge=1)


class Pair(Record):
    """Two texts that belong together; both stand in the text file."""


Choices = dict[Id, Annotated[Choice, EmptyAsMapping]]


class Question(Record):
    """What every kind of question has."""

    intent: Intent = Intent.KNOWLEDGE
    principle: HeadingReference

    def parts(self) -> dict[str, tuple[str, ...]]:
        """Return the ids that need a text, by the key under which they stand."""
        raise NotImplementedError

    def faults(self) -> Iterator[Fault]:
        """Yield what makes the question unanswerable, located from the question down."""
        return iter(())


class SingleQuestion(Question):
    """Several options, exactly one of them correct."""

    type: Literal["single"]
    options: Choices = Field(min_length=2, max_length=6)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"options": tuple(self.options)}

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        yield from exactly_one_correct(self.options, "options", "a 'single' question")


class MultipleQuestion(Question):
    """Several options, at least two correct and at least one wrong."""

    type: Literal["multiple"]
    options: Choices = Field(min_length=3, max_length=8)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"options": tuple(self.options)}

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


class TrueFalseQuestion(Question):
    """A statement that holds or fails, and the reason why."""

    type: Literal["true-false"]
    options: dict[Literal["holds", "fails"], Annotated[Choice, EmptyAsMapping]]
    reasons: Choices = Field(min_length=2, max_length=5)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"options": tuple(self.options), "reasons": tuple(self.reasons)}

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        for missing in sorted({"holds", "fails"} - set(self.options)):
            wrong = f"the option '{missing}' is missing"
            yield Fault(("options",), wrong, f"Add a line '{missing}: {{}}'")
        yield from exactly_one_correct(self.options, "options", "a 'true-false' question")
        yield from exactly_one_correct(self.reasons, "reasons", "the list of reasons")


class OrderQuestion(Question):
    """Things to be put in order."""

    type: Literal["order"]
    items: dict[Id, Item] = Field(min_length=3, max_length=8)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"items": tuple(self.items)}

    def in_order(self) -> list[str]:
        """Return the ids of the items in their right order."""
        return sorted(self.items, key=lambda item: self.items[item].position)

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        taken: dict[int, str] = {}
        for name, item in self.items.items():
            if item.position in taken:
                wrong = f"position {item.position} is taken by '{taken[item.position]}'"
                yield Fault(("items", name, "position"), wrong, "Give each item a position of its own")
            taken.setdefault(item.position, name)
        gaps = [str(number) for number in range(1, len(self.items) + 1) if number not in taken]
        if gaps:
            wrong = f"no item has position {', '.join(gaps)}"
            yield Fault(("items",), wrong, f"Number the items from 1 to {len(self.items)} without a gap")


class MatchQuestion(Question):
    """Pairs to be found."""

    type: Literal["match"]
    pairs: dict[Id, Annotated[Pair, EmptyAsMapping]] = Field(min_length=2, max_length=6)

    def parts(self) -> dict[str, tuple[str, ...]]:  # noqa: D102
        return {"pairs": tuple(self.pairs)}


AnyQuestion = Annotated[
    SingleQuestion | MultipleQuestion | TrueFalseQuestion | OrderQuestion | MatchQuestion,
    Field(discriminator="type"),
]


class Quiz(Record):
    """The neutral file of a quiz: what is asked, and which answers are right.

    Attributes:
        source: The language in which the quiz was written first.
        page: The lesson it belongs to.
        audience: Whom it is for.
        questions: The questions by id, in the order of the file.
    """

    source: Id
    page: Id
    audience: Roles = Field(min_length=1)
    questions: dict[Id, AnyQuestion] = Field(min_length=1)

    def faults(self) -> Iterator[Fault]:
        """Yield what makes a question unanswerable, located from the top of the file."""
        for name, question in self.questions.items():
            for fault in question.faults():
                yield Fault(("questions", name, *fault.location), fault.wrong, fault.write)


class OptionText(Record):
    """An option, reason or item as the learner reads it, and why it is right or wrong."""

    text: Line | None = None
    why: Text


class PairText(Record):
    """The two halves of a pair, and why they belong together."""

    term: Line
    match: Line
    why: Text


class QuestionText(Record):
    """A question as the learner reads it."""

    situation: Text | None = None
    ask: Text
    options: dict[Id, OptionText] = Field(default_factory=dict)
    reasons: dict[Id, OptionText] = Field(default_factory=dict)
    items: dict[Id, OptionText] = Field(default_factory=dict)
    pairs: dict[Id, PairText] = Field(default_factory=dict)


class QuizText(Record):
    """The texts of a quiz in one language."""

    title: Line
    summary: Line
    questions: dict[Id, QuestionText]

    def faults(self, quiz: Quiz) -> Iterator[Fault]:
        """Yield the texts that a reader would miss although no id is missing."""
        for name, text in self.questions.items():
            question = quiz.questions.get(name)
            if question is None:
                continue
            if question.intent is Intent.SCENARIO and not text.situation:
                write = "Add 'situation:' with what happens before the question"
                yield Fault(("questions", name), "a scenario has no situation", write)
            for key in ("options", "reasons", "items"):
                if key == "options" and question.type == "true-false":
                    continue
                for option, option_text in getattr(text, key).items():
                    if option_text.text is None:
                        yield Fault(("questions", name, key, option), "'text' is missing", "Add 'text:'")


def exactly_one_correct(choices: Mapping[Any, Choice], key: str, thing: str) -> Iterator[Fault]:
    """Yield a fault unless exactly one of the choices is correct."""
    correct = [name for name, choice in choices.items() if choice.correct]
    if not correct:
        yield Fault((key,), f"{thing} has no correct answer", "Mark one with '{correct: true}'")
    for extra in correct[1:]:
        wrong = f"{thing} has two correct answers, '{correct[0]}' and '{extra}'"
        yield Fault((key, extra, "correct"), wrong, "Mark one only, or make the type 'multiple'")
