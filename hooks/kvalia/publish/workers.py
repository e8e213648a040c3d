"""Builds of several languages side by side, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

LEAD_PIPE = "KVALIA_LEAD_PIPE"
"""Set for a build that was started by a lead: its standard input ends when the lead does, however that ends."""

PATIENCE = 10.0
"""Seconds that builds have to end when they are told to."""

NOTEWORTHY = ("WARNING", "ERROR", "CRITICAL", "Aborted", "Error")


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

    @property
    def said(self) -> list[str]:
        """What we said of it, without what the logger writes before: what MkDocs says follows from that."""
        return [said for message in self.messages if (said := message.partition("kvalia: ")[2])]


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
        self._pipe: tuple[int, int] | None = None

    def start(self, code: str, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        """Queue the build of a language.

        Args:
            code: The language.
            command: The command and its arguments.
            environment: Variables added to this process's own.
            folder: Working folder.
        """
        self._pipe = self._pipe or os.pipe()
        self._futures.append(self._pool.submit(self._run, code, command, environment, folder, self._pipe[0]))

    def _run(
        self, code: str, command: Sequence[str], environment: Mapping[str, str], folder: Path, pipe: int
    ) -> Result:
        begun = time.monotonic()
        if self._stopped:
            return Result(code, False, 0.0, ())
        process = subprocess.Popen(  # noqa: S603 - the command is our own
            command,
            cwd=folder,
            # Messages keep to a line each, however narrow the terminal is in which they will be shown.
            env={**os.environ, "COLUMNS": "0", **environment, LEAD_PIPE: "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=pipe,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._processes.append(process)
        if self._stopped:  # while the process was being started
            process.kill()
        output, _ = process.communicate()
        ok = process.returncode == 0
        result = Result(code, ok, time.monotonic() - begun, _messages(output.splitlines(), ok))
        if not self._stopped:
            self._report(result)
        return result

    def wait(self) -> list[Result]:
        """Return the results of all builds, in the order in which they were started."""
        results = [future.result() for future in self._futures]
        self._close()
        return results

    def stop(self) -> None:
        """End all builds that are still running, by force those that do not end by themselves."""
        self._stopped = True
        for process in self._processes:
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + PATIENCE
        for process in self._processes:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
        self._close()

    def _close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        for end in self._pipe or ():
            os.close(end)
        self._pipe = None


def end_with_lead(environment: Mapping[str, str]) -> None:
    """Let this process end when the lead that started it does: nobody waits any more for what it writes."""

    def watch() -> None:
        while os.read(0, 1):
            pass
        os._exit(1)

    if LEAD_PIPE in environment:
        threading.Thread(target=watch, daemon=True).start()


def _messages(lines: list[str], ok: bool) -> tuple[str, ...]:
    """Return warnings and errors; of a crash what happened and not where, which the language built alone shows."""
    messages = [line for line in lines if line.lstrip().startswith(NOTEWORTHY)]
    if any(line.startswith("Traceback") for line in lines) and lines[-1] not in messages:
        messages.append(lines[-1])
    return tuple(messages if ok or messages else lines)
