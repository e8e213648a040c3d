"""Which scripts and stylesheets the components of a page need, beyond those of every page.

A component is named by its path below `overrides/components`. `tool/formula/formula` is run by the script
`tool/formula/formula.js`, and with it go the stylesheets that are named like a folder on the way: `tool/tool.css`, then
`tool/formula/formula.css`. What lies in a folder builds on what lies around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

COMPONENTS = "components"
MODULES = re.compile(r'data-module="([a-z/ -]+)"')


def modules_of(html: str) -> set[str]:
    """Return the names of the components that elements of a page ask for."""
    return {name for names in MODULES.findall(html) for name in names.split()}


def scripts_of(modules: Iterable[str], folders: Sequence[Path]) -> list[str]:
    """Return the addresses of the components' scripts from the top of the language, without their ending.

    The deepest come first: what lies in a folder is known before what lies around it starts.

    Args:
        modules: Names of components.
        folders: Where the theme's files lie: a component that has no script needs none.
    """
    deepest = sorted(modules, key=lambda module: (-module.count("/"), module))
    scripts = [f"{COMPONENTS}/{module}" for module in deepest]
    return [script for script in scripts if any((folder / f"{script}.js").is_file() for folder in folders)]


def sheets_of(modules: Iterable[str], folders: Sequence[Path]) -> list[str]:
    """Return the addresses of the components' stylesheets from the top of the language, what is shared first.

    Args:
        modules: Names of components.
        folders: Where the theme's files lie: a component that has no stylesheet needs none.
    """
    sheets = dict.fromkeys(sheet for module in sorted(modules) for sheet in _on_the_way(module))
    return [sheet for sheet in sheets if any((folder / sheet).is_file() for folder in folders)]


def _on_the_way(module: str) -> Iterator[str]:
    way = COMPONENTS
    for folder in module.split("/")[:-1]:
        way = f"{way}/{folder}"
        yield f"{way}/{folder}.css"
