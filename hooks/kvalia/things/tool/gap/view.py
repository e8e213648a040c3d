"""The gap check: what should be against what is, in five dimensions."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.gap.record import WEIGHTS, Gap, GapText


def gap_view(at: At, entry: Entry[Gap, GapText]) -> dict[str, Any]:
    """Return what the template shows: the dimensions with their statements, the scale and its ends."""
    truth, text = entry.truth, entry.texts[at.code]
    dimensions = [
        {
            "id": name,
            "name": text.dimensions[name].name,
            "weight": dimension.weight,
            "principle": at.heading(dimension.principle, truth.page),
            "statements": [
                {"id": statement, "text": text.dimensions[name].statements[statement].text}
                for statement in dimension.statements
                if statement in text.dimensions[name].statements
            ],
        }
        for name, dimension in truth.dimensions.items()
        if name in text.dimensions
    ]
    return {
        "dimensions": dimensions,
        "steps": range(truth.scale.min, truth.scale.max + 1),
        "scale": truth.scale,
        "ends": text.scale,
        "weights": WEIGHTS,
        "data": {
            "scale": truth.scale.model_dump(),
            "dimensions": {name: list(dimension.statements) for name, dimension in truth.dimensions.items()},
        },
    }
