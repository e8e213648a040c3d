"""Cloze questions, joined and shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kvalia.language.strings import Strings
from kvalia.things.quiz.choices import Option, joined, shown
from kvalia.things.quiz.question import Place
from kvalia.things.quiz.types.cloze.record import PLACE, ClozeQuestion, ClozeText


@dataclass(frozen=True)
class JoinedGap:
    """A gap: its place counted from 1, what may be chosen or what counts as right."""

    id: str
    number: int
    kind: str
    choices: tuple[Option, ...]
    accept: tuple[str, ...]
    why: str

    @property
    def right(self) -> tuple[str, ...]:
        """The texts that are right, the model first."""
        return tuple(choice.text for choice in self.choices if choice.correct) or self.accept


@dataclass(frozen=True)
class Cloze:
    """The text in pieces: words, and the gaps between them."""

    pieces: tuple[str | JoinedGap, ...]

    @property
    def gaps(self) -> tuple[JoinedGap, ...]:
        """The gaps in the order of the text."""
        return tuple(piece for piece in self.pieces if isinstance(piece, JoinedGap))


def join_cloze(truth: ClozeQuestion, text: ClozeText, _strings: Strings) -> Cloze:
    """Return the text with its gaps; a gap that is named twice or has no text is left out."""
    gaps: dict[str, JoinedGap] = {}
    pieces: list[str | JoinedGap] = []
    # The pattern has one group, so that texts and gaps' ids alternate.
    for place, piece in enumerate(PLACE.split(text.text or "")):
        if place % 2 == 0:
            pieces.append(piece)
        elif piece in truth.gaps and piece in text.gaps and piece not in gaps:
            about, words = truth.gaps[piece], text.gaps[piece]
            choices = joined(about.choices, words.choices)
            gaps[piece] = JoinedGap(piece, len(gaps) + 1, about.kind.value, choices, words.accept, words.why or "")
            pieces.append(gaps[piece])
    return Cloze(tuple(pieces))


def cloze_view(answer: Cloze, place: Place) -> dict[str, Any]:
    """Return what the template shows."""
    gaps = {gap.id: _gap(gap, f"{place.html_id}--{gap.id}") for gap in answer.gaps}
    pieces = [
        {"text": piece, "gap": None} if isinstance(piece, str) else {"text": "", "gap": gaps[piece.id]}
        for piece in answer.pieces
    ]
    return {"pieces": pieces, "gaps": [*gaps.values()]}


def _gap(gap: JoinedGap, html_id: str) -> dict[str, Any]:
    return {
        **vars(gap),
        "html_id": html_id,
        "choices": [shown(choice, html_id) for choice in gap.choices],
        "accept": list(gap.accept),
        "right": gap.right[0] if gap.right else "",
        "others": ", ".join(gap.right[1:]),
    }
