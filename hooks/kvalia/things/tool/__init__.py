"""Tools: forms that count, plan or print; one folder each, known by lying here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Annotated, Any

from pydantic import Field

from kvalia.read.folder import declared
from kvalia.things.at import At
from kvalia.things.kind import Kind, Reference, Section
from kvalia.things.tool.base import Tool, ToolKind, ToolText

TOOLS: Mapping[str, ToolKind[Any, Any]] = {
    tool.name: tool for tool in sorted(declared("kvalia.things.tool", "TOOL"), key=lambda tool: tool.place)
}
"""Every tool by its id."""


def tool_html(at: At, name: str) -> str:
    """Return a tool as HTML on its own page, elsewhere a card that leads there; empty if the language lacks it."""
    found = at.entry("tool", name)
    if found is None:
        return ""
    entry, text = found
    view: dict[str, Any] = {
        "id": name,
        "title": text.title,
        "summary": text.summary,
        "intro": text.intro,
        "url": at.to("tool", name),
        "lesson": at.heading(entry.truth.page),
        "data": {},
    }
    if not at.standalone:
        return at.render("tool/card", tool=view)
    return at.render(f"tool/{name}/{name}", tool=view | dict(TOOLS[name].view(at, entry)))


def _names(tool: Tool) -> Iterator[Reference]:
    yield Reference(("page",), "page", tool.page)
    for location, principle in tool.principles():
        yield Reference(location, "heading", principle)
    yield from tool.names()


KIND = Kind(
    name="tool",
    folder="tools",
    truth=Tool,
    text=ToolText,
    place=4,
    variants={name: (tool.truth, tool.text) for name, tool in TOOLS.items()},
    schema=(
        Annotated[reduce(or_, (tool.truth for tool in TOOLS.values())), Field(discriminator="kind")],
        reduce(or_, (tool.text for tool in TOOLS.values())),
    ),
    lessons=lambda tool: (tool.page,),
    practised="its page",
    names=_names,
    named_parts=("situations",),
    html=tool_html,
    found_by=lambda _name, text: iter((Section("", "", text.intro),)),
    weight=0.75,
    listed=True,
    seen_elsewhere=True,
)
