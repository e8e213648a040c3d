"""Checklists: sections of observable acts, and their texts in one language."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kvalia.things.record import EmptyAsMapping, HeadingReference, Id, Line, Record, Roles, Shared, Source, Text


class ChecklistItem(Record):
    """One act. `audience` narrows the checklist's own, `principle` leads to what teaches it."""

    principle: HeadingReference | None = None
    audience: Roles = ()


class ChecklistSection(Record):
    """Acts that are done together."""

    items: Shared[Annotated[ChecklistItem, EmptyAsMapping]] = Field(min_length=1)


class Checklist(Record):
    """The neutral file of a checklist.

    Attributes:
        source: The language in which the checklist was written first.
        page: The lesson it belongs to.
        audience: Whom it is for.
        sections: The sections by id, in the order of the file.
    """

    source: Source
    page: Id
    audience: Roles = Field(min_length=1)
    sections: Shared[ChecklistSection] = Field(min_length=1)

    @property
    def size(self) -> int:
        """How many items the checklist has."""
        return sum(len(section.items) for section in self.sections.values())


class ChecklistItemText(Record):
    """An act in the imperative, and why it is worth doing."""

    do: Line
    why: Text


class ChecklistSectionText(Record):
    """A section's heading and its items' texts."""

    title: Line
    items: Shared[ChecklistItemText]


class ChecklistText(Record):
    """The texts of a checklist in one language."""

    title: Line
    summary: Line
    sections: Shared[ChecklistSectionText]
