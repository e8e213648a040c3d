"""The uncertainty of few answers: the form, what its results mean, and a table to read them off."""

from __future__ import annotations

from typing import Any

from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.sample_error.interval import wilson
from kvalia.things.tool.sample_error.record import SampleError, SampleErrorText


def sample_error_view(at: At, entry: Entry[SampleError, SampleErrorText]) -> dict[str, Any]:
    """Return what the template shows: results with their meaning, what is not covered, the table, the sources."""
    truth, text = entry.truth, entry.texts[at.code]
    rows = [
        {
            "answers": answers,
            "cells": [
                dict(zip(("low", "high"), (round(100 * end) for end in wilson(share / 100, answers)), strict=True))
                for share in truth.table.shares
            ],
        }
        for answers in truth.table.answers
    ]
    return {
        "scale": truth.scale,
        "readings": {name: words.model_dump() for name, words in text.readings.items()},
        "verdicts": {name: words.model_dump() for name, words in text.verdicts.items()},
        "average": text.average,
        "method": text.method,
        "blind": [words.text for words in text.blind.values()],
        "shares": truth.table.shares,
        "rows": rows,
        "sources": _sources(at, truth.sources),
        "data": {"widths": truth.widths.model_dump()},
    }


def _sources(at: At, names: list[str]) -> list[dict[str, Any]]:
    """Return the sources of the method, with what each does not show, where this language has them."""
    found = at.entry("references", "references")
    if found is None:
        return []
    entry, text = found
    return [
        {**entry.truth.references[name].model_dump(mode="json"), **text.references[name].model_dump()}
        for name in names
        if name in entry.truth.references and name in text.references
    ]
