"""Learning paths: the steps of one, and all of them as cards."""

from __future__ import annotations

from typing import Any

from kvalia.pages.page import Page
from kvalia.show.rendering import Renderer
from kvalia.things.record import Role

ROLES = tuple(Role)


def path_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return the steps of a learning path. Arguments as for `quiz_html`."""
    view = path_view(renderer, name, here)
    return renderer.render("path/path", path=view, standalone=standalone) if view else ""


def path_view(renderer: Renderer, name: str, here: str) -> dict[str, Any] | None:
    """Return what the templates show of a learning path, or None if this language has no text or no page for it."""
    site = renderer.site
    entry = site.library.paths.get(name)
    text = entry.texts.get(site.code) if entry else None
    if entry is None or text is None:
        return None
    pages = [page for page in map(site.pages.by_id, entry.truth.pages) if page]
    return {
        "id": name,
        **text.model_dump(),
        "url": renderer.page_url(f"paths/{name}.md", here),
        "roles": site.role_names(entry.truth.audience),
        "minutes": entry.truth.minutes,
        "reading": sum(page.meta.minutes or 0 for page in pages),
        "steps": [_step(renderer, page, here) for page in pages],
        "learning": renderer.page_url("learning.md", here) if "learning.md" in site.pages.by_path else "",
    }


def path_views(renderer: Renderer, here: str) -> list[dict[str, Any]]:
    """Return what the templates show of every learning path that this language has: by role, the shortest first."""

    def place(name: str) -> tuple[int, int]:
        truth = renderer.site.library.paths[name].truth
        return min(ROLES.index(role) for role in truth.audience), truth.minutes

    views = (path_view(renderer, name, here) for name in sorted(renderer.site.library.paths, key=place))
    return [view for view in views if view and view["steps"]]


def _step(renderer: Renderer, page: Page, here: str) -> dict[str, Any]:
    return {
        "id": page.id,
        "title": page.meta.title,
        "summary": page.meta.summary,
        "minutes": page.meta.minutes,
        "url": renderer.page_url(page.path, here),
        "practice": practice_of(renderer, page, here),
    }


def practice_of(renderer: Renderer, page: Page, here: str) -> list[dict[str, str]]:
    """Return the quizzes, checklists and tools of a page that have a page of their own."""
    found = []
    tools = tuple(name for name, tool in renderer.site.library.tools.items() if tool.truth.page == page.id)
    for kind, folder, ids in (
        ("quiz", "quizzes", page.meta.quiz),
        ("checklist", "checklists", page.meta.checklist),
        ("tool", "tools", tools),
    ):
        for name in ids:
            own = renderer.site.generated.get(f"{folder}/{name}.md")
            if own:
                url = renderer.page_url(own.page.path, here)
                found.append({"kind": kind, "id": name, "title": own.page.meta.title, "url": url})
    return found
