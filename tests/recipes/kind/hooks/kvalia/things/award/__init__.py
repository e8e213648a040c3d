"""Awards: for what, and by which signs one sees that somebody earned it."""

from collections.abc import Iterator
from pathlib import Path

from kvalia.things.at import At
from kvalia.things.kind import Draft, Kind, Reference, Section
from kvalia.things.record import Empty, Id, Line, Record, Roles, Shared, Summary
from pydantic import Field


class Award(Record):
    """The neutral file."""

    source: Id
    page: Id
    audience: Roles = Field(min_length=1)
    signs: Shared[Empty] = Field(min_length=1)


class SignText(Record):
    """A sign."""

    text: Line


class AwardText(Record):
    """The texts in one language."""

    title: Line
    summary: Summary
    signs: Shared[SignText]


def _names(award: Award) -> Iterator[Reference]:
    yield Reference(("page",), "page", award.page)


def _html(at: At, name: str) -> str:
    found = at.entry("award", name)
    return at.render("award/award", award=found[1], id=name) if found else ""


KIND = Kind(
    name="award",
    folder="awards",
    truth=Award,
    text=AwardText,
    place=20,
    lessons=lambda award: (award.page,),
    names=_names,
    html=_html,
    found_by=lambda _name, text: iter((Section("", "", " ".join(sign.text for sign in text.signs.values())),)),
    listed=True,
    draft=Draft(Path(__file__).parent, "award", lesson="belongs to"),
)
