"""Addresses inside one language's site, relative to the page that links."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

NEVER = re.compile(r'[\s<>"\\^`{|}?#\x00-\x1f]|\.html?$')
"""What stands in no address of a site, which begins with http and ends in a folder."""


@dataclass(frozen=True)
class Urls:
    """How a page's path becomes its address.

    Attributes:
        directories: Whether `a/b.md` is served as `a/b/` (True) or as `a/b.html` (False).
    """

    directories: bool = True

    def of(self, path: str) -> str:
        """Return the address of a page from the top of its language: `a/b.md` gives `a/b/`."""
        stem = path.removesuffix(".md")
        folder, name = posixpath.split(stem)
        if name == "index":
            if self.directories:
                return f"{folder}/" if folder else "./"
            return f"{folder}/index.html" if folder else "index.html"
        return f"{stem}/" if self.directories else f"{stem}.html"

    def between(self, page: str, target: str, fragment: str = "") -> str:
        """Return the relative address from one page's address to another's.

        Args:
            page: Address of the page that links, from the top of the language.
            target: Address linked to, from the top of the language.
            fragment: Id of the element linked to.
        """
        anchor = f"#{fragment}" if fragment else ""
        if anchor and page.removeprefix("./") == target.removeprefix("./"):
            return anchor
        base = page if page.endswith("/") or page in ("", "./") else posixpath.dirname(page)
        relative = posixpath.relpath(target or ".", base or ".")
        if target.endswith("/") or target in ("", "./"):
            relative = f"{relative}/"
        return relative + anchor


def is_site_address(address: str) -> bool:
    """Whether a site can have an address."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and named and "@" not in parts.netloc and not NEVER.search(address)
