"""Questions with answers to choose from: the neutral truth about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from kvalia.read.problems import Fault
from kvalia.things.record import EmptyAsMapping, HeadingReference, Id, ItemReference, Record


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
    """What every kind of question has.

    Attributes:
        intent: What it is for.
        principle: The heading that teaches the answer.
        practise: The item of a checklist in which the answer is practised.
        hint: Whether the text files have a hint.
        pool: The pool from which it is drawn; a question without one is always asked.
    """

    WORDS: ClassVar[frozenset[str]] = frozenset()
    """Keys of the text file that hold one text each, beyond those of every question."""

    intent: Intent = Intent.KNOWLEDGE
    principle: HeadingReference
    practise: ItemReference | None = None
    hint: bool = False
    pool: Id | None = None

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
