"""What a language has beside its pages: the pages that only say something, the feed, the sitemap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from kvalia.pages.front_matter import PageType
from kvalia.pages.page import Page
from kvalia.show.frame import Frame, Link
from kvalia.show.rendering import PageAt
from kvalia.site.alternates import Alternate, alternates

MOST_NEWS = 30
"""Entries of the feed."""


@dataclass(frozen=True)
class _Listed:
    """A page as feed and sitemap list it."""

    page: Page
    url: str
    absolute: str
    alternates: Sequence[Alternate]


def extra_files(frame: Frame, at: PageAt, language_url: str, kept: Sequence[Page]) -> dict[str, str]:
    """Return the files by name.

    Args:
        frame: Of the language.
        at: The top of the language as a place.
        language_url: Absolute address of the language, or empty.
        kept: Pages that are put aside for reading offline.
    """
    site, strings = at.site, at.strings
    pages = [*site.pages.by_path.values(), *(made.page for made in site.generated.values())]
    listed = [_listed(frame, at, page) for page in pages]
    written = [one for one in listed if one.page.authored and one.page.meta.type != PageType.INDEX]
    news = sorted(written, key=lambda one: (one.page.meta.updated, one.url), reverse=True)[:MOST_NEWS]
    # Shown at any depth: its links start at the top of the host.
    anywhere = replace(at, base=f"{(urlsplit(frame.root_url).path or '/').rstrip('/')}/{at.code}/")
    home = Link(anywhere.url("index.md"), strings.text("not-found.home"))
    glossary = Link(anywhere.url("glossary.md"), strings.text("not-found.search"))
    offline = [Link(at.url(page.path), page.meta.title) for page in kept]
    return {
        "404.html": frame.message(anywhere, "not-found", strings.text("not-found.title"), [home, glossary]),
        "offline.html": frame.message(at, "offline", strings.text("offline.title"), offline),
        "feed.xml": at.render("page/feed", code=at.code, site_name=frame.site_name, url=language_url, entries=news),
        "sitemap.xml": at.render("page/sitemap", entries=listed, root_url=frame.root_url),
    }


def _listed(frame: Frame, at: PageAt, page: Page) -> _Listed:
    sisters = alternates(at.site, page.path, frame.root_url)
    own = next((sister for sister in sisters if sister.current), None)
    return _Listed(page, at.site.urls.of(page.path), own.absolute if own else "", sisters)
