"""What lies in a folder is known by lying there: languages, kinds of things, types of questions, tools; and content."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path, PurePath
from pkgutil import iter_modules
from typing import Any


def declared(package: str, name: str, *, files: bool = False) -> list[Any]:
    """Return what the folders directly inside a package declare under a name, in the order of their names.

    A folder that declares nothing under the name is passed over.

    Args:
        package: Name of the package: `kvalia.things`.
        name: Name of the attribute: `KIND`.
        files: Look into the modules of the package instead of into its folders.
    """
    inside = sorted(
        (found for found in iter_modules(import_module(package).__path__) if found.ispkg != files),
        key=lambda found: found.name,
    )
    modules = [import_module(f"{package}.{found.name}") for found in inside]
    return [getattr(module, name) for module in modules if hasattr(module, name)]


SYSTEM = frozenset({"thumbs.db", "desktop.ini", "icon\r", "__macosx", "4913"})
"""What systems and editors leave in folders, in small letters, beside what begins or ends as theirs does."""


def is_content(path: PurePath) -> bool:
    """Whether a file or folder, given from a folder of content, is an author's and not a system's or an editor's."""
    return not any(
        part.startswith((".", "#", "~$"))
        or part.endswith(("~", ".swp", ".swo", ".tmp", ".crdownload", ".part"))
        or part.lower() in SYSTEM
        for part in path.parts
    )


def content(folder: Path, pattern: str = "*") -> Iterator[Path]:
    """Yield the files of authors below a folder whose names fit a pattern, in the order of their paths."""
    if folder.is_dir():
        yield from sorted(path for path in folder.rglob(pattern) if is_content(path.relative_to(folder)))
