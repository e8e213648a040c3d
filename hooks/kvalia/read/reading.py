"""Reading a page: from what the parser made of it to its outline, with the lines found again."""

from __future__ import annotations

import html
import re
from functools import cache, lru_cache
from xml.etree import ElementTree

from kvalia.read.markdown import CITED, ESCAPED, PLACEHOLDER, Parsed, Parser, texts_of, unescaped
from kvalia.read.oddities import empty_sections, uneven_rows
from kvalia.read.outline import Block, Citation, Heading, Link, Markup, Oddity, Outline, Words
from kvalia.read.places import Places, Stretch
from kvalia.read.tags import ATTRIBUTES, OPTIONAL_END, TAGS, VOID, Tag, tags

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = {"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "ins", "mark", "span", "strong", "sub", "sup", CITED}
"""Elements inside a line that the parser makes; their text belongs to the element that holds them."""

OWN = {"a": {"href"}, "img": {"src"}, CITED: {"id"}}
"""Attributes that the parser gives itself."""

BOXES = ("note", "abstract", "info", "tip", "question", "warning", "danger", "example", "quote")
"""The kinds of boxes that have a look, and a title in every language."""


@cache
def _parser(blocks: tuple[str, ...]) -> Parser:
    return Parser(blocks)


@lru_cache(maxsize=2048)
def outline(markdown: str, line_offset: int = 0, blocks: tuple[str, ...] = ()) -> Outline:
    """Read the outline of a page. The same text is read once in a process.

    Args:
        markdown: The text without its front matter.
        line_offset: Lines of the file before it.
        blocks: Names of the blocks that a page may hold.
    """
    try:
        return _Reading(markdown, _parser(blocks).parse(markdown), line_offset).outline()
    except Exception:
        _parser.cache_clear()
        return Outline(oddities=(Oddity("unreadable", _cause(markdown, blocks) + line_offset + 1, 1),))


def _cause(markdown: str, blocks: tuple[str, ...]) -> int:
    """Return the first line, from 0, of the paragraph without which the parser could read the text."""
    chunks = markdown.split("\n\n")
    low, high = 0, len(chunks)
    while high - low > 1:
        middle = (low + high) // 2
        try:
            start = "\n\n".join(chunks[:middle])
            _Reading(start, Parser(blocks).parse(start), 0).outline()
            low = middle
        except Exception:
            high = middle
    return "\n\n".join(chunks[:low]).count("\n") + (2 if low else 0)


class _Reading:
    def __init__(self, text: str, parsed: Parsed, offset: int) -> None:
        self.parsed, self.offset, self.places = parsed, offset, Places(text)
        self.stretches: dict[ElementTree.Element, Stretch] = {}
        self.tails: dict[ElementTree.Element, Stretch] = {}
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.citations: list[Citation] = []
        self.blocks: list[Block] = []
        self.markup: list[Markup] = []
        self.words: list[Words] = []
        self.oddities: list[Oddity] = []
        self.ids: list[tuple[str, int]] = []
        self.pictures: set[str] = set()
        self.raw_lines: dict[int, int] = {}
        self.open_tags: list[tuple[str, int, int]] = []

    def outline(self) -> Outline:
        self._hide()
        self._locate()
        self._walk(self.parsed.root, Stretch(self.places, 0, 0))
        for name, line, column in self.open_tags:
            if name not in OPTIONAL_END:
                self.oddities.append(Oddity("open", line, column, name))
        self._definitions()
        self.oddities += uneven_rows(self.parsed.rows, self.places.lines, self.offset)
        self.oddities += empty_sections(self.headings, self.places.lines, self.offset)
        return Outline(
            headings=tuple(self.headings),
            links=tuple(self.links),
            citations=tuple(self.citations),
            blocks=tuple(self.blocks),
            markup=tuple(self.markup),
            words=tuple(self.words),
            oddities=tuple(self.oddities),
            ids=tuple(self.ids),
        )

    def _hide(self) -> None:
        """Take out of the text what is no text: code, raw HTML, the first lines of blocks."""
        for code in self.parsed.fences.values():
            self.places.hide(code)
        alone = {
            int(number)
            for _element, _tail, text in self.parsed.texts
            for number in PLACEHOLDER.findall(text)
            if PLACEHOLDER.fullmatch(text.strip()) and int(number) not in self.parsed.fences
        }
        for number in sorted(alone):
            self.raw_lines[number] = self.places.hide(self.parsed.raw[number])
        outer: list[ElementTree.Element] = []
        for seen in self.parsed.blocks:
            line = self.places.next_block(seen.kind)
            whole = seen.closed and not len(seen.element) and not (seen.element.text or "").strip()
            inside = any(seen.element in set(element.iter()) for element in outer)
            if not whole:
                outer.append(seen.element)
            column = self.places.column(line) if line < len(self.places.lines) else 1
            here = (line + 1 + self.offset, column)
            self.blocks.append(Block(seen.kind, seen.id, *here, whole=whole or inside))

    def _locate(self) -> None:
        """Find the lines of every element again."""
        for element, tail, text in self.parsed.texts:
            if PLACEHOLDER.fullmatch(text.strip()):
                continue
            box = element.tag == "summary" or "admonition-title" in (element.get("class") or "")
            if box and not tail:
                first = last = self.places.next_box()
            else:
                cell = element.tag in ("td", "th")
                found = [self.places.next_text(line, cell=cell) for line in text.split("\n") if line.strip()]
                first, last = found[0], found[-1]
            (self.tails if tail else self.stretches)[element] = Stretch(self.places, first, last)

    def _walk(self, element: ElementTree.Element, around: Stretch) -> None:
        stretch = self.stretches.get(element, around)
        own = element.tag not in INLINE
        if own and element in self.stretches:
            self._text(element, stretch)
        self._element(element, stretch)
        self._raw(element.text, stretch)
        indents: list[int] = []
        for child in element:
            if element.tag in ("ul", "ol") and child.tag == "li":
                self._item(child, indents)
            self._walk(child, stretch)
            self._raw(child.tail, self.tails.get(child, stretch))

    def _element(self, element: ElementTree.Element, stretch: Stretch) -> None:
        tag = element.tag
        if tag in HEADINGS:
            title = self._plain(element)
            self.headings.append(Heading(HEADINGS[tag], title, element.get("id"), self._at(stretch.start())[0]))
        elif tag == CITED:
            found = stretch.find(f"[@{element.get('id')}]")
            self.citations.append(Citation(element.get("id", ""), *self._at(found or stretch.start())))
        elif tag in ("a", "img"):
            self._link(element, stretch)
        elif (tag == "details" or "admonition" in (element.get("class") or "").split()) and tag != "p":
            self._box(element)
        elif tag == "pre" and stretch is not None and len(element) and element[0] in self.stretches:
            self.oddities.append(Oddity("code", *self._at(self.stretches[element[0]].start())))
        for name, value in element.attrib.items():
            cell = tag in ("td", "th") and name == "style" and value.startswith("text-align:")
            if name in OWN.get(tag, ()) or cell:
                continue
            if name == "id" and tag not in HEADINGS:
                self.ids.append((value, self._at(stretch.start())[0]))
            if name not in ATTRIBUTES and not name.startswith("aria-"):
                place = stretch.find(f"{name}=", name) or stretch.start()
                self.markup.append(Markup(name, *self._at(place), value))

    def _box(self, element: ElementTree.Element) -> None:
        """Note a box that holds nothing, and one of a kind that has no look and no title."""
        title = next((below for below in element.iter() if below in self.stretches), element)
        place = self._at(self.stretches[title].start()) if title in self.stretches else (1 + self.offset, 1)
        kind, *more = (element.get("class") or "").replace("admonition", "").split() or [""]
        if kind not in BOXES or more:
            self.oddities.append(Oddity("box title" if kind in BOXES else "box", *place, kind))
        if len(element) < 2 and not (element.text or "").strip():
            self.oddities.append(Oddity("empty box", *place))

    def _link(self, element: ElementTree.Element, stretch: Stretch) -> None:
        picture = element.tag == "img"
        raw = element.get("src" if picture else "href") or ""
        target = html.unescape(ESCAPED.sub(lambda found: chr(int(found[1])), raw).replace("\x02amp\x03", "&"))
        text = unescaped(element.get("alt", "") if picture else self._plain(element))
        found = stretch.find(f"]({target}", f"](<{target}", f"]( {target}")
        if found:
            self.links.append(Link(text, target, *self._at(stretch.opening()), picture))
        elif target in self.parsed.definitions.values():
            self.pictures |= {target} if picture else set()
        else:
            place = stretch.find(f"<{target.removeprefix('mailto:')}>", target) or stretch.start()
            self.links.append(Link(text, target, *self._at(place), picture))

    def _definitions(self) -> None:
        """Add the addresses of reference links, where they are defined."""
        for name, target in self.parsed.definitions.items():
            pattern = re.compile(rf"^ {{0,3}}(\[{re.escape(name)}\]):", re.IGNORECASE)
            line = next((at for at, line in enumerate(self.places.lines) if pattern.match(line)), 0)
            place = (line + 1 + self.offset, self.places.column(line))
            self.links.append(Link(name, target, *place, target in self.pictures))

    def _text(self, element: ElementTree.Element, stretch: Stretch) -> None:
        lines = tuple(self.places.lines[stretch.first : stretch.last + 1])
        text = ESCAPED.sub("", PLACEHOLDER.sub("", self._running(element)))
        self.words.append(Words(text, stretch.first + 1 + self.offset, lines, element.tag))

    def _running(self, element: ElementTree.Element) -> str:
        """Return the running text of an element: without code and citations, with every line break."""
        text = element.text or ""
        for child in element:
            if child.tag == "code":
                text += "\n" * (child.text or "").count("\n")
            elif child.tag in INLINE and child.tag != CITED:
                inside = self._running(child)
                text += "" if child.tag == "a" and "://" in inside else inside
            text += (child.tail or "") if child.tag in INLINE else ""
        return text

    def _item(self, item: ElementTree.Element, indents: list[int]) -> None:
        """Note an item that is meant to stand inside the one above and does not."""
        stretch = next((self.stretches[below] for below in item.iter() if below in self.stretches), None)
        if stretch is None:
            return
        line, column = stretch.start()
        if indents and 2 <= column - indents[0] < 4:
            self.oddities.append(Oddity("item", *self._at((line, column))))
        indents.append(column)

    def _raw(self, text: str | None, stretch: Stretch) -> None:
        for number in map(int, PLACEHOLDER.findall(text or "")):
            if number in self.parsed.fences or number >= len(self.parsed.raw):
                continue
            raw = self.parsed.raw[number]
            if number in self.raw_lines:
                line, column = self.raw_lines[number], 1
            elif raw.startswith(("<", "&")):
                line, column = stretch.find(raw) or stretch.start()
            else:
                continue
            if raw.startswith("&") and html.unescape(raw) == raw:
                self.oddities.append(Oddity("sign", line + self.offset + 1, column, raw))
            for tag in tags(raw):
                self._tag(tag, line + self.offset + 1, column)

    def _tag(self, tag: Tag, first: int, column: int) -> None:
        """Note a tag of HTML that begins in the given place."""
        line, beside = first + tag.line, tag.column + (1 if tag.line else column)
        if tag.attributes is None:
            self._closing(tag.name, line, beside)
            return
        known = tag.name in TAGS
        if not known:
            self.markup.append(Markup(tag.name, line, beside))
        if tag.name not in VOID and known:
            self.open_tags.append((tag.name, line, beside))
        for name, value, below, right in tag.attributes:
            if name == "id":
                self.ids.append((value, first + below))
            if known and name not in ATTRIBUTES and not name.startswith("aria-"):
                self.markup.append(Markup(name, first + below, right + (1 if below else column), value))

    def _closing(self, name: str, line: int, column: int) -> None:
        opened = [index for index, (open_name, *_) in enumerate(self.open_tags) if open_name == name]
        if opened:
            skipped = self.open_tags[opened[-1] + 1 :]
            self.oddities += [Oddity("open", at, by, tag) for tag, at, by in skipped if tag not in OPTIONAL_END]
            del self.open_tags[opened[-1] :]
        elif name in TAGS - VOID:
            self.oddities.append(Oddity("stray", line, column, name))

    def _plain(self, element: ElementTree.Element) -> str:
        text = "".join(texts_of(element))
        text = PLACEHOLDER.sub(lambda found: self._entity(int(found[1])), text)
        return " ".join(html.unescape(unescaped(text)).split())

    def _entity(self, number: int) -> str:
        raw = self.parsed.raw[number] if number < len(self.parsed.raw) else ""
        return raw if raw.startswith("&") else ""

    def _at(self, place: tuple[int, int]) -> tuple[int, int]:
        return place[0] + 1 + self.offset, place[1]
