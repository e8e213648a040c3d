"""Builds of the site and of other projects, each made once in a run."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
URL = "https://kvalia.example/"
"""The address for which sites are built where a test asks for no other."""
SUBPATH = "http://127.0.0.1/some/where/"
"""An address that is not the top of its host."""
GAP = "recovery/fair-recovery.md"
"""The page that one of the samples lacks in Swedish. The quiz `recovery` belongs to it."""

STRICT = ("--strict",)


class BuildFailedError(Exception):
    """A build ended with an error; the text is what it said."""


@dataclass(frozen=True)
class Built:
    """A site that was built.

    Attributes:
        folder: Its files.
        url: The address that it was built for.
        directories: Whether pages are addressed as folders (True) or as files (False).
    """

    folder: Path
    url: str = URL
    directories: bool = True


def build(
    site: Path, *, project: Path = ROOT, url: str = URL, directories: bool = True, options: tuple[str, ...] = STRICT
) -> Built:
    """Build a project into the folder `site`; raise BuildFailedError with its messages if that fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(project / "mkdocs.yml"), "-d", str(site), *options]
    if not directories:
        command.append("--no-directory-urls")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("KVALIA_")}
    environment |= {"KVALIA_SITE_URL": url, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300
    )
    if done.returncode:
        raise BuildFailedError(f"{' '.join(command[1:])}\n{done.stdout}{done.stderr}")
    return Built(site, url, directories)


def once(name: str, factory: pytest.TempPathFactory, make: Callable[[Path], Built]) -> Built:
    """Return what `make` builds into the folder `name`, built by the first of the workers that asks for it.

    A build that failed is not tried again: the others raise the same messages.
    """
    top = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        top = top.parent
    site, failure, done = top / name / "site", top / name / "failure", top / name / "done"
    (top / name).mkdir(exist_ok=True)
    with (top / name / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if failure.exists():
            raise BuildFailedError(failure.read_text("utf-8"))
        if not done.exists():
            try:
                built = make(site)
            except BuildFailedError as error:
                failure.write_text(str(error), "utf-8")
                raise
            done.write_text(f"{built.url}\n{built.directories}", "utf-8")
    url, directories = done.read_text("utf-8").split("\n")
    return Built(site, url, directories == "True")
