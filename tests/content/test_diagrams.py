"""Each diagram is shown in the lesson that explains it, below what the lesson says to do."""

from __future__ import annotations

from functools import lru_cache

import pytest
from kvalia.check.project import Project
from kvalia.language import CODES
from kvalia.things.diagram import KIND
from support.prose import ROOT

EXPLAINED = {
    "five-gaps": "foundations/five-gaps.md",
    "customer-journey": "foundations/moments-of-truth.md",
    "three-levels": "system/from-strategy-to-desk.md",
    "what-and-how": "foundations/what-and-how.md",
    "zone-of-tolerance": "foundations/expectations.md",
    "six-steps": "recovery/complaint-in-six-steps.md",
    "living-standard": "system/standards-that-live.md",
    "service-profit-chain": "system/service-profit-chain.md",
}
"""The lessons that explain what is drawn."""


@lru_cache
def project() -> Project:
    return Project(ROOT, ROOT / "docs")


@pytest.mark.parametrize("code", CODES)
def test_each_diagram_is_shown_once_in_its_lesson_and_below_what_is_to_be_done(code: str) -> None:
    diagrams = project().library()[0].of(KIND)
    pages = project().pages(code)[0].by_path.values()
    shown: dict[str, list[str]] = {name: [] for name in diagrams}
    for page in pages:
        lines = {heading.id: heading.line for heading in page.outline.headings}
        for block in page.outline.blocks:
            if block.kind == KIND.name:
                shown[block.id].append(page.path)
                assert page.id == diagrams[block.id].truth.page, f"{page.file}:{block.line}"
                assert block.line > lines.get("do-this", 0), f"{page.file}:{block.line}"
    assert {name: paths for name, paths in shown.items() if len(paths) != 1} == {}
    assert {name: [path] for name, path in EXPLAINED.items()}.items() <= shown.items()


def test_each_diagram_has_its_words_in_every_language() -> None:
    diagrams = project().library()[0].of(KIND)
    assert {name: set(entry.texts) for name, entry in diagrams.items()} == {name: set(CODES) for name in diagrams}
