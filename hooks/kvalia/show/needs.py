"""Which scripts and stylesheets the components of a page need, beyond those of every page."""

from __future__ import annotations

import re

from kvalia.things.tool import TOOLS

MODULE = re.compile(r'data-module="([a-z-]+)"')

STYLES: dict[str, tuple[str, ...]] = {
    "quiz": ("quiz",),
    "today": ("quiz",),
    "checklist": ("checklist",),
    "five": ("quiz", "five"),
    "learning": ("learning",),
    "path": ("path",),
    "terms": ("terms",),
    "search-page": ("search",),
    **{kind: ("tool", kind) for kind in TOOLS},
}
"""The stylesheets of a component, by its script."""


def modules_of(html: str) -> set[str]:
    """Return the names of the scripts that elements of a page ask for."""
    return set(MODULE.findall(html))


def sheets_of(modules: set[str]) -> list[str]:
    """Return the names of the stylesheets that go with scripts, what is shared before what is special."""
    return list(dict.fromkeys(sheet for module in sorted(modules) for sheet in STYLES.get(module, ())))
