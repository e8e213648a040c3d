"""Markdown extension: practice blocks, term links and citations.

Works wherever Python-Markdown does. Whoever renders hands over a `Rendering` and
sets its page before each conversion:

    rendering = Rendering(renderer)
    rendering.begin(page, "recovery/fair-recovery/")
    markdown.markdown(text, extensions=["pymdownx.blocks", BlocksExtension(rendering=rendering)])
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension as PymdownBlocks
from pymdownx.blocks.block import Block

from kvalia.pages.page import Page
from kvalia.read.markdown import CITATION, CITATION_PRIORITY
from kvalia.read.outline import TERM, Outline
from kvalia.read.problems import Problem
from kvalia.show.a_to_z import search_html
from kvalia.show.five import five_html, today_html
from kvalia.show.learning import learning_html
from kvalia.show.lists import index_html, pages_html, roles_html, themes_html
from kvalia.show.rendering import PageAt, Renderer
from kvalia.things.glossary.view import glossary_html, term_html, term_view
from kvalia.things.kinds import KINDS
from kvalia.things.situations import situations_html

AFTER_LINKS = -5
"""Priority behind whatever rewrites and checks links between files."""


@dataclass
class Rendering:
    """What the extension needs to know of the page that is converted.

    Attributes:
        renderer: Of the language; None renders blocks as nothing.
        page: The page.
        here: Its address.
        terms: Ids of the terms that the page links, in the order of the text; filled by the conversion.
        broken: Blocks that could not be shown, each with its kind, what it names and why; filled by the conversion.
    """

    renderer: Renderer | None = None
    page: Page | None = None
    here: str = "./"
    terms: list[str] = field(default_factory=list)
    broken: list[tuple[str, str, str]] = field(default_factory=list)

    def begin(self, page: Page | None, here: str) -> None:
        """Say which page is converted next, and its address."""
        self.page, self.here, self.terms, self.broken = page, here, [], []

    def problems(self) -> Iterator[Problem]:
        """Yield a problem for each block that could not be shown: a fault that no check has found."""
        outline, file = (self.page.outline, self.page.file) if self.page else (Outline(), "")
        for kind, name, why in self.broken:
            places = [(block.line, block.column) for block in outline.blocks if (block.kind, block.id) == (kind, name)]
            wrong = f"the block '/// {kind} | {name}' cannot be shown: {why}"
            write = "Compare its data with that of another one"
            yield Problem(file, *(places or [(1, 1)])[0], wrong, write)

    @property
    def at(self) -> PageAt | None:
        """The page as a place where things are shown."""
        if self.renderer is None:
            return None
        return self.renderer.at(self.here, standalone=self.page is not None and not self.page.authored)


BLOCKS: dict[str, Callable[[PageAt, str], str]] = {
    **{kind.name: kind.html for kind in KINDS.values() if kind.html},
    "term": term_html,
    "pages": pages_html,
    "index": index_html,
    "glossary": lambda at, _name: glossary_html(at),
    "roles": lambda at, _name: roles_html(at),
    "themes": lambda at, _name: themes_html(at),
    "search": lambda at, _name: search_html(at),
    "today": lambda at, _name: today_html(at),
    "five": lambda at, _name: five_html(at),
    "learning": lambda at, _name: learning_html(at),
    "situations": lambda at, _name: situations_html(at),
}
"""What each block shows, by the name that authors write: the kinds of things, and the blocks of `pages.blocks`."""


class _PracticeBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """A block that shows something made from data; its own content is ignored."""

    ARGUMENT = None
    rendering: Rendering

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Return the element that will hold the component."""
        return ElementTree.SubElement(parent, "div", {"class": "kv-block"})

    def on_end(self, block: ElementTree.Element) -> None:
        """Put the component's HTML into the element."""
        block.clear()
        block.set("class", "kv-block")
        at = self.rendering.at
        if at is not None:
            name = (self.argument or "").strip()
            try:
                html = BLOCKS[self.NAME](at, name)
            except Exception as error:
                self.rendering.broken.append((self.NAME, name, f"{type(error).__name__}: {error}"))
                return
            block.text = self.md.htmlStash.store(html)


class _Terms(Treeprocessor):
    """Turns `term:` links into terms: the first in a section, the others into plain text."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: ElementTree.Element) -> None:
        seen: set[str] = set()
        for element in list(root):
            if element.tag in ("h2", "h3"):
                seen.clear()
            for link in list(element.iter("a")):
                name = (link.get("href") or "").removeprefix(TERM)
                if link.get("href", "").startswith(TERM):
                    self._term(link, name, first=name not in seen)
                    seen.add(name)

    def _term(self, link: ElementTree.Element, name: str, *, first: bool) -> None:
        rendering = self.rendering
        view = term_view(rendering.at, name) if rendering.at else None
        if view is None or not first:
            link.tag = "span"
            link.attrib.pop("href")
            return
        if name not in rendering.terms:
            rendering.terms.append(name)
        link.set("href", view["url"])
        link.set("class", "kv-term-link")
        link.set("data-term", name)
        link.set("aria-describedby", f"kv-term-{name}")


class _Citations(InlineProcessor):
    """Turns `[@id]` into a raised number; `_CitationLinks` makes it lead to the source."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(rf"\s?{CITATION.pattern}", md)
        self.rendering = rendering

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        """Return the number for a source that the page lists; anything else stays text."""
        page = self.rendering.page
        if page is None or m[1] not in page.meta.refs:
            return None, None, None
        raised = ElementTree.Element("sup", {"class": "kv-cite", "id": m[1]})
        raised.text = AtomicString(str(page.meta.refs.index(m[1]) + 1))
        return raised, m.start(0), m.end(0)


class _CitationLinks(Treeprocessor):
    """Links raised numbers to the sources that stand below the text, after other links are checked."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: ElementTree.Element) -> None:
        if self.rendering.renderer is None:
            return
        strings = self.rendering.renderer.site.strings
        for raised in root.iter("sup"):
            if raised.get("class") == "kv-cite":
                label = strings.text("page.source", number=raised.text)
                address = f"#source-{raised.attrib.pop('id')}"
                link = ElementTree.SubElement(raised, "a", {"href": address, "aria-label": label})
                link.text, raised.text = raised.text, None


class _Alignment(Treeprocessor):
    """Turns the inline style of aligned table cells into a class, as the content policy wants it."""

    def run(self, root: ElementTree.Element) -> None:
        for cell in root.iter():
            style = cell.get("style", "") if cell.tag in ("td", "th") else ""
            if style.startswith("text-align:"):
                side = {"left": "start", "right": "end"}.get(style.split(":")[1].strip(" ;"), "center")
                cell.attrib.pop("style")
                cell.set("class", f"kv-align-{side}")


class _Tables(Treeprocessor):
    """Puts each table into a box that scrolls where the table is too wide, and that the keyboard can reach.

    The box has the name of the heading above it.
    """

    def run(self, root: ElementTree.Element) -> None:
        heading = ""
        tables: list[tuple[ElementTree.Element, ElementTree.Element, str]] = []
        parents = {child: parent for parent in root.iter() for child in parent}
        for element in root.iter():
            if element.tag in ("h2", "h3") and element.get("id"):
                heading = element.get("id", "")
            elif element.tag == "table":
                tables.append((parents[element], element, heading))
        for parent, table, name in tables:
            box = ElementTree.Element("div", {"class": "kv-table", "tabindex": "0"})
            if name:
                box.attrib |= {"role": "group", "aria-labelledby": name}
            box.tail, table.tail = table.tail, None
            parent[list(parent).index(table)] = box
            box.append(table)


class BlocksExtension(PymdownBlocks):  # type: ignore[misc]  # pymdownx has no types
    """The extension. `rendering` is a `Rendering`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Take the rendering as an option."""
        self.config = {"rendering": [Rendering(), "What is known of the page"]}
        Extension.__init__(self, *args, **options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register blocks, terms, citations and table alignment."""
        self.rendering = self.getConfig("rendering")
        super().extendMarkdown(md)
        md.treeprocessors.register(_Terms(md, self.rendering), "kvalia-terms", AFTER_LINKS)
        md.treeprocessors.register(_CitationLinks(md, self.rendering), "kvalia-citation-links", AFTER_LINKS)
        md.treeprocessors.register(_Alignment(md), "kvalia-alignment", AFTER_LINKS)
        md.treeprocessors.register(_Tables(md), "kvalia-tables", AFTER_LINKS)
        md.inlinePatterns.register(_Citations(md, self.rendering), "kvalia-citations", CITATION_PRIORITY)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802, ARG002
        """Register a block class for each kind."""
        for name in BLOCKS:
            kind = type(f"{name.title()}Block", (_PracticeBlock,), {"NAME": name, "rendering": self.rendering})
            block_mgr.register(kind, self.getConfigs())


def makeExtension(*args: Any, **options: Any) -> BlocksExtension:  # noqa: N802
    """Return the extension, as Python-Markdown asks for it by module name."""
    return BlocksExtension(*args, **options)
