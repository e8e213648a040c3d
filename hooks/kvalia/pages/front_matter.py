"""The front matter of a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from kvalia.read.problems import Fault
from kvalia.things.record import Date, Id, Ids, Line, Record, Roles, Text

REVIEW_YEARS = 2
"""Longest time between two reviews of a page, in years (the rule of `standards-that-live`)."""

MOST_ASKED = 25
"""Words and phrases under `asked` at most: more of them would find every page."""

NEUTRAL = frozenset({"type", "audience", "minutes", "level", "seed", "refs", "terms", "quiz", "checklist", "country"})
"""Fields that say the same in every language."""


class PageType(StrEnum):
    """What kind of page it is, shown as a badge."""

    LESSON = "lesson"
    GUIDE = "guide"
    ARTICLE = "article"
    REFERENCE = "reference"
    INDEX = "index"

    @property
    def teaches(self) -> bool:
        """Whether such a page belongs to a theme."""
        return self in (PageType.LESSON, PageType.GUIDE, PageType.ARTICLE)

    @property
    def weight(self) -> float:
        """How much such a page counts in search beside one that teaches: lists name much and are about little."""
        return {PageType.INDEX: 0.6, PageType.REFERENCE: 0.8}.get(self, 1.0)


class Level(StrEnum):
    """How much a page takes for granted."""

    BASIC = "basic"
    MORE = "more"


def _list(value: object) -> object:
    return [] if value is None else value


class Illustration(Record):
    """A drawing of this project, and what it shows for those who do not see it."""

    file: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.svg$")]
    alt: Text


class Meta(Record):
    """What is known of a page, whether an author wrote it or it is made from data.

    Attributes:
        title: The heading of the page.
        summary: One or two sentences, at most 160 characters, for lists and search engines.
        type: What kind of page it is: a `PageType`, or the name of the kind of thing that it shows.
        audience: Whom it is for; empty where it is for everybody.
        minutes: Reading time with the exercises, in minutes.
        level: How much it takes for granted.
        seed: The items of the founding documents that it covers.
        refs: Ids of its sources.
        terms: Ids of glossary terms it is about.
        quiz: Ids of its quizzes.
        checklist: Ids of its checklists.
        asked: What staff would type or say to find it and the page itself does not say, colloquial words first.
        illustration: Its drawing.
        country: Countries whose law it speaks of, as ISO 3166 codes; empty for none.
        author: Who wrote it.
        published: First day it was public.
        updated: Day of its last change of content.
        reviewed: Day of its last review.
        reviewer: Who reviewed it.
        review_due: Day by which it must be reviewed again.
    """

    title: Line
    summary: Line
    type: str
    audience: Roles = ()
    minutes: Annotated[int, Field(ge=1, le=60)] | None = None
    level: Level = Level.BASIC
    seed: Annotated[tuple[Annotated[str, Field(pattern=r"^S\d-\d\d$")], ...], BeforeValidator(_list)] = ()
    refs: Ids = ()
    terms: Ids = ()
    quiz: Ids = ()
    checklist: Ids = ()
    asked: Annotated[tuple[Line, ...], BeforeValidator(_list), Field(max_length=MOST_ASKED)] = ()
    illustration: Illustration | None = None
    country: Annotated[tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...], BeforeValidator(_list)] = ()
    author: Id = "editorial-team"
    published: Date
    updated: Date
    reviewed: Date | None = None
    reviewer: Id | None = None
    review_due: Date | None = None


class PageMeta(Meta):
    """What a page says about itself in its front matter."""

    type: PageType

    def faults(self) -> Iterator[Fault]:
        """Yield dates that contradict each other, and that nothing says how readers would look for the page."""
        if not self.asked:
            write = "Write words and short questions as people at work type them: 'asked: [angry guest, who pays]'"
            yield Fault(("asked",), "nothing says what readers would type to find this page", write)
        if self.updated < self.published:
            yield Fault(("updated",), "the page is updated before it is published", "Correct one of the dates")
        if (self.reviewed is None) != (self.reviewer is None):
            yield Fault(("reviewed",), "'reviewed' and 'reviewer' belong together", "Write both or none")
        if self.reviewed and self.review_due:
            limit = self.reviewed.replace(year=self.reviewed.year + REVIEW_YEARS, day=min(self.reviewed.day, 28))
            latest = limit + dt.timedelta(days=3)
            if not self.reviewed < self.review_due <= latest:
                write = f"Write a date after {self.reviewed} and at most {REVIEW_YEARS} years later"
                yield Fault(("review_due",), "the review is due at the wrong time", write)
