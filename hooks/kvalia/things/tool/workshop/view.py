"""The workshop: its script, and the form from which the team's poster comes."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.workshop.record import Workshop, WorkshopText


def workshop_view(at: At, entry: Entry[Workshop, WorkshopText]) -> dict[str, Any]:
    """Return the steps with their minutes, the columns with their lines, and the list to compare with."""
    truth, text = entry.truth, entry.texts[at.code]
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
        "reference": _reference(at, truth.reference),
        "data": {
            "page": truth.page,
            "audience": [role.value for role in truth.audience],
            "days": truth.check_after_days,
        },
    }


def _reference(at: At, name: str) -> dict[str, Any] | None:
    """Return what a checklist says in short, or None if this language lacks it."""
    found, url = at.entry("checklist", name), at.to("checklist", name)
    if found is None or not url:
        return None
    words = found[1]
    sections = [
        {"title": section.title, "items": [item.do for item in section.items.values()]}
        for section in words.sections.values()
    ]
    return {"title": words.title, "url": url, "sections": sections}
