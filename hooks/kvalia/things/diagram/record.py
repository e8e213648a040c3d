"""Diagrams: how a drawing is laid out and what it is made of; and its words in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from kvalia.read.problems import Fault
from kvalia.things.diagram.layout import Area, Link, Part
from kvalia.things.diagram.layouts import LAYOUTS
from kvalia.things.record import EmptyAsMapping, Id, Line, Record, Shared, Text

GROUPS = ("parts", "links", "areas")


def _layout(name: str) -> str:
    if name not in LAYOUTS:
        expected = ", ".join(f"'{known}'" for known in LAYOUTS)
        raise PydanticCustomError("enum", "there is no layout '{name}'", {"name": name, "expected": expected})
    return name


LayoutName = Annotated[str, AfterValidator(_layout), Field(json_schema_extra={"enum": [*LAYOUTS]})]


class Diagram(Record):
    """The neutral file of a diagram.

    Attributes:
        source: The language in which it was written first.
        page: The lesson that shows it.
        layout: What it looks like: parts as numbered `steps`, as a `chain` or a `ring`; as `layers` with lines between
            them; a `zone` between two limits, in two cases; two things seen through a `filter`; a `bridge` with gaps.
        parts: What is drawn, in the order in which it is read.
        links: In `bridge` the gaps, the last of which goes from end to end; in `layers` lines and arrows.
        areas: In `bridge` what lies between its ends, in `zone` the two cases, in `layers` stretches of time.
    """

    source: Id
    page: Id
    layout: LayoutName
    parts: Shared[Annotated[Part, EmptyAsMapping]] = Field(min_length=1)
    links: Shared[Annotated[Link, EmptyAsMapping]] = Field(default_factory=dict)
    areas: Shared[Annotated[Area, EmptyAsMapping]] = Field(default_factory=dict)

    def faults(self) -> Iterator[Fault]:
        """Yield what the layout lacks, or has no place for."""
        layout = LAYOUTS[self.layout]
        for group in GROUPS:
            least, most = layout.counts.get(group, (0, 0))
            count = len(getattr(self, group))
            if count < least:
                wrong = f"the layout '{layout.name}' has at least {least} {group}, and here are {count}"
                yield Fault((group,), wrong, f"Add more below '{group}'")
            elif count and not most:
                wrong = f"the layout '{layout.name}' has no {group}"
                yield Fault((group,), wrong, f"Remove '{group}', or choose another layout")
            elif count > most:
                wrong = f"the layout '{layout.name}' has at most {most} {group}, and here are {count}"
                yield Fault((group,), wrong, "Remove some, or choose another layout")
        yield from layout.faults(list(self.parts), self.links)


class PartText(Record):
    """What is written at a part: its label, and a second line where the neutral file says `more: true`."""

    label: Line
    more: Line | None = None


class DiagramText(Record):
    """The words of a diagram in one language.

    Attributes:
        title: Its caption, and its name for those who hear it.
        caption: What the drawing shows without words: which way to read it, what is wide and what is narrow.
        parts: Labels of the parts.
        links: Labels of the links.
        areas: Labels of the areas.
    """

    title: Annotated[Line, StringConstraints(max_length=60)]
    caption: Annotated[Text, StringConstraints(max_length=240)]
    parts: Shared[PartText]
    links: Shared[Line] = Field(default_factory=dict)
    areas: Shared[Line] = Field(default_factory=dict)
