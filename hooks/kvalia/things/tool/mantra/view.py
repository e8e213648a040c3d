"""The mantra: from the team's vision to a few sentences of one's own."""

from __future__ import annotations

from typing import Any

from kvalia.language import LANGUAGES
from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.tool.base import part
from kvalia.things.tool.mantra.record import Mantra, MantraText


def mantra_view(at: At, entry: Entry[Mantra, MantraText]) -> dict[str, Any]:
    """Return the questions with their beginnings of sentences, and what warns of promises that nobody can keep."""
    truth, text = entry.truth, entry.texts[at.code]
    prompts = [
        {
            "id": name,
            "html_id": f"tool-mantra--{name}",
            "ask": text.prompts[name].ask,
            "starters": [
                text.prompts[name].starters[starter].text
                for starter in prompt.starters
                if starter in text.prompts[name].starters
            ],
        }
        for name, prompt in truth.prompts.items()
        if name in text.prompts
    ]
    return {
        "vision": [part("tool-mantra", name, text.vision[name]) for name in truth.vision if name in text.vision],
        "prompts": prompts,
        "most": truth.most_words,
        "warning": text.warning,
        "principle": at.heading(truth.warning, truth.page),
        "languages": [
            {"code": language.code, "name": language.name} for language in LANGUAGES if language.code != at.code
        ],
        "data": {"most": truth.most_words, "avoid": list(text.avoid)},
    }
