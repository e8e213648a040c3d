"""The same page in the other languages: for the switcher, for `hreflang`, for sitemaps."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import urljoin

from kvalia.language import LANGUAGES
from kvalia.site.site import Site


@dataclass(frozen=True)
class Alternate:
    """A page, or its nearest relative, in one language.

    Attributes:
        code: The language.
        name: The language's own name.
        url: Address relative to the page that links.
        absolute: Absolute address, empty where the site's address is not known.
        missing: Whether the language lacks the page, and `url` leads to the nearest parent.
        current: Whether it is the page itself.
    """

    code: str
    name: str
    url: str
    absolute: str
    missing: bool
    current: bool


def alternates(site: Site, path: str, root_url: str) -> list[Alternate]:
    """Return the page at `path` in every language, in the order in which languages are offered.

    Args:
        site: The site in the language of the page.
        path: The page's path below its language's folder.
        root_url: Absolute address of the site's top, or empty.
    """
    here = f"{site.code}/{site.urls.of(path)}"
    found = []
    for language in LANGUAGES:
        if not site.sisters.get(language.code):
            continue
        target = nearest(site, language.code, path)
        address = f"{language.code}/{site.urls.of(target)}".replace("/./", "/")
        found.append(
            Alternate(
                code=language.code,
                name=language.name,
                url=site.urls.between(here.replace("/./", "/"), address),
                absolute=urljoin(root_url, address) if root_url else "",
                missing=target != path,
                current=language.code == site.code,
            )
        )
    return found


def nearest(site: Site, code: str, path: str) -> str:
    """Return `path` if the language has it, or else its nearest parent that it has."""
    if site.has(code, path):
        return path
    folder = posixpath.dirname(path)
    if posixpath.basename(path) == "index.md":
        folder = posixpath.dirname(folder)
    while folder:
        if site.has(code, f"{folder}/index.md"):
            return f"{folder}/index.md"
        folder = posixpath.dirname(folder)
    return "index.md"
