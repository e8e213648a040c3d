"""The search engine: the size of its worker; what it does is tested in JavaScript."""

import gzip

from rjsmin import jsmin
from support.settings import ROOT

SEARCH = ROOT / "overrides/components/search"
NAMES = ("worker", "answering", "engine", "index", "matching", "ranking", "text")
WORKER_FILES = (ROOT / "overrides/assets/js/shared/data.js", *(SEARCH / f"{name}.js" for name in NAMES))
MOST_BYTES = 9 * 1024
"""What a reader fetches of the worker, compressed: the rest of 30 KiB is for the index."""


def test_the_worker_is_small() -> None:
    scripts = [jsmin(path.read_text("utf-8")).encode() for path in WORKER_FILES]
    assert sum(len(gzip.compress(script)) for script in scripts) <= MOST_BYTES
