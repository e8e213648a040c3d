"""The tags of raw HTML, and which of them a page may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
OPTIONAL_END = {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"}
TAGS = frozenset(
    {"abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em"}
    | {"figcaption", "figure", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section"}
    | {"small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time"}
    | {"tr", "u", "ul", "var", "wbr", "caption", "col", "colgroup", "aside", "blockquote"}
)
"""HTML that a page may hold. Links and pictures are written in Markdown, where they are checked."""

ATTRIBUTES = frozenset(
    {"id", "class", "lang", "dir", "title", "alt", "width", "height", "loading", "start", "datetime", "value", "open"}
    | {"colspan", "rowspan", "scope", "headers", "role", "hreflang", "rel", "type", "translate", "markdown", "reversed"}
)
"""Attributes that a page may give, in HTML or in braces; and those for assistive technology, `aria-…`."""


@dataclass(frozen=True)
class Tag:
    """A tag of raw HTML. Lines and columns count from 0.

    Attributes:
        attributes: Name, value, line and column of each; None for a closing tag.
    """

    name: str
    attributes: tuple[tuple[str, str, int, int], ...] | None
    line: int
    column: int


class Tags(HTMLParser):
    """The tags of a piece of raw HTML, each with its place in it."""

    def __init__(self) -> None:
        """Begin without tags."""
        super().__init__(convert_charrefs=False)
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an opening tag with its attributes."""
        line, column = self.getpos()
        text, kept = self.get_starttag_text() or "", []
        for name, value in attrs:
            found = re.search(rf"[\s/\"']({re.escape(name)})(?![\w-])", text, re.IGNORECASE)
            before = text[: found.start(1)] if found else ""
            beside = len(before) - before.rfind("\n") - 1 + (0 if "\n" in before else column)
            kept.append((name, value or "", line - 1 + before.count("\n"), beside))
        self.found.append(Tag(tag, tuple(kept), line - 1, column))

    def handle_endtag(self, tag: str) -> None:
        """Keep a closing tag, without attributes."""
        line, column = self.getpos()
        self.found.append(Tag(tag, None, line - 1, column))


def tags(html: str) -> list[Tag]:
    """Return the tags of raw HTML, in its order."""
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser.found
