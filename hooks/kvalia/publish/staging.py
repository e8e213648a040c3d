"""A folder beside the site in which a build grows, and that then takes the site's place.

The site is replaced only by a build that succeeded, so that a failed one leaves the
last good site untouched.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


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
