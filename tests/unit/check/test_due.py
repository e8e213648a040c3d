"""What is past its day is named, and stops nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from kvalia.__main__ import main
from kvalia.check.due import due, shared_sources
from support.project import Tiny, write_project
from support.tiny import CODES


def lines(tiny: Tiny, today: dt.date) -> list[str]:
    pages = {code: tiny.project.pages(code)[0] for code in CODES}
    return [str(problem) for problem in due(tiny.project.library()[0], pages, today)]


def test_nothing_is_named_while_every_day_is_far(good: Tiny) -> None:
    assert lines(good, dt.date(2026, 3, 8)) == []


def test_rules_and_pages_past_their_day_are_named_with_their_place(good: Tiny) -> None:
    found = lines(good, dt.date(2028, 3, 8))
    swedish = "the check of the rule of SE was due on 2026-09-07. Compare it with its source"
    assert any(line.startswith("docs/data/rules/complaining/rules.yml:18:17: ") and swedish in line for line in found)
    assert any(line.startswith("docs/fi/recovery/apology.md:14:1: the review was due on 2028-03-07.") for line in found)


def test_what_is_soon_due_is_named_too(good: Tiny) -> None:
    assert any("is due on 2026-09-07" in line for line in lines(good, dt.date(2026, 8, 20)))


def test_a_day_that_is_still_to_come_is_named(tmp_path: Path) -> None:
    change = {"replace": "updated: 2026-03-07", "with": "updated: 2062-03-07"}
    tiny = write_project(tmp_path, {"docs/nb/recovery/apology.md": change})
    (line,) = lines(tiny, dt.date(2026, 3, 8))
    assert line.startswith("docs/nb/recovery/apology.md:11:1: 'updated: 2062-03-07' lies in the future. Write the day")


def test_a_source_that_two_pages_rest_on_is_listed(tmp_path: Path) -> None:
    change = {"append": "\n\nTil [@tax98].\n"}
    tiny = write_project(tmp_path, {"docs/nb/recovery/apology.md": change})
    pages = {"nb": tiny.project.pages("nb")[0]}
    assert list(shared_sources(pages)) == ["the source 'tax98' is named on 2 pages: apology, complaint"]


def test_the_command_ends_well_whatever_is_due(good: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(good.root), "status"]) == 0
    assert "Traceback" not in capsys.readouterr().out
