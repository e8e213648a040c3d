"""A build that ends at any instant: killed, interrupted or out of disk. Each step of it is tried once.

Before each of its changes to the disk Python tells an audit hook, which here ends the process or lets the step fail.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kvalia.publish.failure import PublishError
from kvalia.publish.staging import Staging
from support.published import WAYS, content, go, left_over, publish, staged, write

OLD = {"a": "old", "b/c": "old", "nb/index.html": "old", "nb/gone/index.html": "old"}
NEW = {"a/index.html": "new", "b": "new", "nb/index.html": "new", "nb/assets/a.js": "new", "robots.txt": "new"}
NEWER = {"b/index.html": "newer", "nb/index.html": "newer"}
OTHERS = {".git/HEAD": "theirs", ".htaccess": "theirs", ".well-known/": "", "nb/gone/own.pdf": "theirs"}
STEPS = {
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "ctypes.dlsym",
    "ctypes.call_function",
    "os.chmod",
}
WRITING = os.O_WRONLY | os.O_RDWR
UNHURT, SURVIVED, TOLD, NOT_TOLD = range(4)


def in_another_process(site: Path, step: int, end: Callable[[], None]) -> int:
    """Publish in a process of its own that ends before one of its steps, and return how it ended."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    code = NOT_TOLD
    try:
        left, build, written = step, None, False

        def audit(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in STEPS or (event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING):
                left -= 1
                if left == 0:
                    end()

        sys.addaudithook(audit)
        try:
            build = Staging(site)
            with contextlib.suppress(
                OSError
            ):  # as the test writes, MkDocs does, and what is said then is said elsewhere
                write(build.folder, NEW)
                written = True
            if written:
                build.publish()
            else:
                build.discard()
        except (PublishError, KeyboardInterrupt):
            if build:
                build.discard()
            code = TOLD
        else:
            code = SURVIVED if left <= 0 else UNHURT
    finally:
        os._exit(code)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def interrupt() -> None:
    raise KeyboardInterrupt


def fill() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a file")


@pytest.mark.parametrize(
    ("way", "end"), [*((way, kill) for way in WAYS), *((way, end) for way in WAYS[::2] for end in (interrupt, fill))]
)
def test_the_site_is_old_or_new_and_the_next_build_cleans_up(
    way: str, end: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(way, monkeypatch)
    publish(tmp_path / "first", OLD)
    write(tmp_path / "first", OTHERS)
    seen, step, ended = set(), 0, TOLD
    while ended != UNHURT and step < 200:
        step += 1
        site = tmp_path / f"{step}/site"
        shutil.copytree(tmp_path / "first", site)
        ended = in_another_process(site, step, end)
        found = content(site) if site.exists() else None
        if found is None:
            assert (way, end) == ("by-two-renamings", kill), f"no site after step {step}"
        else:
            assert found.items() >= OTHERS.items(), f"something of others is lost after step {step}"
            assert ended != NOT_TOLD, f"not told at step {step}"
            ours = {name: text for name, text in found.items() if name not in OTHERS and not name.endswith("/")}
            assert all(text in (OLD.get(name), NEW.get(name)) for name, text in ours.items()), f"half a file at {step}"
            if not way.startswith("file-by-file") or end is interrupt:
                assert ours in (OLD, NEW), f"half a site after step {step}"
            seen.add(tuple(sorted(ours)))
        if step % 2:
            publish(site, NEWER)
            assert content(site) == NEWER | OTHERS, f"after step {step}"
        else:
            staged(site, NEWER).discard()
            kept = content(site)
            assert kept in (OLD | OTHERS, NEW | OTHERS), f"not tidied after step {step}"
        assert left_over(site) == [], f"after step {step}"
    assert ended == UNHURT, "the build never came through"
    assert step > 10
    assert {tuple(sorted(OLD)), tuple(sorted(NEW))} <= seen
    assert (len(seen) > 2) == (way.startswith("file-by-file") and end is not interrupt)


def test_a_failure_is_told_in_one_line_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    publish(site, OLD)
    build = staged(site, NEW)
    go("file-by-file", monkeypatch)
    inside = staged(site, NEW)

    def full(*_: object, **__: object) -> None:
        fill()

    monkeypatch.setattr(Path, "write_text", full)
    for one in (build, inside):
        with pytest.raises(PublishError, match=r"^The disk is full: .* Free some space .*\. The site is as it was\.$"):
            one.publish()
    monkeypatch.undo()
    monkeypatch.setattr("kvalia.publish.staging.finish", full)
    with pytest.raises(PublishError, match=r"^The disk is full: .* The site is half new; build again, .* first\.$"):
        inside.publish()


def test_what_dead_builds_left_is_removed_and_what_living_ones_use_is_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    code = "import os, sys; from pathlib import Path; from kvalia.publish.staging import Staging\n"
    code += "made = Staging(Path(sys.argv[1])); print(made.folder.parent, flush=True); sys.stdin.read(); os._exit(1)"
    command = [sys.executable, "-c", code, str(site)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin
        assert other.stdout
        theirs = Path(other.stdout.readline().strip())
        for name in (".site.staging-4194304/nb", ".site.stagings", ".other.staging-1"):
            (tmp_path / name).mkdir(parents=True)
        mine = Staging(site)
        names = sorted(path.name for path in tmp_path.iterdir())
        assert names == sorted([".other.staging-1", ".site.stagings", theirs.name, mine.folder.parent.name])
        mine.discard()
        assert theirs.is_dir()
        other.kill()
    Staging(site).discard()
    assert not theirs.exists()


def test_tidying_up_follows_no_link_out_of_what_a_build_left(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    write(elsewhere, {"precious": "theirs"})
    (tmp_path / ".site.staging-1/site").mkdir(parents=True)
    (tmp_path / ".site.staging-1/site/nb").symlink_to(elsewhere)
    (tmp_path / ".site.staging-2").symlink_to(elsewhere)
    publish(site, NEW)
    assert content(elsewhere) == {"precious": "theirs"}
    assert [path.name for path in tmp_path.glob(".site.*")] == [".site.staging-2"]


def test_the_same_process_may_build_again_after_a_build_that_broke_off(tmp_path: Path) -> None:
    staged(tmp_path / "site", NEW)
    assert list(staged(tmp_path / "site", {}).folder.iterdir()) == []
