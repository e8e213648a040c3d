"""What can be read off a page's Markdown before it is rendered, with line and column.

Only the constructs that Kvalia checks are looked for: headings, links, citations
and practice blocks, outside code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*$")
HEADING_ID = re.compile(r"\{[^}]*#([A-Za-z0-9_-]+)[^}]*\}\s*$")
LINK = re.compile(r"(?<!\\)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
DEFINITION = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)>?(?:\s+[\"'(].*)?$")
TERM = "term:"
"""What the target of a link to a term begins with."""

CITATION = re.compile(r"\[@([^\]\s]+)\]")
BLOCK = re.compile(r"^\s*///+\s*([a-z][a-z-]*)(?:\s*\|\s*(.*?))?\s*$")
SCRIPT = re.compile(r"<\s*(script|style|iframe|object|embed|link|meta|base|form)\b", re.IGNORECASE)
HANDLER = re.compile(r"<[a-zA-Z][^>]*\s(on[a-z]+|style)\s*=", re.IGNORECASE)
CODE = re.compile(r"(`+)(.+?)\1")


@dataclass(frozen=True)
class Heading:
    """A heading. `id` is None where the author gave none."""

    level: int
    title: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """A link of a page: to a file of the site, a term (`term:id`) or another site."""

    text: str
    target: str
    line: int
    column: int


@dataclass(frozen=True)
class Citation:
    """A source named in the text: `[@sq88]`."""

    id: str
    line: int
    column: int


@dataclass(frozen=True)
class Block:
    """A practice block: `/// quiz | complaints`."""

    kind: str
    id: str
    line: int
    column: int


@dataclass(frozen=True)
class Markup:
    """HTML that a page must not hold: scripts, inline styles, embedded pages."""

    name: str
    line: int
    column: int


@dataclass(frozen=True)
class Outline:
    """All that was found in one page, in the order of the text."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    blocks: tuple[Block, ...] = ()
    markup: tuple[Markup, ...] = ()


def outline(markdown: str, line_offset: int = 0) -> Outline:
    """Read the outline of a page.

    Args:
        markdown: The text without its front matter.
        line_offset: Lines of the file before it.
    """
    headings, links, citations, blocks, markup = [], [], [], [], []
    for number, line in _prose(markdown, line_offset):
        heading = HEADING.match(line)
        if heading:
            named = HEADING_ID.search(heading[2])
            title = HEADING_ID.sub("", heading[2]).strip()
            headings.append(Heading(len(heading[1]), title, named[1] if named else None, number))
        block = BLOCK.match(line)
        if block:
            blocks.append(Block(block[1], (block[2] or "").strip(), number, line.index("/") + 1))
        if "](" in line:
            links += [Link(found[1], found[2], number, found.start() + 1) for found in LINK.finditer(line)]
        definition = DEFINITION.match(line) if "]:" in line else None
        if definition:
            links.append(Link(definition[1], definition[2], number, line.index("[") + 1))
        if "[@" in line:
            citations += [Citation(found[1], number, found.start() + 1) for found in CITATION.finditer(line)]
        if "<" in line:
            markup += [Markup(found[1].lower(), number, found.start() + 1) for found in SCRIPT.finditer(line)]
            markup += [Markup(found[1].lower(), number, found.start(1) + 1) for found in HANDLER.finditer(line)]
    return Outline(tuple(headings), tuple(links), tuple(citations), tuple(blocks), tuple(markup))


def _prose(markdown: str, line_offset: int) -> Iterator[tuple[int, str]]:
    """Yield the lines outside fenced code, with code spans blanked so that columns hold."""
    fence = ""
    for number, line in enumerate(markdown.split("\n"), start=line_offset + 1):
        mark = FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence):
            fence = ""
        elif not fence and line.strip():
            yield number, CODE.sub(lambda code: " " * len(code[0]), line) if "`" in line else line


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Split a page into its front matter, its Markdown, and the number of lines before the Markdown.

    A page without front matter gives an empty first part.
    """
    if not text.startswith("---\n"):
        return "", text, 0
    end = text.find("\n---\n", 3)
    if end < 0:
        return "", text, 0
    front = text[4 : end + 1]
    return front, text[end + 5 :], front.count("\n") + 2
