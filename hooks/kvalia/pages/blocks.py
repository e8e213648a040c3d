"""The blocks that a page may hold beside those that show a thing: `/// pages | recovery`."""

from __future__ import annotations

from collections.abc import Mapping

from kvalia.things.kinds import KINDS

BLOCKS: Mapping[str, str] = {
    "term": "glossary",
    "pages": "section",
    "index": "list",
    "glossary": "",
    "search": "",
    "roles": "",
    "themes": "",
    "today": "",
    "five": "",
    "learning": "",
    "situations": "",
}
"""What each block names, by its own name: the ids of a single kind, a section, a list, or nothing."""

LISTS = tuple(kind.folder for kind in KINDS.values() if kind.listed)
"""What `/// index` may list."""

NAMES = (*(kind.name for kind in KINDS.values() if kind.html), *BLOCKS)
"""The blocks that a page may hold."""
