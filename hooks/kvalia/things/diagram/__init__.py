"""Diagrams: drawings whose words stand in the page's language, each made from the ids and labels of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kvalia.things.diagram.record import Diagram, DiagramText
from kvalia.things.diagram.view import diagram_html, text_faults
from kvalia.things.kind import Draft, Kind, Reference


def _names(diagram: Diagram) -> Iterator[Reference]:
    yield Reference(("page",), "page", diagram.page)


KIND = Kind(
    name="diagram",
    folder="diagrams",
    truth=Diagram,
    text=DiagramText,
    place=11,
    names=_names,
    text_faults=text_faults,
    html=diagram_html,
    draft=Draft(Path(__file__).parent, "diagram", lesson="belongs to"),
)
