"""A tiny project that was built once, as the ground of tests that look at it or change a copy."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path

import pytest
from support.commands import Ended, build
from support.project import Tiny, write_project


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tiny, Ended]:
    """A good project after `mkdocs build --strict`, by the first of the workers, for tests that only look."""
    top = tmp_path_factory.getbasetemp()
    folder = (top.parent if "PYTEST_XDIST_WORKER" in os.environ else top) / "built"
    folder.mkdir(exist_ok=True)
    tiny, said = Tiny(folder / "project"), folder / "said"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            write_project(tiny.root)
            ended = build(tiny, "--strict")
            said.write_text(f"{ended.code}\n{ended.output}", "utf-8")
    code, _, output = said.read_text("utf-8").partition("\n")
    return tiny, Ended(int(code), output)


@pytest.fixture
def built(first_build: tuple[Tiny, Ended], tmp_path: Path) -> Tiny:
    """A copy of a good project that was built, for tests that change it."""
    tiny, ended = first_build
    assert ended.code == 0, ended.output
    shutil.copytree(tiny.root, tmp_path / "project")
    return Tiny(tmp_path / "project")
