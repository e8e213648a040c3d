"""A build of a project with a fault of every kind in all languages at once: each gets its line, and nothing breaks."""

from __future__ import annotations

import pytest
import yaml
from support.commands import build, fingerprints, left_behind
from support.golden import GOLDEN
from support.project import Tiny
from support.tiny import CODES

CASE = yaml.safe_load((GOLDEN / "problems/everything-at-once.yml").read_text("utf-8"))
LINES: list[str] = CASE["problems"]
"""What is said of them."""


@pytest.fixture
def faulty(built: Tiny) -> Tiny:
    """A project that was built once, before everything was wrong with it."""
    built.write(CASE["files"])
    return built


def test_strict_shows_every_problem_once_and_leaves_the_site_as_it_was(faulty: Tiny) -> None:
    before = fingerprints(faulty.path("site"))
    ended = build(faulty, "--strict")
    said = [line.partition("kvalia: ")[2] for line in ended.lines if line.startswith("WARNING")]
    assert said == LINES
    assert ended.code != 0
    assert f"{len(LINES)} problems. The site was left as it was." in ended.output
    assert "Traceback" not in ended.output
    assert fingerprints(faulty.path("site")) == before
    assert left_behind(faulty) == []


def test_without_strict_the_problems_are_shown_and_the_site_is_built(faulty: Tiny) -> None:
    ended = build(faulty)
    said = [line.partition("kvalia: ")[2] for line in ended.lines if "kvalia: docs/" in line]
    assert said == LINES
    assert ended.code == 0, ended.output
    assert "Traceback" not in ended.output
    assert left_behind(faulty) == []
    for code in CODES:
        # Also the pages whose text could not be read are there.
        for page in ("", "recovery/", "recovery/complaint/", "recovery/apology/", "glossary/"):
            assert faulty.path(f"site/{code}/{page}index.html").is_file()
    assert "<script>alert" not in faulty.path("site/pl/quizzes/index.html").read_text("utf-8")
