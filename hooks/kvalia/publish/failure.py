"""What can go wrong while a site is built and put in place, told in one sentence with what to do."""

from __future__ import annotations

import errno
import getpass
import os


class PublishError(Exception):
    """The site could not be built or put in place; the text says why, and what to do."""


FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})


def sentence(error: BaseException) -> str:
    """Return what a failure means for whoever builds; empty where only a programmer can mend it."""
    if isinstance(error, PublishError):
        return str(error)
    if not isinstance(error, OSError):
        return ""
    where = os.fsdecode(error.filename2 or error.filename or "A file")
    if error.errno in FULL:
        return f"The disk is full: {where} could not be written. Free some space and build again."
    if error.errno in FORBIDDEN:
        return f"{where} may not be written by {user()}. Allow it, or choose another folder: mkdocs build -d FOLDER."
    if error.errno == errno.EROFS:
        return f"{where} lies where nothing can be written. Choose another folder: mkdocs build -d FOLDER."
    return ""


def user() -> str:
    """Return the name of whoever runs this process, or a number where there is no name, as in some containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "this user"
