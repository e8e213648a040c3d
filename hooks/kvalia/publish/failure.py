"""What can go wrong while a site is built and put in place, told in one sentence with what to do."""

from __future__ import annotations

import errno
import getpass
import os


class PublishError(Exception):
    """The site could not be built or put in place; the text says why, and what to do."""


OTHERWISE = "choose another folder: mkdocs build -d FOLDER"
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})


def sentence(error: BaseException) -> str:
    """Return what a failure means for whoever builds; empty where only a programmer can mend it."""
    if isinstance(error, PublishError):
        return str(error)
    if not isinstance(error, OSError):
        return ""
    where = _where(error)
    if error.errno in FULL:
        return f"The disk is full: {where} could not be written. Free some space and build again."
    if error.errno in FORBIDDEN:
        return f"{where} may not be read or written by {user()}. Change that, or {OTHERWISE}."
    if error.errno == errno.EROFS:
        return f"{where} lies where nothing can be written. Change that, or {OTHERWISE}."
    return ""


def told(error: OSError) -> str:
    """Return what went wrong with a file or folder, in any case."""
    return sentence(error) or f"{_where(error)}: {error.strerror or error}."


def _where(error: OSError) -> str:
    return os.fsdecode(error.filename2 or error.filename or "a file")


def user() -> str:
    """Return the name of whoever runs this process, or a number where there is no name, as in some containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "this user"
