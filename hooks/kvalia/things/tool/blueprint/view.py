"""The service blueprint: the pattern of a step to fill in, and the sheet, empty."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.glossary.view import term_view
from kvalia.things.kind import Entry
from kvalia.things.tool.blueprint.record import Blueprint, BlueprintText

BELOW = {"customer": "interaction", "front": "visibility", "back": "internal"}
"""The line below a row."""


def blueprint_view(at: At, entry: Entry[Blueprint, BlueprintText]) -> dict[str, Any]:
    """Return what the template shows: the rows with the lines between them, the marks, the columns of the sheet."""
    truth, text = entry.truth, entry.texts[at.code]
    lines: dict[str, dict[str, Any]] = {
        name: {"id": name, "term": term_view(at, line.term), "text": text.lines[name].text}
        for name, line in truth.lines.items()
        if name in text.lines
    }
    rows = [
        {"id": name, **text.rows[name].model_dump(), "line": lines.get(BELOW.get(name, ""))}
        for name in truth.rows
        if name in text.rows
    ]
    return {
        "rows": rows,
        "lines": list(lines.values()),
        "marks": {name: text.marks[name].model_dump() for name in truth.marks if name in text.marks},
        "columns": range(1, truth.steps.sheet + 1),
        "data": truth.steps.model_dump(include={"least", "most"}),
    }
