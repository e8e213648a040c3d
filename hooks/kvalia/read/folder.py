"""What lies in a folder is known by lying there: languages, kinds of things, types of questions, tools."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def declared(package: str, name: str) -> list[Any]:
    """Return what the modules and packages directly inside a package declare under a name, in their order of names.

    A module that declares nothing under the name is passed over, so that shared code may lie beside.

    Args:
        package: Name of the package: `kvalia.things`.
        name: Name of the attribute: `KIND`.
    """
    folder = import_module(package)
    modules = (
        import_module(f"{package}.{found.name}")
        for found in sorted(iter_modules(folder.__path__), key=lambda one: one.name)
    )
    return [getattr(module, name) for module in modules if hasattr(module, name)]
