"""Locks: which process works at a folder at this moment.

The operating system holds a lock as long as the process lives, and lets go of it however the process ends: by
itself, killed, or with the container around it. So no lock is ever stale, whoever held it, and no process id need
be asked for. Only where a file system knows no locks, as some network drives do, what stands in the file counts.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import BinaryIO

from kvalia.publish.failure import user

if sys.platform == "win32":
    import msvcrt

    def _hold(file: BinaryIO) -> None:
        file.seek(1 << 30)  # far behind the text, which others may still read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    HELD: tuple[type[OSError], ...] = (PermissionError, BlockingIOError)
else:
    import fcntl

    def _hold(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    HELD = (BlockingIOError,)

NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class Lock:
    """A lock on a file, which is there while somebody holds it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Take the lock if nobody holds it, and return whether it is held by this object now.

        Raises:
            OSError: If the file can neither be made nor opened.
        """
        while self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                file = self._open()
            except FileNotFoundError:  # whoever held it before has removed the folder meanwhile
                continue
            try:
                _hold(file)
            except HELD:
                file.close()
                return False
            except OSError:
                if _lives(_read(self.path)):
                    file.close()
                    return False
            if not self._is(file):  # whoever held it before has removed it meanwhile
                file.close()
                continue
            # Of another user's file, left by a process that is dead, only the lock can be taken.
            with contextlib.suppress(OSError):
                file.truncate(0)
                file.seek(0)
                file.write(json.dumps({"pid": os.getpid(), "user": user(), "host": platform.node()}).encode())
                file.flush()
            self._file = file
        return True

    def wait(self, seconds: float) -> bool:
        """Take the lock as soon as nobody holds it; return False if that lasts too long."""
        deadline = time.monotonic() + seconds
        while not self.take():
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.02)
        return True

    def release(self) -> None:
        """Let go of the lock, if it is held, and remove the file."""
        file, self._file = self._file, None
        if file is None:
            return
        if sys.platform == "win32":
            file.close()
        with contextlib.suppress(OSError):
            if sys.platform == "win32" or self._is(file):
                self.path.unlink()
        file.close()

    def holder(self) -> str:
        """Return who holds the lock, for a person to find."""
        found = _read(self.path)
        return f"Process {found['pid']} of {found['user']} on {found['host']}" if found else "Another process"

    def _open(self) -> BinaryIO:
        try:
            return os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT | NO_LINK, 0o666), "r+b", buffering=0)
        except PermissionError:
            if not self.path.exists():
                raise
            return os.fdopen(os.open(self.path, os.O_RDONLY | NO_LINK), "rb", buffering=0)

    def _is(self, file: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), os.lstat(self.path))
        except FileNotFoundError:
            return False


def _read(path: Path) -> dict[str, object]:
    """Return what the holder of a lock has written into it; empty where that cannot be read."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and found.keys() >= {"pid", "user", "host"} else {}


def _lives(holder: dict[str, object]) -> bool:
    """Whether the holder of a lock may be alive, where the file system cannot tell."""
    if not holder or (holder["host"] == platform.node() and holder["pid"] == os.getpid()):
        return False
    if holder["host"] != platform.node() or sys.platform == "win32":  # there, os.kill would end the process
        return True
    try:
        os.kill(int(str(holder["pid"])), 0)
    except PermissionError:  # it is another user's
        return True
    except (OSError, ValueError):
        return False
    return True
