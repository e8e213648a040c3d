"""The quality formula: two numbers, their quotient and their difference."""

from __future__ import annotations

from typing import Any

from kvalia.language import number
from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.base import part
from kvalia.things.tool.formula.record import Formula, FormulaText


def formula_view(at: At, entry: Entry[Formula, FormulaText]) -> dict[str, Any]:
    """Return what the template shows: customers with their results, readings, traps, the marks of the line."""
    truth, text = entry.truth, entry.texts[at.code]
    code, scale = at.code, truth.scale
    presets = [
        {
            **part("tool-formula", name, text.presets[name]),
            "expectation": preset.expectation,
            "experience": preset.experience,
            "quotient": number(code, round(preset.experience / preset.expectation, 2)),
            "difference": number(code, preset.experience - preset.expectation),
            "outcome": outcome(preset.expectation, preset.experience, truth.tolerance),
        }
        for name, preset in truth.presets.items()
        if name in text.presets
    ]
    widest = scale.max - scale.min
    return {
        "scale": scale,
        "presets": presets,
        "outcomes": {name: words.model_dump() for name, words in text.outcomes.items()},
        "traps": {name: words.text for name, words in text.traps.items()},
        "marks": [{"value": value, "text": number(code, value)} for value in range(-widest, widest + 1)],
        "low": number(code, round(1 - truth.tolerance, 2)),
        "high": number(code, round(1 + truth.tolerance, 2)),
        "data": {
            "scale": scale.model_dump(),
            "tolerance": truth.tolerance,
            "presets": {name: preset.model_dump() for name, preset in truth.presets.items()},
        },
    }


def outcome(expectation: int, experience: int, tolerance: float) -> str:
    """Return how a quotient is read: `below`, `met` or `above`; within the tolerance it counts as 1."""
    distance = experience / expectation - 1
    if abs(distance) <= tolerance + 1e-9:
        return "met"
    return "above" if distance > 0 else "below"
