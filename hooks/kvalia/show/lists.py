"""Lists of pages and things: by section, theme and role."""

from __future__ import annotations

from typing import Any

from kvalia.pages.page import Page
from kvalia.show.learning import path_views
from kvalia.show.rendering import PageAt
from kvalia.site.site import KIND_OF_FOLDER
from kvalia.things.checklist import KIND as CHECKLIST
from kvalia.things.path import KIND as PATH
from kvalia.things.record import Role


def index_html(at: PageAt, collection: str) -> str:
    """Return all things of a kind by theme, with a filter.

    Args:
        at: The page that shows it.
        collection: Folder of the kind; a name of none is a problem of the page, and its list is empty.
    """
    site = at.site
    themes: list[dict[str, Any]] = []
    kind = KIND_OF_FOLDER.get(collection)
    for theme in site.themes if kind and kind.listed else ():
        cards = []
        for name, entry in site.library.of(kind).items() if kind else ():
            text = entry.texts.get(site.code)
            if text is None or kind is None or site.section_of(kind.lesson(entry.truth)) != theme.section:
                continue
            cards.append(
                {
                    "title": text.title,
                    "summary": text.summary,
                    "url": at.url(kind.page(name)),
                    "roles": [role.value for role in entry.truth.audience],
                    "role_names": site.role_names(entry.truth.audience),
                    "size": kind.size(site.strings, entry.truth),
                }
            )
        if cards:
            themes.append({"id": theme.section, "name": theme.meta.title, "entries": cards})
    used = {role for theme in themes for card in theme["entries"] for role in card["roles"]}
    roles = [{"id": role.value, "name": site.strings.text(f"role.{role.value}")} for role in Role if role in used]
    return at.render("lists/index", themes=themes, roles=roles)


def pages_html(at: PageAt, section: str) -> str:
    """Return the pages of a section as cards."""
    pages = [_page(at, page) for page in at.site.in_section(section)]
    return at.render("lists/pages", pages=pages)


def themes_html(at: PageAt) -> str:
    """Return the themes as cards."""
    site = at.site
    themes = [
        {
            "name": theme.meta.title,
            "summary": theme.meta.summary,
            "url": at.url(theme.path),
            "size": len(site.in_section(theme.section)),
        }
        for theme in site.themes
    ]
    return at.render("lists/themes", themes=themes)


def roles_html(at: PageAt) -> str:
    """Return the roles as cards, each with its learning paths and first lessons, those that no other card has shown."""
    site = at.site
    roles = []
    views = path_views(at)
    shown: set[str] = set()
    for role in Role:
        paths = [view for view in views if role in site.library.of(PATH)[view["id"]].truth.audience]
        lessons = [page for path in paths for step in path["steps"] if (page := site.pages.by_id(step["id"]))]
        lessons += [page for theme in site.themes for page in site.in_section(theme.section)]
        mine = {page.id: page for page in lessons if page.teaches and role in page.meta.audience}
        if not mine:
            continue
        pages = [page for name, page in mine.items() if name not in shown][:3] or list(mine.values())[:3]
        shown |= {page.id for page in pages}
        checklists = [entry for entry in site.library.of(CHECKLIST).values() if role in entry.truth.audience]
        url = at.url("checklists/index.md") + f"?role={role.value}"
        roles.append(
            {
                "id": role.value,
                "name": site.strings.text(f"role.{role.value}"),
                "about": site.strings.text(f"role-about.{role.value}"),
                "paths": paths,
                "pages": [_page(at, page) for page in pages],
                "checklists": url if checklists else "",
            }
        )
    return at.render("lists/roles", roles=roles)


def _page(at: PageAt, page: Page) -> dict[str, Any]:
    return {
        "title": page.meta.title,
        "summary": page.meta.summary,
        "type": str(page.meta.type),
        "minutes": page.meta.minutes,
        "url": at.url(page.path),
    }
