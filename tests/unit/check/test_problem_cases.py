"""What an author is told about bad input. Each case is a file in tests/golden/problems: what is changed in the
tiny project, and the lines that come of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from support.golden import GOLDEN
from support.project import write_project
from support.tiny import CODES

CASES = sorted((GOLDEN / "problems").glob("*.yml"))
LINE = re.compile(r"(?:docs/[^:]+|mkdocs\.yml):[1-9]\d*:[1-9]\d*: \S.*\. [A-Z].*\.")
"""`path:line:column: what is wrong. What to write.`"""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_bad_input_gets_its_lines_each_with_its_place_and_what_to_write(
    path: Path, tmp_path: Path, updating: bool
) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    problems = write_project(tmp_path, case["files"]).problems()
    if updating:
        files = path.read_text("utf-8").partition("\nproblems:")[0]
        lines = "".join(f"  - {json.dumps(problem, ensure_ascii=False)}\n" for problem in problems)
        path.write_text(f"{files}\nproblems:\n{lines}", "utf-8")
    else:
        assert problems == case["problems"]
    assert problems
    assert [problem for problem in problems if not LINE.fullmatch(problem)] == []


def test_a_good_project_has_no_problem(tmp_path: Path) -> None:
    assert write_project(tmp_path).problems() == []


@pytest.mark.parametrize("code", CODES)
def test_a_fault_is_found_in_whatever_language_it_is(code: str, tmp_path: Path) -> None:
    tiny = write_project(tmp_path, {f"docs/{code}/recovery/apology.md": {"append": "\n[x](term:gifts)\n"}})
    path = f"docs/{code}/recovery/apology.md"
    assert tiny.problems() == [f"{path}:21:1: the glossary has no term 'gifts'. Write 'gift'."]


def test_all_problems_are_shown_at_once_in_the_order_of_the_files(tmp_path: Path) -> None:
    tiny = write_project(
        tmp_path,
        {
            "docs/sv/recovery/apology.md": {"append": "\n[x](nowhere.md)\n"},
            "docs/data/quizzes/complaint/quiz.yml": {"replace": "refund: {}", "with": "refund: {correct: true}"},
            "docs/nb/recovery/complaint.md": {"replace": "minutes: 6", "with": "minutes: six"},
            "docs/pl/recovery/complaint.md": {"replace": "[@tax98]", "with": "[@tax89]"},
            "docs/data/glossary/fi.yml": None,
        },
    )
    places = [problem.split(": ")[0] for problem in tiny.problems()]
    assert places == [
        "docs/data/glossary/fi.yml:1:1",
        "docs/data/quizzes/complaint/quiz.yml:13:16",
        "docs/nb/recovery/complaint.md:7:10",
        "docs/pl/recovery/complaint.md:25:83",
        "docs/sv/recovery/apology.md:21:1",
    ]
