"""Where something is shown: what the view of a thing may ask of the page that it stands on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from kvalia.language.strings import Strings

if TYPE_CHECKING:
    from kvalia.things.kind import Entry
    from kvalia.things.library import Library


@dataclass(frozen=True)
class Target:
    """Where a link leads."""

    url: str
    title: str


@dataclass(frozen=True)
class Lesson:
    """A page as cards and steps show it.

    Attributes:
        id: The page's id.
        title: Its title.
        summary: What it says in a sentence or two.
        minutes: Reading time in minutes, where it is known.
        url: Its address from the page that links.
        practice: What can be practised for it: each with kind, id, title and url.
        updated: Day of its last change of content.
    """

    id: str
    title: str
    summary: str
    minutes: int | None
    url: str
    practice: Sequence[dict[str, str]]
    updated: dt.date


class At(Protocol):
    """A page in one language, on which a thing is shown."""

    @property
    def code(self) -> str:
        """The language."""

    @property
    def standalone(self) -> bool:
        """Whether the page is the thing's own."""

    @property
    def library(self) -> Library:
        """All structured data."""

    @property
    def strings(self) -> Strings:
        """The interface in this language."""

    def render(self, template: str, **values: object) -> str:
        """Return the HTML of a component."""

    def entry(self, kind: str, name: str) -> tuple[Entry[Any, Any], Any] | None:
        """Return a thing of a kind, and its text in this language; None if the language lacks it."""

    def to(self, kind: str, name: str, fragment: str = "") -> str:
        """Return the address of a thing's own page, empty if this language has none."""

    def page(self, path: str, fragment: str = "") -> str:
        """Return the address of an authored page, empty if this language lacks it."""

    def heading(self, reference: str | None, lesson: str = "") -> Target | None:
        """Return where a `page-id#heading-id` leads, None if this language lacks it.

        Args:
            reference: The page and heading.
            lesson: Id of a page whose title the reader knows already and need not read again.
        """

    def part(self, kind: str, reference: str | None) -> Target | None:
        """Return where a `thing-id/part-id` leads, None if this language lacks it."""

    def tests_of(self, item: str) -> list[Target]:
        """Return the things whose parts ask for what a part of another practises: `checklist/section/item`."""

    def lesson(self, name: str) -> Lesson | None:
        """Return the page with an id, None if this language lacks it."""

    def role_names(self, roles: Iterable[str]) -> str:
        """Return the names of roles as one list for a reader: only the first begins with a capital."""
