"""Build time of generated four-language sites, as a ratio to the stock i18n plugin on the same pages in one run.

Run by `make bench`. Prints seconds of each, their ratio, and the share of our own hooks in one language's build.
Options: `--sizes 60 500` pages a language, `--rounds 3` for a median.
"""

from __future__ import annotations

import argparse
import os
import pstats
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pages import write_project

ROOT = Path(__file__).resolve().parents[2]
TARGET = 0.55
"""Largest ratio to the stock plugin at 500 pages a language that we accept."""


def main() -> int:
    """Measure and print; return 1 if the largest size misses the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[60, 500], help="pages a language")
    parser.add_argument("--rounds", type=int, default=1, help="builds of each; the median counts")
    options = parser.parse_args()
    ratio = 0.0
    print(f"{'pages':>10} {'stock':>9} {'kvalia':>9} {'ratio':>7} {'hooks':>7}")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            stock, ours = write_project(Path(folder), ROOT, size)
            # In turns, so that whatever else the machine does meets both.
            times: dict[Path, list[float]] = {stock: [], ours: []}
            for _ in range(options.rounds):
                for project in times:
                    times[project].append(build_seconds(project))
            base, own = (statistics.median(times[project]) for project in (stock, ours))
            ratio = own / base
            print(
                f"{f'4 × {size}':>10} {base:>7.1f} s {own:>7.1f} s {ratio:>7.2f} {hook_share(ours):>7.0%}", flush=True
            )
    if max(options.sizes) >= 500 and ratio > TARGET:
        print(f"The ratio at {options.sizes[-1]} pages is above {TARGET}.")
        return 1
    return 0


def build_seconds(project: Path) -> float:
    """Return the seconds of a complete build of the project, in a process of its own."""
    shutil.rmtree(project / "site", ignore_errors=True)
    begun = time.monotonic()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml")]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, cwd=project)
    return time.monotonic() - begun


def hook_share(project: Path) -> float:
    """Return the part of one language's build that is spent in our hooks and library, by the profiler."""
    script = (
        "import cProfile, sys; from mkdocs.commands.build import build; from mkdocs.config import load_config;"
        "config = load_config('mkdocs.yml'); profile = cProfile.Profile(); profile.enable();"
        "build(config); profile.disable(); profile.dump_stats(sys.argv[1])"
    )
    with tempfile.NamedTemporaryFile() as stats_file:
        environment = {**os.environ, "KVALIA_LOCALE": "nb", "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-c", script, stats_file.name]
        subprocess.run(command, check=True, env=environment, cwd=project, capture_output=True)
        stats = pstats.Stats(stats_file.name)
    own = sum(
        cumulative
        for (file, _, name), (_, _, _, cumulative, _) in stats.stats.items()  # type: ignore[attr-defined]
        if name.startswith("on_") and Path(file).resolve().parent == ROOT / "hooks"
    )
    return own / stats.total_tt  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
