"""Learning paths: pages in a recommended order, and their texts in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from kvalia.read.problems import Fault
from kvalia.things.record import Id, Line, Record, Roles, Source, Text

FEWEST_MINUTES, MOST_MINUTES = 15, 240
Summary = Annotated[Line, StringConstraints(max_length=140)]


class LearningPath(Record):
    """The neutral file of a learning path.

    Attributes:
        source: The language in which the path was written first.
        audience: Whom it is for.
        minutes: How long it takes, practice included.
        pages: Ids of its pages, in the order in which they are read.
    """

    source: Source
    audience: Roles = Field(min_length=1)
    minutes: int = Field(ge=FEWEST_MINUTES, le=MOST_MINUTES)
    pages: tuple[Id, ...] = Field(min_length=2)

    def faults(self) -> Iterator[Fault]:
        """Yield pages that are named twice: a learner marks each as done once."""
        for place, page in enumerate(self.pages):
            if page in self.pages[:place]:
                yield Fault(("pages", place), f"the page '{page}' stands in the path already", "Remove it here")


class LearningPathText(Record):
    """The texts of a learning path in one language.

    Attributes:
        title: Its name.
        summary: Whom it is for and what it gives, at most 140 characters.
        product: What the learner has made or done at the end.
    """

    title: Line
    summary: Summary
    product: Text
