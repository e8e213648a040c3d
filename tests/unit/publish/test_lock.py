"""One process at a time publishes; a lock ends with the process that holds it, whoever that was."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from kvalia.publish.failure import PublishError, user
from kvalia.publish.lock import Lock
from support.published import another_user, content, go, open_folder, publish, staged

HOLD = "import sys; from pathlib import Path; from kvalia.publish.lock import Lock\n"
HOLD += "held = Lock(Path(sys.argv[1])); print(held.take(), flush=True); sys.stdin.read()"


@contextmanager
def held_by_another(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold a lock."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        yield other
        other.kill()


def test_a_lock_is_one_process_and_ends_with_it(tmp_path: Path) -> None:
    mine = Lock(tmp_path / "new/lock")
    with held_by_another(mine.path) as other:
        assert not mine.take()
        assert mine.holder().startswith(f"Process {other.pid} of {user()} on ")
        other.kill()
        assert mine.wait(60)
    assert mine.holder().startswith(f"Process {os.getpid()} of ")
    mine.release()
    mine.release()
    assert not mine.path.exists()


def test_who_publishes_at_the_same_time_waits_or_says_for_whom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    build = staged(site, {"a": "x"})
    with held_by_another(tmp_path / ".site.lock") as other:
        monkeypatch.setattr("kvalia.publish.staging.PATIENCE", 0.1)
        said = rf"^Process {other.pid} of \S+ on \S+ is publishing into .*site\. Wait for its end, or end it\.$"
        with pytest.raises(PublishError, match=said):
            build.publish()
        monkeypatch.setattr("kvalia.publish.staging.PATIENCE", 60)
        other.kill()
        build.publish()
    assert content(site) == {"a": "x"}


@pytest.mark.parametrize("way", ["at-one-instant", "file-by-file"])
def test_many_builds_at_once_leave_one_whole_site(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    go(way, monkeypatch)
    publish(site, {"nb/index.html": "old"})
    builders = []
    for number in range(4):
        pid = os.fork()
        if not pid:
            try:
                for _ in range(3):
                    publish(site, {f"{name}/index.html": str(number) for name in "abc"})
                os._exit(0)
            finally:
                os._exit(1)
        builders.append(pid)
    assert [os.waitpid(pid, 0)[1] for pid in builders] == [0, 0, 0, 0]
    assert len(set(content(site).values())) == 1
    assert set(content(site)) == {f"{name}/index.html" for name in "abc"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.name for path in (site / ".kvalia").iterdir()] == ["manifest.json"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can be two users")
def test_a_lock_of_another_user_counts_as_long_as_its_process_lives() -> None:
    with open_folder() as top:
        path = top / "lock"
        with held_by_another(path) as other:
            with another_user():
                assert not Lock(path).take()
            other.kill()
            other.wait()
            with another_user():
                assert Lock(path).take(), "the file is left, and nobody holds it"


def no_locks(*_: object) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


@pytest.mark.parametrize(
    ("holder", "free"),
    [
        ({"pid": 1}, False),  # where this is no superuser: alive, and another's
        ({"host": "another-host"}, False),
        ({"pid": os.getppid()}, False),
        ({"pid": "nonsense"}, True),
        ({}, True),
        (None, True),
    ],
)
def test_where_the_file_system_knows_no_locks_the_file_counts(
    holder: dict[str, object] | None, free: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = Lock(tmp_path / "lock")
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        pass
    assert lock.take()
    found = json.loads(lock.path.read_text())
    lock.release()
    monkeypatch.setattr("kvalia.publish.lock._hold", no_locks)
    lock.path.write_text("" if holder is None else json.dumps(found | {"pid": dead.pid} | holder))
    if holder == {"pid": 1} and not os.geteuid():
        lock.path.chmod(0o666)
        tmp_path.chmod(0o777)

        def kill(*_: object) -> None:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

        monkeypatch.setattr("os.kill", kill)
    assert lock.take() == free


def test_waiting_has_an_end(tmp_path: Path) -> None:
    with held_by_another(tmp_path / "lock"):
        begun = time.monotonic()
        assert not Lock(tmp_path / "lock").wait(0.1)
        assert time.monotonic() - begun < 60
