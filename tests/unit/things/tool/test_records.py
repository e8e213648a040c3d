"""Tools: each kind is read, has its page, and tells its author what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.project import Change, write_project
from support.tools import TOOLS, tool_files

TRUTH = "docs/data/tools/{}/tool.yml"


@pytest.mark.parametrize("kind", TOOLS)
def test_a_tool_without_a_fault_is_read_and_has_a_page_in_each_language(kind: str, tmp_path: Path) -> None:
    tiny = write_project(tmp_path, tool_files(kind))
    assert tiny.problems() == []
    assert tiny.site("pl").generated[f"tools/{kind}.md"].page.meta.title == f"{kind} pl"


FAULTS = {
    "weights": (
        "gap",
        "weight: 20",
        "weight: 15",
        "7:1: the weights sum to 95. Change the weights so that they sum to 100.",
    ),
    "months": (
        "review-plan",
        "months: 24",
        "months: 30",
        "6:17: 30 months is above the ceiling of 24. Write 24 or less.",
    ),
    "ceiling": ("review-plan", "ceiling: 24", "ceiling: 36", "7:10: 36 is too large. Write 24 or less."),
    "speed": ("review-plan", "speed: calm", "speed: clam", "8:16: there is no speed 'clam'. Write 'calm'."),
    "minutes": (
        "incident",
        "minutes: 5",
        "minutes: 6",
        "6:1: the steps take 21 minutes. Change them so that they take 20.",
    ),
    "too long": (
        "workshop",
        "minutes: 15",
        "minutes: 25",
        "6:1: the steps take 100 minutes. Change them so that they take 60 to 90.",
    ),
    "checklist": (
        "workshop",
        "reference: complaint",
        "reference: complaints",
        "19:12: there is no checklist 'complaints'. Write 'complaint'.",
    ),
    "level": ("maturity", "value: 2", "value: 3", "6:60: the level 'partly' has the value 3. Write '2'."),
    "page": ("formula", "page: apology", "page: apolgy", "4:7: there is no page 'apolgy'. Write 'apology'."),
    "heading": (
        "mantra",
        "apology#words",
        "apology#wordz",
        "14:10: the page 'apology' has no heading with the id 'wordz'. Write 'words'.",
    ),
    "zero": ("formula", "min: 1", "min: 0", "6:14: 0 is too small. Write 1 or more."),
    "scale": (
        "formula",
        "expectation: 8",
        "expectation: 12",
        "11:11: 12 is not on the scale. Write a number from 1 to 10.",
    ),
    "politeness": (
        "phrase-cards",
        "politeness: neutral",
        "politeness: netural",
        "8:35: 'netural' is not known here. Write 'neutral'.",
    ),
    "widths": (
        "sample-error",
        "narrow: 10",
        "narrow: 40",
        "6:1: 'narrow' is 40 and 'wide' is 30. Make 'wide' larger than 'narrow'.",
    ),
    "source": (
        "sample-error",
        "sources: [tax98]",
        "sources: [tax89]",
        "12:11: there is no reference 'tax89'. Write 'tax98'.",
    ),
    "too many steps": ("blueprint", "most: 8", "most: 9", "6:25: 9 is too large. Write 8 or less."),
    "steps": ("blueprint", "most: 8", "most: 3", "6:1: there are 3 to 3 steps. Make 'most' larger than 'least'."),
    "term": (
        "blueprint",
        "term: gift",
        "term: gfit",
        "10:22: there is no term 'gfit'. Write 'gift'.",
    ),
    "kind": ("gap", "kind: gap", "kind: gaps", "3:7: 'gaps' is not known here. Write 'gap'."),
}
"""Kind, what stands there, what is written instead, and the line that comes of it."""


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_the_neutral_file_is_one_line_that_says_what_to_write(name: str, tmp_path: Path) -> None:
    kind, right, wrong, line = FAULTS[name]
    path = TRUTH.format(kind)
    files: dict[str, Change] = {**tool_files(kind)}
    files[path] = str(files[path]).replace(right, wrong, 1)
    assert write_project(tmp_path, files).problems() == [f"{path}:{line}"]


def test_a_missing_trap_is_named(tmp_path: Path) -> None:
    files: dict[str, Change] = {**tool_files("formula")}
    for path, text in files.items():
        files[path] = str(text).replace("no-zero: {}", "").replace("  no-zero: {text: Aldri null", "  #")
    (problem,) = write_project(tmp_path, files).problems()
    assert problem.endswith("'no-zero' is missing below 'traps'. Add 'no-zero:'.")


def test_phrase_cards_need_every_language_and_every_phrase(tmp_path: Path) -> None:
    files: dict[str, Change] = {**tool_files("phrase-cards", ("nb", "fi", "pl"))}
    polish = "docs/data/tools/phrase-cards/pl.yml"
    files[polish] = str(files[polish]).replace("      hello: {text: God dag pl}\n", "")
    assert write_project(tmp_path, files).problems() == [
        f"{polish}:8:5: 'hello' of tool.yml is missing below 'phrases'. Add 'hello:' with its text.",
        "docs/data/tools/phrase-cards/sv.yml:1:1: the file is missing. Copy another language's file to 'sv.yml' and "
        "write its texts in Svenska.",
    ]


def test_a_folder_that_is_no_tool_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    problems = write_project(tmp_path, {"docs/data/tools/formulas/tool.yml": "kind: formula\n"}).problems()
    assert problems == ["docs/data/tools/formulas:1:1: there is no tool 'formulas'. Write 'formula'."]
