"""One build per language, side by side, and their results put in place together.

The caller builds one language itself and starts the others here. All of them
write into a staging folder beside the site; the site is replaced only when every
language has succeeded, so that a failed build leaves the last good one untouched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

NOTEWORTHY = ("WARNING", "ERROR", "CRITICAL", "Traceback", "Aborted", "Error")


@dataclass(frozen=True)
class Result:
    """What came of one language's build.

    Attributes:
        code: The language.
        ok: Whether it succeeded.
        seconds: How long it took, in seconds.
        messages: Its warnings and errors, a line each; all its lines where it failed without any.
    """

    code: str
    ok: bool
    seconds: float
    messages: tuple[str, ...]


class Builders:
    """Builds of several languages in processes of their own."""

    def __init__(self, report: Callable[[Result], None], jobs: int | None = None) -> None:
        """Take what is called at the end of each build.

        Args:
            report: Called from a thread of its own, once for each language.
            jobs: How many builds run at once; by default one for each processor. The caller's own
                build comes on top, so that no processor idles once that one is done.
        """
        self._report = report
        self._pool = ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 2)
        self._processes: list[subprocess.Popen[str]] = []
        self._futures: list[Future[Result]] = []
        self._stopped = False

    def start(self, code: str, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        """Queue the build of a language.

        Args:
            code: The language.
            command: The command and its arguments.
            environment: Variables added to this process's own.
            folder: Working folder.
        """
        self._futures.append(self._pool.submit(self._run, code, command, environment, folder))

    def _run(self, code: str, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Result:
        begun = time.monotonic()
        if self._stopped:
            return Result(code, False, 0.0, ())
        process = subprocess.Popen(  # noqa: S603 - the command is our own
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._processes.append(process)
        output, _ = process.communicate()
        lines = output.splitlines()
        messages = [line for line in lines if line.lstrip().startswith(NOTEWORTHY)]
        ok = process.returncode == 0
        result = Result(code, ok, time.monotonic() - begun, tuple(messages if ok or messages else lines))
        if not self._stopped:
            self._report(result)
        return result

    def wait(self) -> list[Result]:
        """Return the results of all builds, in the order in which they were started."""
        results = [future.result() for future in self._futures]
        self._pool.shutdown()
        return results

    def stop(self) -> None:
        """End all builds that are still running."""
        self._stopped = True
        for process in self._processes:
            if process.poll() is None:
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)


class Staging:
    """A folder beside the site in which a build grows, and that then takes its place."""

    def __init__(self, site: Path) -> None:
        """Make the folder, after removing those that dead builds left behind.

        Args:
            site: The folder that will be replaced. Its parent is created where it is missing.
        """
        self.site = site
        self.folder = site.parent / f".{site.name}.staging-{os.getpid()}"
        site.parent.mkdir(parents=True, exist_ok=True)
        for left in site.parent.glob(f".{site.name}.staging-*"):
            if left == self.folder or not _alive(left.name.rpartition("-")[2]):
                shutil.rmtree(left, ignore_errors=True)
        self.folder.mkdir()

    def publish(self, partial: bool = False) -> None:
        """Put what was built in place of the site.

        Args:
            partial: Replace only the entries that were built, and keep the others.
        """
        if partial:
            self.site.mkdir(exist_ok=True)
            for entry in self.folder.iterdir():
                _replace(entry, self.site / entry.name)
            self.folder.rmdir()
        else:
            _replace(self.folder, self.site)

    def discard(self) -> None:
        """Remove what was built; the site stays as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _replace(new: Path, old: Path) -> None:
    """Put `new` in the place of `old`, which is gone only after `new` is there."""
    aside = old.with_name(f".{old.name}.old-{os.getpid()}")
    if old.exists():
        old.rename(aside)
    new.rename(old)
    if aside.is_dir():
        shutil.rmtree(aside)
    elif aside.exists():
        aside.unlink()


def _alive(pid: str) -> bool:
    """Whether a process with this id runs."""
    try:
        os.kill(int(pid), 0)
    except (OSError, ValueError):
        return False
    return True


def snapshot(folders: Sequence[Path]) -> dict[Path, int]:
    """Return the time of change of every file below the folders, in nanoseconds."""
    found: dict[Path, int] = {}
    for folder in folders:
        for path in [folder] if folder.is_file() else folder.rglob("*"):
            if path.is_file():
                found[path] = path.stat().st_mtime_ns
    return found


def languages_to_build(
    before: Mapping[Path, int], after: Mapping[Path, int], docs: Path, codes: Sequence[str]
) -> list[str]:
    """Return the languages whose site a change of files touches.

    A page concerns its own language, and all of them when it comes or goes, because the
    others link to it. A text file of data concerns its own language; the glossary shows
    all languages' words. Everything else concerns all.
    """
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    touched: set[str] = set()
    for path in changed:
        code = _language_of(path, docs, codes)
        if code is None or (path in before) != (path in after):
            return list(codes)
        touched.add(code)
    return [code for code in codes if code in touched]


def _language_of(path: Path, docs: Path, codes: Sequence[str]) -> str | None:
    try:
        parts = path.relative_to(docs).parts
    except ValueError:
        return None
    if parts[0] in codes:
        return parts[0]
    if parts[0] == "data" and "glossary" not in parts and path.stem in codes:
        return path.stem
    return None
