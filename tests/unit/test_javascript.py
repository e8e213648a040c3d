"""The modules of the site that need no browser, tested in Node."""

from __future__ import annotations

import re
import subprocess

from support.settings import ROOT

TESTS = sorted((ROOT / "tests/js").glob("*.test.js"))


def test_the_scripts_that_need_no_page_do_what_their_own_tests_say() -> None:
    done = subprocess.run(
        ["node", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", *map(str, TESTS)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"^\W*pass (\d+)$", done.stdout, re.MULTILINE)
    assert passed
    assert int(passed[1]) >= 40, done.stdout
