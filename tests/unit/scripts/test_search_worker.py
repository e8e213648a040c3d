"""The search engine: the size of its worker; what it does is tested in JavaScript."""

import gzip

from rjsmin import jsmin
from support.settings import ROOT

SCRIPTS = ROOT / "overrides/assets/js"
WORKER_FILES = ("search/worker.js", "search/answering.js", "data.js", "search/engine.js")
WORKER_FILES += ("search/index.js", "search/matching.js", "search/ranking.js", "search/text.js")
MOST_BYTES = 9 * 1024
"""What a reader fetches of the worker, compressed: the rest of 30 KiB is for the index."""


def test_the_worker_is_small() -> None:
    scripts = [jsmin((SCRIPTS / name).read_text("utf-8")).encode() for name in WORKER_FILES]
    assert sum(len(gzip.compress(script)) for script in scripts) <= MOST_BYTES
