"""What lies in a folder is known by lying there: languages, kinds of things, types of questions, tools."""

from __future__ import annotations

from importlib import import_module
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
