"""MkDocs run on a project as authors run it: in a process of its own."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.project import Tiny

TIMEOUT = 180.0
"""Seconds after which something that should have happened is taken for broken."""


@dataclass(frozen=True)
class Ended:
    """A command that has ended: its exit code and all that it said."""

    code: int
    output: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


class Running:
    """A command that is running."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self._log = log

    @property
    def output(self) -> str:
        """What it has said so far."""
        return self._log.read_text("utf-8")

    def until(self, what: str, happened: Callable[[], bool]) -> None:
        """Wait until something has happened; fail where it does not, or where the command ends before it."""
        deadline = time.monotonic() + TIMEOUT
        while not happened():
            assert self.process.poll() is None, f"ended before {what}:\n{self.output}"
            assert time.monotonic() < deadline, f"waited in vain for {what}:\n{self.output}"
            time.sleep(0.02)

    def end(self, sign: signal.Signals | None = None) -> Ended:
        """Send a signal, if one is given, and wait for the end."""
        if sign is not None:
            self.process.send_signal(sign)
        code = self.process.wait(TIMEOUT)
        return Ended(code, self.output)


@contextmanager
def mkdocs(tiny: Tiny, *arguments: str, **environment: str) -> Iterator[Running]:
    """Start MkDocs in a project; it does not outlive the block."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("KVALIA_")}
    log = tiny.path("output.log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", *arguments],
            cwd=tiny.root,
            env={**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
        try:
            yield Running(process, log)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


def build(tiny: Tiny, *arguments: str, **environment: str) -> Ended:
    """Run `mkdocs build`."""
    with mkdocs(tiny, "build", *arguments, **environment) as running:
        return running.end()


def fingerprints(folder: Path) -> dict[str, str]:
    """Return a fingerprint of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def left_behind(tiny: Tiny) -> list[str]:
    """Return what builds left beside the site."""
    return sorted(path.name for path in tiny.root.iterdir() if path.name.startswith(".site"))


def alive(pid: int) -> bool:
    """Whether a process is running; one that has ended and not been waited for is not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
