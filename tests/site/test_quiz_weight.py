"""How much a quiz adds to a page: its own script and style, compressed as a server sends them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
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
    files = [*with_imports(quiz / "quiz.js"), quiz / "quiz.css"]
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in files}
    assert {"question.js", "scenario.js", "storage.js"} <= set(sizes)
    assert sum(sizes.values()) <= MOST, sizes
