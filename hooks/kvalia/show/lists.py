"""Lists of pages, quizzes, checklists and tools: by section, theme and role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kvalia.language.strings import Strings
from kvalia.pages.page import Page
from kvalia.show.rendering import Renderer
from kvalia.site.site import LISTS
from kvalia.things.checklist.record import Checklist
from kvalia.things.library import Entry
from kvalia.things.quiz.record import Quiz
from kvalia.things.record import Role
from kvalia.things.tool.record import Tool


def index_html(renderer: Renderer, collection: str, here: str) -> str:
    """Return all quizzes, checklists or tools by theme, with a filter.

    Args:
        renderer: Of the language.
        collection: `quizzes`, `checklists` or `tools`; any other name is a problem of the page, and its list is empty.
        here: Address of the page that shows it.
    """
    site = renderer.site
    themes: list[dict[str, Any]] = []
    entries: Mapping[str, Entry[Any, Any]] = getattr(site.library, collection) if collection in LISTS else {}
    for theme in site.themes:
        cards = []
        for name, entry in entries.items():
            text = entry.texts.get(site.code)
            if text is None or site.section_of(entry.truth.page) != theme.section:
                continue
            cards.append(
                {
                    "title": text.title,
                    "summary": text.summary,
                    "url": renderer.page_url(f"{collection}/{name}.md", here),
                    "roles": [role.value for role in entry.truth.audience],
                    "role_names": site.role_names(entry.truth.audience),
                    "size": _size(site.strings, entry.truth),
                }
            )
        if cards:
            themes.append({"id": theme.section, "name": theme.meta.title, "entries": cards})
    used = {role for theme in themes for card in theme["entries"] for role in card["roles"]}
    roles = [{"id": role.value, "name": site.strings.text(f"role.{role.value}")} for role in Role if role in used]
    return renderer.render("lists/index", themes=themes, roles=roles)


def _size(strings: Strings, truth: Quiz | Checklist | Tool) -> str:
    """Return how much a thing holds, in words; empty for a tool, which is one thing."""
    if isinstance(truth, Quiz):
        return strings.plural("quiz.questions", len(truth.questions))
    return strings.plural("checklist.items", truth.size) if isinstance(truth, Checklist) else ""


def pages_html(renderer: Renderer, section: str, here: str) -> str:
    """Return the pages of a section as cards."""
    pages = [_page(renderer, page, here) for page in renderer.site.in_section(section)]
    return renderer.render("lists/pages", pages=pages)


def themes_html(renderer: Renderer, here: str) -> str:
    """Return the themes as cards."""
    site = renderer.site
    themes = [
        {
            "name": theme.meta.title,
            "summary": theme.meta.summary,
            "url": renderer.page_url(theme.path, here),
            "size": len(site.in_section(theme.section)),
        }
        for theme in site.themes
    ]
    return renderer.render("lists/themes", themes=themes)


def roles_html(renderer: Renderer, here: str) -> str:
    """Return the roles as cards, each with the first pages for it."""
    site = renderer.site
    roles = []
    for role in Role:
        pages = [page for theme in site.themes for page in site.in_section(theme.section) if role in page.meta.audience]
        if not pages:
            continue
        checklists = [entry for entry in site.library.checklists.values() if role in entry.truth.audience]
        url = renderer.page_url("checklists/index.md", here) + f"?role={role.value}"
        roles.append(
            {
                "id": role.value,
                "name": site.strings.text(f"role.{role.value}"),
                "about": site.strings.text(f"role-about.{role.value}"),
                "pages": [_page(renderer, page, here) for page in pages[:4]],
                "checklists": url if checklists else "",
            }
        )
    return renderer.render("lists/roles", roles=roles)


def _page(renderer: Renderer, page: Page, here: str) -> dict[str, Any]:
    return {
        "title": page.meta.title,
        "summary": page.meta.summary,
        "type": page.meta.type.value,
        "minutes": page.meta.minutes,
        "url": renderer.page_url(page.path, here),
    }
