"""The modules of the site that need no browser, tested in Node: a case for each file of tests."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from support.settings import ROOT

TESTS = sorted((ROOT / "tests/js").glob("*.test.js"))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_scripts_that_need_no_page_do_what_their_own_tests_say(path: Path) -> None:
    done = subprocess.run(
        ["node", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", path],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    passed, written = re.search(r"^\W*pass (\d+)$", done.stdout, re.MULTILINE), path.read_text("utf-8").count("\ntest(")
    assert passed
    assert int(passed[1]) >= written > 0, done.stdout
