"""Whatever an author writes, the answer is problems and never a traceback. `make fuzz` tries ten thousand of each."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.fuzz import EXAMPLES, Kitchen, page_text, spoilt
from support.project import write_project
from support.tools import TOOLS

QUIET = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Kitchen:
    """The tiny project with every tool."""
    files = {}
    for name, (stem, truth, text) in TOOLS.items():
        files[f"docs/data/tools/{name}/{stem}.yml"] = truth
        for code in ("nb", "fi", "pl", "sv"):
            files[f"docs/data/tools/{name}/{code}.yml"] = text.replace("%code%", code)
    return Kitchen(write_project(tmp_path_factory.mktemp("fuzz"), files))


@QUIET
@given(st.randoms(use_true_random=False), st.data())
def test_spoilt_data_is_read_checked_and_rendered(kitchen: Kitchen, luck: random.Random, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(kitchen.files))
    text = spoilt(file.read_text("utf-8"), luck)
    for problem in kitchen.data(file, text):
        assert problem.line > 0 and problem.column > 0 and "\n" not in str(problem)


@QUIET
@given(st.randoms(use_true_random=False))
def test_spoilt_pages_are_read_checked_and_rendered(kitchen: Kitchen, luck: random.Random) -> None:
    for problem in kitchen.page(page_text(luck)):
        assert problem.line > 0 and problem.column > 0 and "\n" not in str(problem)
