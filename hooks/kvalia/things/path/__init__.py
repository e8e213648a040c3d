"""Learning paths: pages in a recommended order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kvalia.read.problems import Problem
from kvalia.things.kind import Draft, Entry, Kind, Reference, Section
from kvalia.things.path.record import LearningPath, LearningPathText
from kvalia.things.path.view import path_html


def _names(path: LearningPath) -> Iterator[Reference]:
    for place, name in enumerate(path.pages):
        yield Reference(("pages", place), "page", name)


def _checks(
    path: Entry[LearningPath, LearningPathText], minutes: Sequence[Callable[[str], int | None]]
) -> Iterator[Problem]:
    """Yield a path that takes less time than its pages in a language do."""
    document = path.sources["path"]
    for minutes_of in minutes:
        reading = sum(minutes_of(name) or 0 for name in path.truth.pages)
        if reading > path.truth.minutes:
            wrong = f"the pages of the path take {reading} minutes by themselves"
            yield Problem(document.path, *document.value_place(("minutes",)), wrong, f"Write {reading} or more")
            return


KIND = Kind(
    name="path",
    folder="paths",
    truth=LearningPath,
    text=LearningPathText,
    place=3,
    lessons=lambda path: path.pages,
    names=_names,
    checks=_checks,
    html=path_html,
    found_by=lambda _name, text: iter((Section("", "", text.product),)),
    weight=0.6,
    draft=Draft(Path(__file__).parent, "path", lesson="begins with"),
)
