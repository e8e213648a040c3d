"""How much a quiz with questions of every type adds to a page: script and style, compressed as a server sends them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from kvalia.things.quiz.record import TYPES
from support.build import Built

pytestmark = pytest.mark.site
MOST = 25 * 1024
IMPORT = re.compile(r'\bimport\s*(?:\{[^}]*\}\s*from\s*)?"(\.[^"]+)"')


def with_imports(script: Path) -> set[Path]:
    """Return a script and all that it imports, by whatever way."""
    found: set[Path] = set()
    waiting = [script.resolve()]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [(path.parent / name).resolve() for name in IMPORT.findall(path.read_text("utf-8"))]
    return found


def test_a_quiz_brings_at_most_25_kilobytes_of_script_and_style(site: Built) -> None:
    quiz = site.folder / "nb/components/quiz"
    types = [quiz / f"types/{kind}/{kind}.js" for kind in TYPES]
    files = {path for script in (quiz / "quiz.js", *types) for path in with_imports(script)} | {*quiz.glob("**/*.css")}
    files -= {quiz / "five/five.css"}
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in files}
    assert {"question.js", "scenario.js", "storage.js"} <= set(sizes)
    assert sum(sizes.values()) <= MOST, sizes
