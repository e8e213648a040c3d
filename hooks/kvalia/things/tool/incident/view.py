"""The incident worksheet: four steps, causes in columns, sentences of the facilitator."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.base import part
from kvalia.things.tool.incident.record import Incident, IncidentText

SPARE_WAYS = 2
"""Lines for other ways to act beyond those that are asked for."""


def incident_view(at: At, entry: Entry[Incident, IncidentText]) -> dict[str, Any]:
    """Return the steps with their minutes, the columns of causes, and what the facilitator says."""
    truth, text = entry.truth, entry.texts[at.code]
    minutes = {name: step.minutes for name, step in truth.steps.items() if name in text.steps}
    return {
        "steps": {
            name: {**part("tool-incident", name, text.steps[name]), "minutes": minutes[name], "number": number}
            for number, name in enumerate(minutes, 1)
        },
        "minutes": sum(minutes.values()),
        "causes": [
            part("tool-incident--cause", name, text.causes[name]) for name in truth.causes if name in text.causes
        ],
        "ways": range(1, truth.least_ways + SPARE_WAYS + 1),
        "phrases": [text.phrases[name].model_dump() for name in truth.phrases if name in text.phrases],
        "privacy": text.privacy,
        "data": {"minutes": list(minutes.values()), "least": truth.least_ways},
    }
