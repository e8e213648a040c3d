"""Situations in which help must come at once; and their texts in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from kvalia.read.problems import Fault
from kvalia.things.record import HeadingReference, Ids, Line, Record, Shared, Source, as_list

MOST = 5
"""Situations at most: who needs help at once does not choose from more."""

MOST_WORDS = 40
"""Words of a situation at most, its title included."""

Lines = Annotated[tuple[Line, ...], BeforeValidator(as_list)]


class Situation(Record):
    """A situation.

    Attributes:
        principle: The heading that teaches more.
        phrases: Ids of situations of the phrase cards that hold more to say.
        urgent: Whether somebody may be in danger.
    """

    principle: HeadingReference
    phrases: Ids = ()
    urgent: bool = False


class Situations(Record):
    """The neutral file: the situations in the order in which they are shown, danger first."""

    source: Source
    situations: Shared[Situation] = Field(min_length=1)

    def faults(self) -> Iterator[Fault]:
        """Yield situations that stand where nobody would find them in need."""
        names = list(self.situations)
        for name in names[MOST:]:
            yield Fault(("situations", name), f"there are more than {MOST} situations", "Remove this one, or another")
        calm = next((name for name in names if not self.situations[name].urgent), None)
        for name in names[names.index(calm) :] if calm else ():
            if self.situations[name].urgent:
                yield Fault(("situations", name), "an urgent situation stands below others", "Move it to the top")


class SituationText(Record):
    """What it is called, what to do, what to say, and when to stop."""

    title: Line
    do: Lines = Field(min_length=1, max_length=3)
    say: Lines = Field(min_length=1, max_length=2)
    stop: Line


class SituationsText(Record):
    """The situations in one language."""

    situations: Shared[SituationText]

    def faults(self) -> Iterator[Fault]:
        """Yield situations that take too long to read."""
        for name, words in self.situations.items():
            count = sum(len(text.split()) for text in (words.title, *words.do, *words.say, words.stop))
            if count > MOST_WORDS:
                wrong = f"the situation '{name}' has {count} words"
                yield Fault(("situations", name), wrong, f"Shorten it to {MOST_WORDS}")
