"""Files in `docs/` that belong to the top of the site: the name of its host, proofs of ownership, rules for servers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

HIDDEN = frozenset({".well-known", ".nojekyll", ".htaccess", ".domains"})
"""Hidden names that servers and hosts ask for. All others are somebody's tools'."""

PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def is_for_top(path: str) -> bool:
    """Whether a file, by its path from `docs/`, belongs to the top of the site and to no language."""
    first, *below = path.split("/")
    names = (*below,) if first in HIDDEN else (first, *below)
    if any(name.startswith((".", "#")) or name.endswith("~") for name in names):
        return False
    return first == ".well-known" if below else not path.endswith(PAGES)


class Patterns(Protocol):
    """Patterns as in `.gitignore`."""

    def match_file(self, file: str) -> bool:
        """Whether one of them fits a path."""


def top_files(docs: Path, excluded: Patterns | None = None) -> dict[str, bytes]:
    """Return the content of the files that belong to the top of the site, by their path.

    Args:
        docs: The folder with the languages' folders.
        excluded: What the settings leave out.
    """
    paths = (path.relative_to(docs).as_posix() for path in _candidates(docs))
    own = [path for path in sorted(paths) if is_for_top(path) and not (excluded and excluded.match_file(path))]
    return {path: (docs / path).read_bytes() for path in own}


def _candidates(docs: Path) -> Iterator[Path]:
    for folder in (docs.iterdir(), (docs / ".well-known").rglob("*")):
        yield from (path for path in folder if path.is_file())
