"""A build grows in a folder of its own, and what it made is put in place only when it is whole.

The site is what lies in the folder that was asked for, or in the folder that it is a link to; the link stays.
A list in it (`kvalia.publish.manifest`) says which of its files were built. All others are somebody else's and stay.

- Where the folder can be renamed, the build grows beside it, and the whole takes its place at one instant.
- A mounted folder, or one in a folder where nothing may be written, is brought up to date file by file: what
  pages load, pages, what names pages, removals. The build then grows inside it, so that each file comes by a renaming.

A build may be killed at any instant. Its folder, which lies locked as long as it lives, tells the next one what to
finish or to remove. What is asked of the disk is that a renaming is done or not done; power cuts are not thought of.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from kvalia.publish.failure import OTHERWISE, PublishError, told
from kvalia.publish.journal import BUILT, commit, finish, is_committed
from kvalia.publish.lock import Lock
from kvalia.publish.manifest import HIDDEN, Manifest
from kvalia.publish.swap import carry, carry_late, dress, may_write, put
from kvalia.publish.update import Update

ASIDE = "old"
"""In a build's folder: the site, while another takes its place on a system that cannot exchange two names."""

PATIENCE = 60.0
"""Seconds to wait for another build that is being put in place; that lasts a few at most."""


class Staging:
    """A folder in which a build grows, and that is then put in the place of a site.

    Attributes:
        site: The folder that was asked for.
        folder: The folder to build into.
    """

    def __init__(self, site: Path) -> None:
        """Make the folder, after finishing or removing what dead builds left behind.

        Args:
            site: The folder of the site, or a link to it. Where there is none, it is made when it is published.

        Raises:
            PublishError: If nothing can be written there.
        """
        self.site = site
        self._site = _behind_links(site)
        self._lock: Lock | None = None
        with _told("The site is as it was."):
            if self._site.is_dir() and not may_write(self._site):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self._site))
            self._beside = not self._site.is_mount() and self._may_write_beside()
            with self._turn():
                self._tidy()
                self._home = self._make_home()
        self.folder = self._home / BUILT

    def publish(self, partial: bool = False) -> None:
        """Put what was built in the place of the site.

        Args:
            partial: Replace only the entries at the top that were built, and keep the others.

        Raises:
            PublishError: If it cannot be done. The site is then as it was, or the next build finishes it.
        """
        with _told("The site is as it was."), self._turn():
            crowded = self._tidy()
            before = Manifest.read(self._site)
            update = Update.between(self._site, before, self.folder, partial=partial)
            update.after.write(self.folder)
            if not self._beside or crowded or not self._put_whole(update, before):
                self._put_by_journal(update)
            self._remove_home()

    def discard(self) -> None:
        """Remove what was built; the site stays as it was. After `publish` this does nothing."""
        with contextlib.suppress(OSError):
            self._restore(self._home)
        if is_committed(self._home):  # The next build finishes it.
            if self._lock:
                self._lock.release()
        else:
            self._remove_home()

    def _put_whole(self, update: Update, before: Manifest) -> bool:
        """Let what was built take the site's place as a whole; return whether that could be done."""
        try:
            there = self._site.is_dir()
            carried = carry(self._site, self.folder, update, before.folders) if there else set()
            put(self.folder, self._site, self._home / ASIDE)
        except OSError:
            return False
        old = next((path for path in (self.folder, self._home / ASIDE) if path.is_dir()), None)
        if old:
            carry_late(old, self._site, update, before.folders, carried)
        return True

    def _put_by_journal(self, update: Update) -> None:
        """Put what was built in place file by file, in such a way that the next build can finish it."""
        if self._beside:
            self._move_inside()
        commit(self._home, update)
        with _told("The site is half new; build again, and that is finished first."):
            try:
                finish(self._home, self._site)
            except KeyboardInterrupt:
                finish(self._home, self._site)
                raise

    def _move_inside(self) -> None:
        """Go on in a folder inside the site, after it could not be replaced as a whole."""
        home, lock, self._beside = self._home, self._lock, False
        self._home = self._make_home(built=False)
        try:
            self.folder.rename(self._home / BUILT)
        except OSError:
            shutil.copytree(self.folder, self._home / BUILT, symlinks=True)
        self.folder = self._home / BUILT
        _remove(home, lock)

    def _homes(self) -> Iterator[Path]:
        """Yield the folders of builds of this site, alive and dead."""
        for parent, start in ((self._site.parent, f".{self._site.name}.staging-"), (self._site / HIDDEN, "staging-")):
            with contextlib.suppress(FileNotFoundError, PermissionError):
                for path in sorted(parent.iterdir()):
                    if path.name.startswith(start) and path.is_dir() and not path.is_symlink():
                        yield path

    def _tidy(self) -> bool:
        """Finish and remove what dead builds left; return whether a living one grows inside the site."""
        crowded = False
        for home in self._homes():
            if home == getattr(self, "_home", None):
                continue
            lock = Lock(home / "lock")
            try:
                dead = lock.take()
            except OSError:  # another user's, and closed to this one
                dead = False
            if dead:
                self._restore(home)
                if is_committed(home):
                    finish(home, self._site)
                _remove(home, lock)
            crowded = crowded or (not dead and home.parent.name == HIDDEN)
        return crowded

    def _restore(self, home: Path) -> None:
        """Put the site back where a build ended after it had put it aside and before it put another in its place."""
        if (home / ASIDE).is_dir() and not self._site.exists():
            (home / ASIDE).rename(self._site)

    def _make_home(self, *, built: bool = True) -> Path:
        """Make the folder of this build, beside the site if what grows there can take its place."""
        if self._beside:
            home = self._site.with_name(f".{self._site.name}.staging-{secrets.token_hex(4)}")
            (home / BUILT).mkdir(parents=True)
            try:
                if self._site.is_dir():
                    dress(home / BUILT, self._site)
            except OSError:
                shutil.rmtree(home, ignore_errors=True)
                self._beside = False
        if not self._beside:
            home = self._site / HIDDEN / f"staging-{secrets.token_hex(4)}"
            (home / BUILT if built else home).mkdir(parents=True)
        self._lock = Lock(home / "lock")
        self._lock.take()
        return home

    def _remove_home(self) -> None:
        _remove(self._home, self._lock)
        with contextlib.suppress(OSError):
            (self._site / HIDDEN).rmdir()  # where it is empty

    def _may_write_beside(self) -> bool:
        """Whether entries beside the site may be made and renamed."""
        parent = self._site.parent
        parent.mkdir(parents=True, exist_ok=True)
        if self._site.exists() and self._site.stat().st_dev != parent.stat().st_dev:
            return False
        return may_write(parent)

    @contextlib.contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for other processes that tidy up or publish, and keep them from it meanwhile."""
        with contextlib.ExitStack() as stack:
            for lock in self._locks():
                if not lock.wait(PATIENCE):
                    raise PublishError(f"{lock.holder()} is publishing into {self.site}. Wait for its end, or end it.")
                stack.callback(lock.release)
            yield

    def _locks(self) -> Iterator[Lock]:
        """Yield one lock among those who may write beside the site, and one among those who may not."""
        if self._beside:
            yield Lock(self._site.with_name(f".{self._site.name}.lock"))
        # Windows renames no folder in which a file is open.
        if not self._beside or ((self._site / HIDDEN).is_dir() and sys.platform != "win32"):
            yield Lock(self._site / HIDDEN / "lock")


def _behind_links(site: Path) -> Path:
    """Return the folder that is meant.

    Raises:
        PublishError: If it can be none.
    """
    try:
        found = site.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        found = site
    if found.is_symlink() or (found.exists() and not found.is_dir()):
        what = "a link to nowhere" if found.is_symlink() else "no folder"
        raise PublishError(f"{site} is {what}. Remove it, or {OTHERWISE}.")
    return found


def _remove(home: Path, lock: Lock | None) -> None:
    """Remove the folder of a build, with what is in it; a link in it is removed, and not what it leads to."""
    if lock:
        lock.release()
    shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def _told(state: str) -> Iterator[None]:
    """Tell a failure in one line, with the state in which it leaves the site."""
    try:
        yield
    except OSError as error:
        raise PublishError(f"{told(error)} {state}") from error
