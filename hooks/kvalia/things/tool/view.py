"""Tools: the whole tool on its own page, a card that leads there in a lesson."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kvalia.show.rendering import Renderer
from kvalia.things.library import Entry
from kvalia.things.tool.formula.view import formula_view
from kvalia.things.tool.gap.view import gap_view
from kvalia.things.tool.incident.view import incident_view
from kvalia.things.tool.mantra.view import mantra_view
from kvalia.things.tool.maturity.view import maturity_view
from kvalia.things.tool.phrase_cards.view import phrase_cards_view
from kvalia.things.tool.review.view import review_view
from kvalia.things.tool.workshop.view import workshop_view

View = Callable[[Renderer, Entry[Any, Any], str], dict[str, Any]]
"""What the template of a kind shows beyond what all have: of a tool that has a text, on the page at an address."""

VIEWS: dict[str, View] = {
    "formula": formula_view,
    "gap": gap_view,
    "incident": incident_view,
    "mantra": mantra_view,
    "maturity": maturity_view,
    "phrase-cards": phrase_cards_view,
    "review": review_view,
    "workshop": workshop_view,
}
"""By kind. The template of the kind lies in the folder of its name and extends `tool.html`."""


def tool_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return a tool as HTML, empty if this language has no text for it. Arguments as for `quiz_html`."""
    site = renderer.site
    entry = site.library.tools.get(name)
    text = entry.texts.get(site.code) if entry else None
    if entry is None or text is None:
        return ""
    path = f"tools/{name}.md"  # A language that lacks the tool's lesson has no page for it.
    view: dict[str, Any] = {
        "id": name,
        "title": text.title,
        "summary": text.summary,
        "intro": text.intro,
        "url": renderer.page_url(path, here) if path in site.generated else "",
        "lesson": renderer.principle(entry.truth.page, here),
        "data": {},
    }
    if not standalone:
        return renderer.render("tool/card", tool=view)
    if name not in VIEWS:
        return ""
    return renderer.render(f"tool/{name}/{name}", tool=view | VIEWS[name](renderer, entry, here))
