"""Things to be put in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from kvalia.language.strings import Strings
from kvalia.read.problems import Fault
from kvalia.things.quiz.choices import OptionText, shown, without_text
from kvalia.things.quiz.question import Place, Question, QuestionText, QuestionType
from kvalia.things.quiz.shuffle import mixed
from kvalia.things.record import Record, Shared


class Item(Record):
    """One of the things to be put in order. Positions count from 1."""

    position: int = Field(ge=1)


class OrderQuestion(Question):
    """Things to be put in order."""

    type: Literal["order"]
    items: Shared[Item] = Field(min_length=3, max_length=8)

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


class OrderText(QuestionText):
    """The things, each with the reason for its place."""

    items: Shared[OptionText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        yield from super().faults_beside(question)
        yield from without_text("items", self.items)


@dataclass(frozen=True)
class OrderItem:
    """A thing to be put in order."""

    id: str
    text: str
    why: str


@dataclass(frozen=True)
class Order:
    """The things in their right order."""

    sequence: tuple[OrderItem, ...]


def _join(truth: OrderQuestion, text: OrderText, _strings: Strings) -> Order:
    words = text.items
    return Order(
        tuple(OrderItem(name, words[name].text or "", words[name].why) for name in truth.in_order() if name in words)
    )


def _view(answer: Order, place: Place) -> dict[str, Any]:
    in_order = [shown(item, place.html_id) for item in answer.sequence]
    by_id = {item["id"]: item for item in in_order}
    return {"sequence": in_order, "items": [by_id[item] for item in mixed(list(by_id), place.html_id)]}


TYPE = QuestionType(name="order", place=4, truth=OrderQuestion, text=OrderText, join=_join, view=_view)
