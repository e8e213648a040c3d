"""The five-factor check: a level for each factor, with something to show for it."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.maturity.record import Maturity, MaturityText


def maturity_view(at: At, entry: Entry[Maturity, MaturityText]) -> dict[str, Any]:
    """Return what the template shows: the factors, each with its levels in rising order."""
    truth, text = entry.truth, entry.texts[at.code]
    levels = sorted(truth.levels, key=lambda name: truth.levels[name].value)
    factors = []
    for name, factor in truth.factors.items():
        words = text.factors.get(name)
        if words is None:
            continue
        anchors = [
            {
                "id": level,
                "value": truth.levels[level].value,
                "name": text.levels[level].name,
                **words.anchors[level].model_dump(),
            }
            for level in levels
            if level in factor.anchors and level in words.anchors and level in text.levels
        ]
        factors.append(
            {
                "id": name,
                "name": words.name,
                "evidence": words.evidence,
                "trap": words.trap,
                "anchors": anchors,
                "principle": at.heading(factor.principle, truth.page),
            }
        )
    highest = max(level.value for level in truth.levels.values())
    return {"factors": factors, "highest": highest, "data": {"factors": list(truth.factors), "highest": highest}}
