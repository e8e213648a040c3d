"""Checklists."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from markupsafe import Markup

from kvalia.language import BY_CODE
from kvalia.show.rendering import Renderer
from kvalia.things.checklist.record import Checklist, ChecklistText
from kvalia.things.library import Entry
from kvalia.things.parts import part
from kvalia.things.quiz.question_view import tests_of
from kvalia.things.record import Role


def checklist_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return a checklist as HTML. Arguments as for `quiz_html`."""
    site = renderer.site
    entry = site.library.checklists.get(name)
    text = entry.texts.get(site.code) if entry else None
    if entry is None or text is None:
        return ""
    sections = []
    for section_name, section in entry.truth.sections.items():
        words = text.sections.get(section_name)
        if words is None:
            continue
        items = [
            {
                **part(f"checklist-{name}--{section_name}", item_name, words.items[item_name]),
                "key": f"{section_name}/{item_name}",
                "roles": site.role_names(item.audience),
                "role_ids": [role.value for role in item.audience],
                "principle": renderer.principle(item.principle, here, entry.truth.page),
                "tests": tests_of(renderer, f"{name}/{section_name}/{item_name}", here),
            }
            for item_name, item in section.items.items()
            if item_name in words.items
        ]
        sections.append({"id": section_name, "title": words.title, "items": items})
    path = f"checklists/{name}.md"  # A language that lacks the checklist's lesson has no page for it.
    url = renderer.page_url(path, here) if path in site.generated else ""
    view = {
        "id": name,
        "title": text.title,
        "summary": text.summary,
        "url": url,
        "sections": sections,
        "roles": [
            {"id": role.value, "name": site.strings.text(f"role.{role.value}")} for role in _choices(entry.truth)
        ],
        "version": content_version(entry, site.code),
        "versions": [content_version(entry, code) for code in entry.texts],
        "others": _others(entry, site.code) if standalone else [],
    }
    return renderer.render("checklist/checklist", checklist=view, standalone=standalone)


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
