"""What all tools share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import Field

from kvalia.read.problems import Fault, Location
from kvalia.things.kind import Entry, Reference
from kvalia.things.record import Id, Line, Record, Roles, Source, Summary, Text

if TYPE_CHECKING:
    from kvalia.things.at import At


class Tool(Record):
    """The neutral file of a tool.

    Attributes:
        source: The language in which the tool was written first.
        kind: Which tool it is; its folder has the same name.
        page: The lesson it belongs to.
        audience: Whom it is for.
    """

    source: Source
    kind: str
    page: Id
    audience: Roles = Field(min_length=1)

    def faults(self) -> Iterator[Fault]:
        """Yield what makes the tool unusable, located from the top of the file."""
        return iter(())

    def names(self) -> Iterator[Reference]:
        """Yield the things that the tool names, beside its lesson."""
        return iter(())

    def principles(self) -> Iterator[tuple[Location, str]]:
        """Yield the pages and headings that the tool leads to, each with its place in the file."""
        return iter(())


class ToolText(Record):
    """What every tool says in one language; `intro` stands above the form."""

    title: Line
    summary: Summary
    intro: Text


N = TypeVar("N", bound=Tool)
T = TypeVar("T", bound=ToolText)


@dataclass(frozen=True)
class ToolKind(Generic[N, T]):
    """One tool: a program that its folder declares.

    Attributes:
        name: Its id: its folder's name below `docs/data/tools`, and of its template, script and style.
        place: Place among the tools.
        truth: Record of its neutral file.
        text: Record of its text files.
        view: What its template shows beyond what all tools show.
    """

    name: str
    place: int
    truth: type[N]
    text: type[T]
    view: Callable[[At, Entry[N, T]], Mapping[str, Any]]


class Scale(Record):
    """A scale of whole numbers."""

    min: int = Field(ge=0)
    max: int = Field(le=10)

    def faults(self) -> Iterator[Fault]:
        """Yield a scale that does not rise."""
        if self.min >= self.max:
            yield Fault(("scale",), f"the scale runs from {self.min} to {self.max}", "Make 'max' larger than 'min'")


class Step(Record):
    """A step of a meeting, and how long it takes."""

    minutes: int = Field(ge=1)


def lacking(written: Collection[str], wanted: Collection[str], key: str) -> Iterator[Fault]:
    """Yield a fault for each id that the tool cannot do without.

    Args:
        written: The ids of the file.
        wanted: The ids that must be among them.
        key: The key below which they stand.
    """
    for name in wanted:
        if name not in written:
            yield Fault((key,), f"'{name}' is missing below '{key}'", f"Add '{name}:'")


def part(html_id: str, name: str, text: Any) -> dict[str, Any]:
    """Return a text of a tool as its template shows it, with an id for HTML."""
    return {"id": name, "html_id": f"{html_id}--{name}", **text.model_dump()}
