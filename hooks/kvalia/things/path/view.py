"""The steps of a learning path."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.path.record import LearningPath, LearningPathText


def path_html(at: At, name: str) -> str:
    """Return the steps of a learning path, empty if this language has no text for it."""
    view = path_view(at, name)
    return at.render("path/path", path=view, standalone=at.standalone) if view else ""


def path_view(at: At, name: str) -> dict[str, Any] | None:
    """Return what the templates show of a learning path, or None if this language has no text for it."""
    found = at.entry("path", name)
    if found is None:
        return None
    entry: Entry[LearningPath, LearningPathText] = found[0]
    lessons = [lesson for lesson in map(at.lesson, entry.truth.pages) if lesson]
    return {
        "id": name,
        **found[1].model_dump(),
        "url": at.to("path", name),
        "roles": at.role_names(entry.truth.audience),
        "minutes": entry.truth.minutes,
        "reading": sum(lesson.minutes or 0 for lesson in lessons),
        "steps": [vars(lesson) for lesson in lessons],
        "learning": at.page("learning.md"),
    }
