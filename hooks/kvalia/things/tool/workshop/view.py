"""The workshop: its script, and the form from which the team's poster comes."""

from __future__ import annotations

from typing import Any

from kvalia.show.rendering import Renderer
from kvalia.things.library import Entry
from kvalia.things.tool.workshop.record import Workshop, WorkshopText


def workshop_view(renderer: Renderer, entry: Entry[Workshop, WorkshopText], here: str) -> dict[str, Any]:
    """Return the steps with their minutes, the columns with their lines, and the list to compare with."""
    truth, text = entry.truth, entry.texts[renderer.site.code]
    steps = [
        {"id": name, "minutes": step.minutes, **text.steps[name].model_dump()}
        for name, step in truth.steps.items()
        if name in text.steps
    ]
    return {
        "steps": steps,
        "minutes": sum(step["minutes"] for step in steps),
        "columns": [{"id": name, "title": text.columns[name].title} for name in truth.columns if name in text.columns],
        "lines": range(1, truth.most + 1),
        "reference": _reference(renderer, truth.reference, here),
        "data": {
            "page": truth.page,
            "audience": [role.value for role in truth.audience],
            "days": truth.check_after_days,
        },
    }


def _reference(renderer: Renderer, name: str, here: str) -> dict[str, Any] | None:
    """Return what a checklist says in short, or None if this language lacks it."""
    entry = renderer.site.library.checklists.get(name)
    words = entry.texts.get(renderer.site.code) if entry else None
    path = f"checklists/{name}.md"
    if words is None or path not in renderer.site.generated:
        return None
    sections = [
        {"title": section.title, "items": [item.do for item in section.items.values()]}
        for section in words.sections.values()
    ]
    return {"title": words.title, "url": renderer.page_url(path, here), "sections": sections}
