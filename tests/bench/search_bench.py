"""Search, measured in one run: recall beside stock Material search and Pagefind, bytes, time to results, indexing.

Run by `make bench`. The query sets in tests/search are asked of our own pages, alone and among generated ones
(lessons of about 450 words, drawn from each language's 20 000 commonest words as often as people use them).
Options: `--sizes 60 500 2500` pages a language.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import pickle
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JS = ROOT / "overrides"
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/search"), str(Path(__file__).parent)]

from kvalia.search import index as kvalia_index  # noqa: E402
from kvalia.search.entries import SearchEntry, Section  # noqa: E402
from kvalia.search.words import Analyser  # noqa: E402
from paint import time_to_paint  # noqa: E402
from queries import CODES, Answer, ask, query_sets, recall, table  # noqa: E402
from rjsmin import jsmin  # noqa: E402
from stock import ask_stock  # noqa: E402
from with_pagefind import ask_pagefind  # noqa: E402

FIRST, FURTHER = 30, 20
"""Most KiB, compressed, for the first query (worker included) and for a further one."""
NAMES = ("worker", "answering", "engine", "index", "matching", "ranking", "text")
WORKER = ("assets/js/shared/data.js", *(f"components/search/{name}.js" for name in NAMES))
DESK, SLOW = 50, 150
"""Most milliseconds, in the median, from a key to painted results: at full speed, and slowed down four times."""
VOCABULARY = 20_000


def main() -> int:
    """Measure and print; return 1 if a query costs more bytes or time than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[60, 500, 2500], help="pages a language")
    parser.add_argument("--index", nargs=4, metavar=("CODE", "SIZE", "ENTRIES", "FOLDER"), help=argparse.SUPPRESS)
    parser.add_argument("--collect", nargs=2, metavar=("CODE", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.collect:
        collect(options.collect[0], Path(options.collect[1]))
        return 0
    if options.index:
        code, size, entries, folder = options.index
        write_index(code, int(size), Path(entries), Path(folder))
        return 0
    with tempfile.TemporaryDirectory() as name:
        return measure(Path(name), options.sizes)


def measure(folder: Path, sizes: Sequence[int]) -> int:
    """Print every table."""
    for code in CODES:
        _self("--collect", code, str(folder / f"{code}.pickle"))
    _self_index(folder, folder / "own", 0)
    print("Recall at 1, at 5, mean reciprocal rank: Kvalia\n" + table(ask(folder / "own")), flush=True)
    print("\nThe same, of the blind set alone\n" + table(ask(folder / "own", queries=query_sets("blind"))), flush=True)
    print("\nThe same, stock Material search\n" + table(ask_stock(folder / "stock", query_sets())), flush=True)
    pagefind = ask_pagefind(folder / "stock/site", query_sets())
    print("\nThe same, Pagefind as it comes\n" + table(pagefind), flush=True)
    first = [next(one.bytes for one in pagefind if one.language == code) / 1024 for code in CODES]
    print(f"Pagefind's first query: {statistics.median(first):.0f} KiB, on our own pages.")
    painted = time_to_paint()
    print(f"\nFrom a key to painted results, median: {painted[1]:.0f} ms, slowed down four times {painted[4]:.0f} ms")
    begun = time.monotonic()
    # In a process of its own, whose memory those that are measured below do not inherit.
    subprocess.run(
        [sys.executable, "-m", "kvalia", "prepare"], check=True, env={**os.environ, "XDG_CACHE_HOME": str(folder)}
    )
    print(f"Dictionaries, once for an installation: {time.monotonic() - begun:.0f} s")
    worker = sum(len(gzip.compress(jsmin((JS / name).read_text("utf-8")).encode())) for name in WORKER) / 1024
    print(f"\nThe worker is {worker:.1f} KiB. KiB for a query: median / 95th percentile. Indexing: all languages.")
    print(f"{'pages':>10} {'first':>13} {'further':>13} {'all recall':>12} {'indexing':>9} {'memory':>9}")
    within = painted[1] <= DESK and painted[4] <= SLOW
    for size in sizes:
        site = folder / str(size)
        seconds, memory = _self_index(folder, site, size)
        first = [one.bytes / 1024 + worker for one in ask(site, "--cold")]
        warm = ask(site)
        further = [one.bytes / 1024 for one in _later(warm)]
        at = f"{recall(warm, 1):.2f} {recall(warm, 5):.2f}"
        print(
            f"{f'4 × {size}':>10} {_spread(first):>13} {_spread(further):>13} {at:>12}"
            f" {seconds:>7.1f} s {memory:>5.0f} MiB",
            flush=True,
        )
        within = within and statistics.median(first) <= FIRST and statistics.median(further) <= FURTHER
    return 0 if within else 1


def _later(answers: Sequence[Answer]) -> list[Answer]:
    """Return all answers but the first of each language, which reads the manifest."""
    seen: set[str] = set()
    return [one for one in answers if one.language in seen or seen.add(one.language)]  # type: ignore[func-returns-value]


def _spread(values: Sequence[float]) -> str:
    ordered = sorted(values)
    return f"{statistics.median(ordered):.1f} / {ordered[int(0.95 * len(ordered))]:.1f}"


def _self(*arguments: str) -> str:
    command = [sys.executable, __file__, *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True, text=True).stdout


def _self_index(folder: Path, site: Path, size: int) -> tuple[float, float]:
    """Index every language in a process of its own; return the seconds of all and the MiB of the largest."""
    seconds, memory = 0.0, 0.0
    for code in CODES:
        out = _self("--index", code, str(size), str(folder / f"{code}.pickle"), str(site / code / "search"))
        told = json.loads(out)
        seconds, memory = seconds + told["seconds"], max(memory, told["mebibytes"])
    return seconds, memory


def collect(code: str, file: Path) -> None:
    """Keep what the hooks would index of our own pages in one language."""
    os.environ["KVALIA_LOCALE"] = code

    def keep(code: str, entries: object, library: object, analyser: object) -> dict[str, str]:  # noqa: ARG001
        file.write_bytes(pickle.dumps((list(entries), library)))  # type: ignore[call-overload]
        return {}

    kvalia_index.build_index = keep  # type: ignore[assignment]
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with tempfile.TemporaryDirectory() as site:
        build(load_config("mkdocs.yml", site_dir=site))


def write_index(code: str, size: int, file: Path, folder: Path) -> None:
    """Index our own entries and as many generated pages as make up the size; print seconds and MiB."""
    own, library = pickle.loads(file.read_bytes())
    entries = [*own, *generated(code, size - 20)]
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    for name, text in kvalia_index.build_index(code, entries, library, Analyser(code)).items():
        (folder / name).write_text(text, "utf-8")
    seconds = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "mebibytes": peak}))


def generated(code: str, count: int) -> list[SearchEntry]:
    """Return lessons of words as common as in the language."""
    if count <= 0:
        return []
    import wordfreq

    chance = random.Random(code)
    words = wordfreq.top_n_list(code, VOCABULARY)
    weights = [wordfreq.word_frequency(word, code) for word in words]
    drawn = iter(chance.choices(words, weights, k=count * 530))

    def text(length: int) -> str:
        return " ".join(next(drawn) for _ in range(length)).capitalize() + "."

    return [
        SearchEntry(
            f"part-{number % 10}/lesson-{number}/",
            text(5),
            "lesson",
            ("front-line",),
            text(15),
            tuple(Section(f"part-{part}", text(5) if part else "", text(80)) for part in range(6)),
        )
        for number in range(count)
    ]


if __name__ == "__main__":
    sys.exit(main())
