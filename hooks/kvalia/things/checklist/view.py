"""A checklist as its template shows it, and the versions of its content."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from markupsafe import Markup

from kvalia.language import BY_CODE
from kvalia.things.at import At
from kvalia.things.checklist.record import Checklist, ChecklistText
from kvalia.things.kind import Entry
from kvalia.things.record import Role


def checklist_html(at: At, name: str) -> str:
    """Return a checklist as HTML, empty if this language has no text for it."""
    found = at.entry("checklist", name)
    if found is None:
        return ""
    entry: Entry[Checklist, ChecklistText] = found[0]
    text: ChecklistText = found[1]
    sections = [
        {
            "id": section,
            "title": text.sections[section].title,
            "items": [_item(at, entry, section, item) for item in acts.items if item in text.sections[section].items],
        }
        for section, acts in entry.truth.sections.items()
        if section in text.sections
    ]
    view = {
        "id": name,
        "title": text.title,
        "summary": text.summary,
        "url": at.to("checklist", name),
        "sections": sections,
        "roles": [{"id": role.value, "name": at.strings.text(f"role.{role.value}")} for role in _choices(entry.truth)],
        "version": content_version(entry, at.code),
        "versions": [content_version(entry, code) for code in entry.texts],
        "others": _others(entry, at.code) if at.standalone else [],
    }
    return at.render("checklist/checklist", checklist=view, standalone=at.standalone)


def _item(at: At, entry: Entry[Checklist, ChecklistText], section: str, name: str) -> dict[str, Any]:
    truth = entry.truth.sections[section].items[name]
    return {
        "id": name,
        "html_id": f"checklist-{entry.id}--{section}--{name}",
        **entry.texts[at.code].sections[section].items[name].model_dump(),
        "key": f"{section}/{name}",
        "roles": at.role_names(truth.audience),
        "role_ids": [role.value for role in truth.audience],
        "principle": at.heading(truth.principle, entry.truth.page),
        "tests": at.tests_of(f"{entry.id}/{section}/{name}"),
    }


def content_version(entry: Entry[Checklist, ChecklistText], code: str) -> str:
    """Return a short fingerprint of what a checklist says in a language: whoever signs it, signs that."""
    text = entry.texts.get(code)
    content = [record.model_dump(mode="json") for record in (entry.truth, text) if record]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:8]


def _choices(checklist: Checklist) -> list[Role]:
    """Return the roles to choose from, none where all items are for the same."""
    items = [item for section in checklist.sections.values() for item in section.items.values()]
    if not any(item.audience for item in items):
        return []
    named = {*checklist.audience, *(role for item in items for role in item.audience)}
    return [role for role in Role if role in named]


def _others(entry: Entry[Checklist, ChecklistText], code: str) -> list[dict[str, Any]]:
    """Return the texts of the other languages, for a sheet in two languages."""
    return [
        {"code": other, "name": BY_CODE[other].name if other in BY_CODE else other, "texts": _texts(text)}
        for other, text in entry.texts.items()
        if other != code
    ]


def _texts(text: ChecklistText) -> Markup:
    """Return the words of a checklist as JSON that is safe inside a script element."""
    words = {
        "title": text.title,
        "sections": {name: section.title for name, section in text.sections.items()},
        "items": {
            f"{name}/{item}": [words.do, words.why]
            for name, section in text.sections.items()
            for item, words in section.items.items()
        },
    }
    written = json.dumps(words, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(written)  # noqa: S704 - has no "<"
