"""The review plan: when each standard is to be looked at next."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.review_plan.record import ReviewPlan, ReviewPlanText

BLANK_ROWS = 6
"""Empty rows below the examples, on paper."""


def review_plan_view(at: At, entry: Entry[ReviewPlan, ReviewPlanText]) -> dict[str, Any]:
    """Return what the template shows: the speeds, examples as the first rows, empty rows for paper."""
    truth, text = entry.truth, entry.texts[at.code]
    speeds = [
        {"id": name, "months": speed.months, **text.speeds[name].model_dump()}
        for name, speed in truth.speeds.items()
        if name in text.speeds
    ]
    rows = [
        {"name": text.examples[name].name, "speed": example.speed}
        for name, example in truth.examples.items()
        if name in text.examples
    ]
    return {
        "speeds": speeds,
        "ceiling": truth.ceiling,
        "rows": [*rows, *({"name": "", "speed": ""} for _ in range(BLANK_ROWS))],
        "data": {"speeds": {name: speed.months for name, speed in truth.speeds.items()}, "ceiling": truth.ceiling},
    }
