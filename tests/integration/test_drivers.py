"""MkDocs is a driver: another one gives the same pages, and so does the continuation of MkDocs."""

from __future__ import annotations

import difflib
import importlib.util
import subprocess
import sys

import pytest
from support.build import ROOT
from support.commands import Ended, fingerprints
from support.driver import pages
from support.project import Tiny

DRIVER = ROOT / "tests/support/driver.py"
URL = "https://kvalia.example/"
"""What `mkdocs.yml` names where nobody says another address."""


def test_a_driver_of_a_hundred_lines_gives_the_same_pages_without_mkdocs(first_build: tuple[Tiny, Ended]) -> None:
    tiny, ended = first_build
    assert ended.code == 0, ended.output
    assert len(DRIVER.read_text("utf-8").splitlines()) <= 100
    assert "mkdocs." not in DRIVER.read_text("utf-8").replace("mkdocs.yml", "")
    seen = set()
    for url, html in pages(tiny.root, "pl", URL):
        file = tiny.path("site/pl") / url / "index.html"
        other = difflib.unified_diff(file.read_text("utf-8").splitlines(), html.splitlines(), lineterm="", n=0)
        assert not list(other)[:20], url
        seen.add(file.resolve())
    assert seen == {path.resolve() for path in tiny.path("site/pl").rglob("index.html")}


@pytest.mark.skipif(importlib.util.find_spec("properdocs") is None, reason="optional: pip install properdocs")
def test_the_continuation_of_mkdocs_builds_the_same_site(first_build: tuple[Tiny, Ended]) -> None:
    tiny, _ = first_build
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-d", str(tiny.path("other"))]
    done = subprocess.run(command, cwd=tiny.root, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert fingerprints(tiny.path("other")) == fingerprints(tiny.path("site"))
