"""A new site takes the place of the old one at one instant, and what others put into the old one comes along."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import re
import shutil
import stat
import sys
from pathlib import Path

from kvalia.publish.manifest import HIDDEN
from kvalia.publish.update import Update


def carry(old: Path, new: Path, update: Update, folders: frozenset[str]) -> set[str]:
    """Link what others put into a site into the one that will replace it, so that each file is in both.

    Args:
        old: The site.
        new: What will replace it.
        update: What changes between them.
        folders: Folders that earlier builds made; they are not worth keeping where they are empty.

    Returns:
        The paths of the files.

    Raises:
        OSError: If something cannot be in both, so that the site cannot be replaced as a whole.
    """
    if not hasattr(os, "link") or _mounted_below(old):
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), str(old))
    return set(_carry(old, new, update, folders, ""))


def _carry(old: Path, new: Path, update: Update, folders: frozenset[str], prefix: str) -> list[str]:
    found: list[str] = []
    for entry in sorted(os.scandir(old), key=lambda entry: entry.name):
        path, place = f"{prefix}{entry.name}", new / entry.name
        if path == HIDDEN:
            continue
        if entry.is_dir(follow_symlinks=False):
            if place.is_file():  # in place of a folder of ours
                continue
            made = not place.is_dir()
            if made:
                _own_folder(Path(entry.path), old)
                place.mkdir()
            found += _carry(Path(entry.path), place, update, folders, f"{path}/")
            if made and path in folders and not any(place.iterdir()):
                place.rmdir()
            elif made:
                dress(place, Path(entry.path))
        elif not update.replaces(path):
            with contextlib.suppress(FileExistsError):  # names that differ in case only, where case does not count
                if entry.is_symlink():
                    place.symlink_to(Path(entry.path).readlink())
                else:
                    os.link(entry.path, place)
                found.append(path)
    return found


def _own_folder(folder: Path, parent: Path) -> None:
    """Refuse a folder that is elsewhere, or that this user could not remove again."""
    found = folder.lstat()
    if found.st_dev != parent.stat().st_dev or getattr(found, "st_reparse_tag", False):
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(folder))
    if not may_write(folder):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def may_write(folder: Path) -> bool:
    """Whether this user may make and remove entries of a folder."""
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def carry_late(old: Path, new: Path, update: Update, folders: frozenset[str], carried: set[str]) -> None:
    """Bring along what others wrote into the old site in the moment before it was replaced."""
    with contextlib.suppress(OSError):
        carry(old, new, update, folders)
        for path in carried:
            before, after = old / path, new / path
            if before.is_symlink() or not before.exists() or not after.exists() or before.samefile(after):
                continue
            spare = after.with_name(f"{after.name}.{os.getpid()}")
            os.link(before, spare)
            spare.replace(after)


def dress(new: Path, old: Path) -> None:
    """Give a folder the owner, group, mode and attributes of another.

    Raises:
        OSError: If that is not this user's to give.
    """
    was, now = old.stat(), new.stat()
    if hasattr(os, "chown") and (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
        os.chown(new, was.st_uid, was.st_gid)
    shutil.copystat(old, new)
    if stat.S_IMODE(new.stat().st_mode) != stat.S_IMODE(was.st_mode):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(new))


def put(new: Path, site: Path, aside: Path) -> None:
    """Put a folder in the place of the site; what was there before is then where the folder was, or aside.

    Args:
        new: The folder.
        site: The site, which need not be there.
        aside: Where the site goes where two folders cannot change their names at one instant.

    Raises:
        OSError: If it cannot be done; then all is as it was.
    """
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        site.rename(aside)
        try:
            new.rename(site)
        except OSError:
            aside.rename(site)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders at one instant; return whether the system can.

    Raises:
        OSError: If the system can, and refuses.
    """
    try:
        library = ctypes.CDLL(None, use_errno=True)
        names = os.fsencode(one), os.fsencode(other)
        if sys.platform == "darwin":
            failed = library.renamex_np(*names, 2)  # RENAME_SWAP
        else:
            here = ctypes.c_int(-100)  # AT_FDCWD
            failed = library.renameat2(here, names[0], here, names[1], ctypes.c_uint(2))  # RENAME_EXCHANGE
    except (AttributeError, OSError, TypeError):  # no such function, no such library
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number), str(other))


def _mounted_below(folder: Path) -> bool:
    """Whether something is mounted in a folder, as far as the system tells (Linux)."""
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    places = (re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), line.split()[4]) for line in lines)
    return any(place.startswith(f"{folder}/") for place in places)
