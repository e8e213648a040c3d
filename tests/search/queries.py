"""The query sets, what the engine makes of them, and a table of it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
CODES = ("nb", "fi", "pl", "sv")


@dataclass(frozen=True)
class Answer:
    """What became of one query.

    Attributes:
        language: Its language.
        kind: What makes it hard.
        query: The words.
        place: Where the first right page stands, counted from 1; 0 for nowhere in the first ten.
        first: The addresses and scores of the first five.
        note: What was corrected or taken from another language.
        bytes: Fetched for it, compressed.
        milliseconds: Time in the engine, files read from disk included.
    """

    language: str
    kind: str
    query: str
    place: int
    first: Sequence[str]
    note: str
    bytes: int
    files: int
    milliseconds: float


def query_sets() -> dict[str, list[dict[str, object]]]:
    """Return the queries of each language."""
    return {code: yaml.safe_load((FOLDER / "queries" / f"{code}.yml").read_text("utf-8")) for code in CODES}


def ask(site: Path, *options: str, queries: dict[str, list[dict[str, object]]] | None = None) -> list[Answer]:
    """Ask every query on a built site; `--cold` fetches everything anew for each."""
    command = ["node", str(FOLDER / "recall.mjs"), str(site), *options]
    asked = json.dumps(queries or query_sets())
    done = subprocess.run(command, input=asked, capture_output=True, text=True, encoding="utf-8", check=True)
    return [Answer(**one) for one in json.loads(done.stdout)]


def recall(answers: Iterable[Answer], at: int) -> float:
    """Return the part of the answers whose right page is among the first `at`."""
    places = [answer.place for answer in answers]
    return sum(1 <= place <= at for place in places) / len(places)


def reciprocal(answers: Iterable[Answer]) -> float:
    """Return the mean reciprocal rank."""
    places = [answer.place for answer in answers]
    return sum(1 / place for place in places if place) / len(places)


def table(answers: Sequence[Answer]) -> str:
    """Return recall at 1 and 5 and mean reciprocal rank by kind and language."""
    kinds = list(dict.fromkeys(answer.kind for answer in answers))
    lines = [f"{'':18}" + "".join(f"{code:>18}" for code in (*CODES, "all"))]
    for kind in (*kinds, "all"):
        cells = []
        for code in (*CODES, "all"):
            group = [one for one in answers if kind in (one.kind, "all") and code in (one.language, "all")]
            cell = f"{recall(group, 1):.2f} {recall(group, 5):.2f} {reciprocal(group):.3f}" if group else "–"
            cells.append(f"{cell:>18}")
        lines.append(f"{kind:18}" + "".join(cells))
    return "\n".join(lines)
