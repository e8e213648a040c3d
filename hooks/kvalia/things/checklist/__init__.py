"""Checklists: acts that can be observed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kvalia.things.checklist.record import Checklist, ChecklistText
from kvalia.things.checklist.view import checklist_html
from kvalia.things.kind import Draft, Kind, Part, Reference, Section


def _names(checklist: Checklist) -> Iterator[Reference]:
    yield Reference(("page",), "page", checklist.page)
    for section, acts in checklist.sections.items():
        for name, item in acts.items.items():
            if item.principle:
                yield Reference(("sections", section, "items", name, "principle"), "heading", item.principle)


def _parts(name: str, checklist: Checklist, text: ChecklistText) -> Iterator[Part]:
    for section, acts in checklist.sections.items():
        words = text.sections[section].items if section in text.sections else {}
        for item in acts.items:
            if item in words:
                yield Part(f"{section}/{item}", f"{KIND.html_id(name)}--{section}--{item}", words[item].do)


def _found_by(_name: str, text: ChecklistText) -> Iterator[Section]:
    for section in text.sections.values():
        yield Section("", section.title, " ".join(item.do for item in section.items.values()))


KIND = Kind(
    name="checklist",
    folder="checklists",
    truth=Checklist,
    text=ChecklistText,
    place=2,
    lessons=lambda checklist: (checklist.page,),
    practised="front matter",
    names=_names,
    named_parts=("sections", "items"),
    parts=_parts,
    html=checklist_html,
    found_by=_found_by,
    size=lambda strings, checklist: strings.plural("checklist.items", checklist.size),
    weight=0.75,
    listed=True,
    seen_elsewhere=True,
    draft=Draft(Path(__file__).parent, "checklist", lesson="belongs to"),
)
