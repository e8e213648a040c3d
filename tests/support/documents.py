"""The HTML pages of a built site, read once, and where their links lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from kvalia.language import CODES
from lxml import html
from lxml.html import HtmlElement
from support.build import Built

ADDRESSES = {"href", "src", "action", "poster", "data", "xlink:href"}
LOADED = {"script": "src", "img": "src", "link": "href", "source": "src", "iframe": "src", "object": "data"}
NOT_LOADED = {"alternate", "canonical", "prev", "next"}
"""The relations of `link` elements that a browser does not fetch."""


@dataclass(frozen=True)
class Link:
    """An address in a page.

    Attributes:
        element: The element that has it.
        href: As it is written.
        url: As an absolute address.
    """

    element: HtmlElement
    href: str
    url: str


@dataclass(frozen=True)
class Document:
    """A page of the site.

    Attributes:
        path: Its file, from the site's top.
        url: Its address, as it is given to search engines.
        tree: Its HTML.
    """

    path: str
    url: str
    tree: HtmlElement

    @property
    def code(self) -> str:
        """The language whose folder it is in; empty at the top of the site."""
        first = self.path.partition("/")[0]
        return first if first in CODES else ""

    @property
    def twin(self) -> str:
        """The path below the language's folder, which is the same for the same page in every language."""
        return self.path.partition("/")[2] if self.code else self.path

    @property
    def is_not_found(self) -> bool:
        """Whether it stands in for pages that do not exist."""
        return self.path.endswith("404.html")

    @property
    def is_offline(self) -> bool:
        """Whether the service worker shows it in place of a page that is not on the device."""
        return self.path.endswith("offline.html")

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all elements."""
        return frozenset(self.tree.xpath("//@id"))

    def texts(self, xpath: str) -> list[str]:
        """Return the texts of elements, or the values of attributes, with their white space folded."""
        found = self.tree.xpath(xpath)
        return [" ".join((item if isinstance(item, str) else item.text_content()).split()) for item in found]

    def one(self, xpath: str) -> str:
        """Return the only text that an XPath finds; say so where there are more or none."""
        found = self.texts(xpath)
        assert len(found) == 1, f"{self.path}: {len(found)} of {xpath}"
        return found[0]

    def links(self) -> Iterator[Link]:
        """Yield every address that the page names."""
        for element in self.tree.iter("*"):
            for name in ADDRESSES & set(element.attrib):
                value = element.attrib[name].strip()
                yield Link(element, value, urljoin(self.url, value))
            for source in re.split(r",\s+", element.get("srcset", "")):
                if source:
                    yield Link(element, source, urljoin(self.url, source.split()[0]))

    def loaded(self) -> Iterator[Link]:
        """Yield the addresses that a browser fetches when it shows the page."""
        for link in self.links():
            name = LOADED.get(str(link.element.tag))
            relations = set(link.element.get("rel", "").split())
            if name and link.href == link.element.get(name, "").strip() and not relations & NOT_LOADED:
                yield link


def listing(faults: Iterable[str], most: int = 25) -> str:
    """Return faults for a message: each once, and no more of them than can be read."""
    found = sorted(set(faults))
    return "\n".join([*found[:most], *([f"… and {len(found) - most} more"] if len(found) > most else [])])


class Documents:
    """All pages of a site."""

    def __init__(self, built: Built) -> None:
        self.built = built
        self.by_path: dict[str, Document] = {}
        for file in sorted(built.folder.rglob("*.html")):
            path = file.relative_to(built.folder).as_posix()
            tree = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
            self.by_path[path] = Document(path, urljoin(built.url, self._address(path)), tree)

    def _address(self, path: str) -> str:
        return path.removesuffix("index.html") if self.built.directories else path

    def __iter__(self) -> Iterator[Document]:
        return iter(self.by_path.values())

    @cached_property
    def pages(self) -> list[Document]:
        """The pages of all languages, without those that stand in for missing ones."""
        return [page for page in self if page.code and not page.is_not_found and not page.is_offline]

    @cached_property
    def by_url(self) -> dict[str, Document]:
        """The pages by their address."""
        return {page.url: page for page in self}

    def in_language(self, code: str) -> dict[str, Document]:
        """Return the pages of a language by their path below its folder."""
        return {page.twin: page for page in self.pages if page.code == code}

    def is_own(self, url: str) -> bool:
        """Whether an address is one of this host."""
        return urlsplit(url)[:2] == urlsplit(self.built.url)[:2]

    def fault(self, url: str) -> str:
        """Return what is wrong with an address of this site, empty if a reader arrives there."""
        parts = urlsplit(url)
        mount = urlsplit(self.built.url).path
        if not parts.path.startswith(mount):
            return f"outside {mount}"
        path = unquote(parts.path.removeprefix(mount))
        if path.endswith("/") and not self.built.directories:
            return "names a folder and not a file"
        if path.endswith("/") or not path:
            path += "index.html"
        if not (self.built.folder / path).is_file():
            return "no such file"
        fragment = unquote(parts.fragment)
        if fragment and path in self.by_path and fragment not in self.by_path[path].ids:
            return "no such id"
        return ""
