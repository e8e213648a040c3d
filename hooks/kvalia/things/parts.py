"""What components share."""

from __future__ import annotations

from typing import Any


def part(html_id: str, name: str, text: Any) -> dict[str, Any]:
    """Return a text of a quiz or checklist as its template shows it, with an id for HTML."""
    return {"id": name, "html_id": f"{html_id}--{name}", **text.model_dump()}
