"""The one Markdown parser of the house: what a page is read with is what it is rendered with.

Python-Markdown forgets lines. So this module notes what each step sees, and
`kvalia.read.reading` finds the lines again, in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

EXTENSIONS = ("admonition", "attr_list", "tables", "pymdownx.details", "pymdownx.superfences")
"""The extensions that read a page's text, in the order of `mkdocs.yml`, before `kvalia.show.blocks` and `toc`."""

BUILTINS = ("toc", "tables", "fenced_code")
"""What MkDocs puts before them."""

CITATION = re.compile(r"\[@([^\]\s]+)\]")
CITATION_PRIORITY = 175
"""Before references and links, which would read `[@id]` as one of theirs."""

BEFORE_INLINE, AFTER_ATTRIBUTES = 25, 6
"""Places among the steps that work on the tree: 20 reads what is inside a line, 8 the attributes, 5 makes ids."""

PLACEHOLDER = re.compile("\x02wzxhzdk:(\\d+)\x03")
ESCAPED = re.compile("\x02(\\d+)\x03")
"""What the parser writes for raw HTML, and for a sign that its author escaped."""

CITED = "kv-cited"
"""Element that stands for a citation while a page is read."""


@dataclass
class SeenBlock:
    """A block as the parser met it."""

    kind: str
    id: str
    element: ElementTree.Element
    closed: bool = False


@dataclass
class Parsed:
    """What the parser made of a text.

    Attributes:
        root: The tree, with links, emphasis and attributes read, and without ids that nobody wrote.
        raw: Raw HTML by the number of its placeholder.
        fences: Fenced code with its fences, by the number of its placeholder.
        definitions: Addresses of reference links by name.
        blocks: Blocks in the order of the text.
        rows: Rows of tables that have more or fewer cells than the table has columns; True where there are more.
        texts: The lines of every element before anything inside them was read; True where they follow the element.
    """

    root: ElementTree.Element = field(default_factory=lambda: ElementTree.Element("div"))
    raw: list[str] = field(default_factory=list)
    fences: dict[int, str] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)
    blocks: list[SeenBlock] = field(default_factory=list)
    rows: list[tuple[str, bool]] = field(default_factory=list)
    texts: list[tuple[ElementTree.Element, bool, str]] = field(default_factory=list)


class _Block(Block):  # type: ignore[misc]  # pymdownx has no types
    """A block that is only noted. Its content stays in the tree."""

    ARGUMENT = None
    parsed: Parsed

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        element = ElementTree.SubElement(parent, "div", {"class": "kv-block"})
        self.seen = SeenBlock(self.NAME, (self.argument or "").strip(), element)
        self.parsed.blocks.append(self.seen)
        return element

    def on_end(self, block: ElementTree.Element) -> None:  # noqa: ARG002 - the name of pymdownx
        self.seen.closed = True


class _Citation(InlineProcessor):
    """Notes `[@id]`."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ElementTree.Element, int, int]:
        return ElementTree.Element(CITED, {"id": m[1]}), m.start(0), m.end(0)


class _Table(TableProcessor):
    """Notes the rows of which the renderer would leave out a cell, or to which it would add one."""

    parsed: Parsed

    def _build_row(self, row: str, parent: ElementTree.Element, align: Sequence[str | None]) -> None:
        cells = len(self._split_row(row))  # type: ignore[attr-defined]
        if cells != len(align):
            self.parsed.rows.append((row, cells > len(align)))
        super()._build_row(row, parent, align)  # type: ignore[misc]  # its types leave it out


class _Before(Treeprocessor):
    """Notes the lines of every element while they stand as they were written."""

    parsed: Parsed

    def run(self, root: ElementTree.Element) -> None:
        def walk(element: ElementTree.Element) -> None:
            if element.text and element.text.strip():
                self.parsed.texts.append((element, False, element.text))
            for child in element:
                walk(child)
                if child.tail and child.tail.strip():
                    self.parsed.texts.append((child, True, child.tail))

        walk(root)


class _After(Treeprocessor):
    """Keeps the tree before ids are made up."""

    parsed: Parsed

    def run(self, root: ElementTree.Element) -> None:
        self.parsed.root = root
        raise _Done


class _Done(Exception):  # noqa: N818 - nothing has gone wrong
    """The tree is what is wanted: no HTML is written."""


class _Reading(BlocksExtension):  # type: ignore[misc]
    """Notes blocks, citations, rows and lines."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.seen: list[Any] = []
        self.config: dict[str, Any] = {}
        Extension.__init__(self)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        super().extendMarkdown(md)
        steps: tuple[tuple[Any, Any, str, float], ...] = (
            (md.treeprocessors, _Before(md), "kvalia-before", BEFORE_INLINE),
            (md.treeprocessors, _After(md), "kvalia-after", AFTER_ATTRIBUTES),
            (md.parser.blockprocessors, _Table(md.parser, {"use_align_attribute": False}), "table", 75),
        )
        for registry, step, name, priority in steps:
            registry.register(step, name, priority)
            self.seen.append(step)
        md.inlinePatterns.register(_Citation(rf"\s?{CITATION.pattern}", md), "kvalia-citations", CITATION_PRIORITY)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802, ARG002
        for name in self.names:
            kind = type(f"{name.title()}Block", (_Block,), {"NAME": name})
            block_mgr.register(kind, {})
            self.seen.append(kind)


class Parser:
    """Reads pages that may hold blocks of the given names. Not for several threads at once."""

    def __init__(self, names: Sequence[str]) -> None:
        """Set up the parser, which costs as much as reading a page."""
        self._reading = _Reading(names)
        self._md = Markdown(extensions=[*dict.fromkeys((*BUILTINS[1:], *EXTENSIONS)), self._reading])

    def parse(self, text: str) -> Parsed:
        """Parse a text.

        Raises whatever the parser raises: it has no limits of its own.
        """
        md, parsed = self._md, Parsed()
        md.reset()
        for step in self._reading.seen:
            step.parsed = parsed
        try:
            md.convert(text)
        except _Done:
            pass
        finally:
            md.parser.state[:] = []
        parsed.raw = [raw if isinstance(raw, str) else "" for raw in md.htmlStash.rawHtmlBlocks]
        parsed.definitions = {name: link for name, (link, _title) in md.references.items()}
        fenced: Any = md.preprocessors["fenced_code_block"]
        stash: dict[str, tuple[str, int]] = fenced.extension.stash.stash
        parsed.fences = {int(key.partition(":")[2]): code for key, (code, _indent) in stash.items()}
        return parsed


def texts_of(element: ElementTree.Element) -> Iterator[str]:
    """Yield all text of an element, in its order."""
    yield element.text or ""
    for child in element:
        yield from texts_of(child)
        yield child.tail or ""


def unescaped(text: str) -> str:
    """Return a text with the signs that its author escaped."""
    return ESCAPED.sub(lambda found: chr(int(found[1])), text).replace("\x02amp\x03", "&")
