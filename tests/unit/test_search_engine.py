"""The tests of the search engine itself, which are in JavaScript, and its worker's size."""

import gzip
import subprocess

from support.tiny import ROOT

ENGINE = ROOT / "overrides/assets/js/search"
WORKER_FILES = ("worker.js", "engine.js", "index.js", "matching.js", "ranking.js", "text.js")
MOST_BYTES = 13 * 1024
"""What a reader fetches of the worker, compressed: the rest of 30 KiB is for the index."""


def test_the_engine_passes_its_own_tests() -> None:
    tests = sorted(str(path) for path in (ROOT / "tests/js").glob("*.test.js"))
    done = subprocess.run(["node", "--test", *tests], capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_worker_is_small() -> None:
    assert sum(len(gzip.compress((ENGINE / name).read_bytes())) for name in WORKER_FILES) <= MOST_BYTES
