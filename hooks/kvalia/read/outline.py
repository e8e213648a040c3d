"""What stands in a page's text, as the renderer reads it, with line and column: headings, links, blocks, HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

TERM = "term:"
"""What the target of a link to a term begins with."""

FRONT_MATTER_END = re.compile(r"^--- *$", re.MULTILINE)
NEARLY = re.compile(r"[—–]+-*|--|-{4,}|\*{3,}|-( -)+")
"""What is meant as the line before or after front matter, and is none."""


@dataclass(frozen=True)
class Heading:
    """A heading. `id` is None where the author gave none; the title is plain text."""

    level: int
    title: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """A link of a page: to a file of the site, a term (`term:id`) or another site; or a picture."""

    text: str
    target: str
    line: int
    column: int
    picture: bool = False


@dataclass(frozen=True)
class Citation:
    """A source named in the text: `[@sq88]`."""

    id: str
    line: int
    column: int


@dataclass(frozen=True)
class Block:
    """A practice block: `/// quiz | complaints`. It is whole if its end follows at once."""

    kind: str
    id: str
    line: int
    column: int
    whole: bool = True


@dataclass(frozen=True)
class Markup:
    """HTML that acts, styles or loads, as a tag or as an attribute; for an attribute with its value."""

    name: str
    line: int
    column: int
    value: str | None = None


@dataclass(frozen=True)
class Words:
    """Lines of running text, without code and without what links lead to.

    Attributes:
        text: The text. A sign that its author escaped is left out.
        line: Its first line.
        lines: Its lines as the file has them, to find columns in.
        tag: The element that holds it: `p`, `li`, `td`, `h2` …
    """

    text: str
    line: int
    lines: tuple[str, ...]
    tag: str


@dataclass(frozen=True)
class Oddity:
    """Something that the renderer reads in another way than its author meant.

    Attributes:
        kind: A key of `check.text.ODDITIES`, or `box`.
        text: The tag, the kind of box, the sign or the heading.
    """

    kind: str
    line: int
    column: int
    text: str = ""


@dataclass(frozen=True)
class Outline:
    """All that was found in one page, in the order of the text.

    Attributes:
        ids: Further ids that the author gave, each with its line: of paragraphs, of HTML.
    """

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    blocks: tuple[Block, ...] = ()
    markup: tuple[Markup, ...] = ()
    words: tuple[Words, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    ids: tuple[tuple[str, int], ...] = ()


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Split a page into its front matter, its Markdown, and the number of lines before the Markdown.

    A page without front matter gives an empty first part.
    """
    begin = FRONT_MATTER_END.match(text)
    end = FRONT_MATTER_END.search(text, begin.end()) if begin else None
    if begin is None or end is None or end.end() == len(text):
        return "", text, 0
    front = text[begin.end() + 1 : end.start()]
    return front, text[end.end() + 1 :], front.count("\n") + 2


def no_front_matter(text: str) -> tuple[int, str, str]:
    """Return why a page has no front matter: the line, what is wrong and what to write."""
    lines = text.split("\n")
    first = next((line for line, words in enumerate(lines) if words.strip()), 0)
    if first and FRONT_MATTER_END.match(lines[first]):
        return 1, "an empty line stands before the front matter", "Remove it"
    dash = next((line for line, words in enumerate(lines[:60]) if NEARLY.fullmatch(words.strip())), None)
    if dash is not None:
        return dash + 1, f"'{lines[dash].strip()}' does not begin or end front matter", "Write three hyphens: '---'"
    if FRONT_MATTER_END.match(text):
        return 1, "the front matter is not closed", "Write '---' on a line of its own below its last key"
    return 1, "the page has no front matter", "Begin with '---', the keys 'title:', 'summary:' …, and a line '---'"
