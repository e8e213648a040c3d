"""Generated data files and pages, and what happens to them: reading, checking, rendering."""

from __future__ import annotations

import copy
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import markdown
import yaml
from bs4 import BeautifulSoup
from kvalia.check import check_links, check_page
from kvalia.check.references import check_library
from kvalia.pages.page import Page, Pages, read_page
from kvalia.read.markdown import BUILTINS, EXTENSIONS
from kvalia.read.problems import Problem
from kvalia.search.entries import data_entries
from kvalia.show.blocks import BlocksExtension, Rendering
from kvalia.show.head_and_foot import foot_html, head_html, keys_html
from kvalia.show.rendering import Renderer, component_environment
from kvalia.site.site import Site
from kvalia.things.kind import Kind
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library, read_thing
from support.project import Tiny
from support.settings import ROOT
from support.tiny import CODES

EXAMPLES = int(os.environ.get("KVALIA_FUZZ", "0")) or 200
"""How many examples are tried; `make fuzz` asks for many."""

# fmt: off
VALUES: tuple[Any, ...] = (
    *(
        None,
        "",
        " ",
        "x",
        "…",
        "TODO",
        "-1",
        "0",
        "1",
        "4",
        "5",
        "10",
        "11",
        "1e9",
        "nan",
        "inf",
        "0.1",
        "-0.5",
        "true",
    ),
    *(
        "no",
        "first",
        "listen",
        "complaint",
        "complaint#listen",
        "complaint/before/greet",
        "[a](b)",
        "<b>",
        "&amp;",
        "{x}",
    ),
    *("{count}", "a b", "å", "A", "a" * 700, "single", "scenario", "gap", "text", "__proto__", "constructor", "\u00a0"),
    *([], {}, [1], ["x", "x"], {"x": None}, {"x": "y"}, {"correct": "true"}, {"position": "2"}, [[["x"]]]),
)
FRAGMENTS = (
    *(
        "## A { #a }",
        "### B { #b }",
        "##C",
        "Title\n-----",
        "> ## Q",
        "# One",
        "#### D { #d }",
        "## { #e }",
        "## Å { #å }",
    ),
    *("/// quiz | complaint\n///", "/// quiz | complaint", "///", "/// today\n///", "/// Checklist | complaint\n///"),
    *("// quiz | x", "/// tool | formula\n///", "/// quizz | x\n///", "/// glossary\n///", "/// index | paths\n///"),
    *(
        "Text [a](apology.md#words) og [b](term:gift) [@tax98].",
        "![x](../../assets/illustrations/desk.svg)",
        "[a]: x.md",
    ),
    *("- a\n- b", "- a\n  - b", "- a\n    - b\n\n    c", "1. a\n2. b", "1) a", "• a", "> a\n> b"),
    *("    code", "a\n- b", "```\ncode\n```", "```", "~~~", "```x```"),
    *("`` ` ``", "| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a |\n|---|"),
    *(
        '!!! tip "T"\n    text',
        "!!! tip",
        '??? note "x"\n    y',
        "!!! x y",
        "<div>",
        "</div>",
        "<b>x</b>",
        "<script>",
        "<!-- x",
    ),
    *(
        "<p\nid=a>",
        "<span lang=en>x</span>",
        "&amp; &lt; &#0; &x;",
        "**a",
        "*a*_b_",
        "a  \nb",
        "\\*",
        "***",
        "---",
        "===",
    ),
    *(
        "{ #p }",
        "Text\n{ #p .x }",
        "[@]",
        "[](",
        "[a]()",
        "<https://x.no>",
        "\u0002wzxhzdk:0\u0003",
        "\x00",
        "\t",
        "\u00a0",
        "",
    ),
)
# fmt: on


HIDES_NOTHING = {"empty section", "short row", "sign", "box title"}
"""Oddities beside which a page is read as it is rendered."""


class Kitchen:
    """The tiny project, read once, in which one file at a time is changed."""

    def __init__(self, tiny: Tiny) -> None:
        self.tiny = tiny
        self.library, _ = tiny.project.library()
        self.site = replace(tiny.site("nb"), keeps_faulty=True)
        self.components = component_environment([ROOT / "overrides/components", ROOT / "overrides"])
        self.kinds: dict[Path, Kind[Any, Any]] = {}
        for kind, entries in self.library.read.items():
            for entry in entries.values():
                for document in entry.sources.values():
                    self.kinds[tiny.root / document.path] = _kind(kind)
        self.files = sorted(self.kinds)

    def data(self, file: Path, text: str) -> list[Problem]:
        """Return the problems of a data file with another text, after everything of it has been rendered."""
        before = file.read_bytes()
        file.write_text(text, "utf-8")
        try:
            problems: list[Problem] = []
            kind = self.kinds[file]
            entry, sound = read_thing(kind, file.parent, self.tiny.root, CODES, problems)
        finally:
            file.write_bytes(before)
        name = file.parent.name
        read = self.library.read | {kind.name: _with(self.library.read[kind.name], name, entry)}
        things = self.library.things | {kind.name: _with(self.library.things[kind.name], name, sound)}
        library = Library(things, read, self.library.written)
        problems += check_library(library, {"nb": self.site.pages})
        site = replace(self.site, library=library)
        for page in (*site.pages.by_path.values(), *(made.page for made in site.generated.values())):
            if file.parent.name in str(page.outline.blocks) or kind.single:
                body = "\n\n".join(f"/// {block.kind} | {block.id}\n///" for block in page.outline.blocks)
                rendered(site, page, body, self.components)
        list(data_entries(site))
        return problems

    def page(self, body: str) -> list[Problem]:
        """Return the problems of a page with a text, after it has been rendered as it was read."""
        path = "recovery/complaint.md"
        file = self.tiny.root / "docs/nb" / path
        before = file.read_text("utf-8")
        front = before[: before.index("---\n", 4) + 4]
        file.write_text(front + body, "utf-8")
        try:
            page, problems = read_page(file, path, self.tiny.root)
        finally:
            file.write_text(before, "utf-8")
        if page is None:
            return problems
        problems += check_page(page, self.library, ("desk.svg",), ("recovery",))
        problems += check_links(page, {path: None}, (), None)
        pages = Pages("nb", {**self.site.pages.by_path, path: page})
        soup = rendered(replace(self.site, pages=pages), page, body, self.components)
        assert_read_as_rendered(page, soup)
        return problems


def rendered(site: Site, page: Page, body: str, components: Any) -> BeautifulSoup:
    """Return a page as it is rendered, with what stands around its text."""
    renderer = Renderer(site, components)
    here = site.urls.of(page.path)
    rendering = Rendering(renderer, page, here)
    extensions = [*dict.fromkeys((*BUILTINS[1:], *EXTENSIONS)), BlocksExtension(rendering=rendering), "toc"]
    html = markdown.markdown("\n" + body, extensions=extensions)
    assert not rendering.broken, rendering.broken
    at = renderer.at(here)
    head_html(at, page), foot_html(at, page, rendering.terms), keys_html(at, page)
    return BeautifulSoup(html, "html.parser")


def assert_read_as_rendered(page: Page, soup: BeautifulSoup) -> None:
    """What the checks read is what the renderer renders, where nothing is hidden by HTML or by a block without end."""
    outline = page.outline
    hidden = [oddity for oddity in outline.oddities if oddity.kind not in HIDES_NOTHING]
    if outline.markup or hidden or not all(block.whole for block in outline.blocks):
        return
    for block in soup.select(".kv-block"):
        block.clear()
    headings = soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
    assert [heading.level for heading in outline.headings] == [int(heading.name[1]) for heading in headings]
    named = [heading.id for heading in outline.headings if heading.id]
    assert set(named) <= {heading.get("id") for heading in headings}
    assert len(outline.blocks) == len(soup.select(".kv-block"))


def spoilt(text: str, luck: random.Random) -> str:
    """Return a YAML text with something wrong in it: in its values, its keys or its lines."""
    if luck.random() < 0.7:
        first = text.split("\n", 1)[0]
        data = yaml.load(text, yaml.BaseLoader)
        for _ in range(luck.choice((1, 1, 1, 2, 3))):
            _spoil(data, luck)
        return f"{first}\n{yaml.safe_dump(data, allow_unicode=True, sort_keys=False)}"
    lines = text.split("\n")
    for _ in range(luck.choice((1, 1, 2))):
        index = luck.randrange(len(lines))
        change: Callable[[str], str] = luck.choice(
            (
                lambda line: line[:0],
                lambda line: " " + line,
                lambda line: line.removeprefix("  "),
                lambda line: line + line,
                lambda line: line.replace(": ", ":", 1),
                lambda line: line + " " + str(luck.choice(VALUES)),
                lambda line: line.replace(": ", ": " + luck.choice("!&*|>%@`#[]{}\"'-?"), 1),
                lambda line: line[: luck.randrange(len(line) + 1)],
            )
        )
        lines[index] = change(lines[index])
    return "\n".join(lines)


def _spoil(data: Any, luck: random.Random) -> None:
    places: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
            places.append((node, key))
            walk(node[key])

    walk(data)
    if not places:
        return
    node, key = luck.choice(places)
    what = luck.randrange(4)
    if what == 0:
        del node[key]
    elif what == 1 and isinstance(node, dict):
        node[luck.choice(("x", "first", "correct", "a b", "constructor", ""))] = node.pop(key)
    elif what == 2:
        other, place = luck.choice(places)
        if place in other if isinstance(other, dict) else place < len(other):
            node[key] = copy.deepcopy(other[place])
    else:
        node[key] = copy.deepcopy(luck.choice(VALUES))


def page_text(luck: random.Random) -> str:
    """Return a text of Markdown, right and wrong."""
    parts = [luck.choice(FRAGMENTS) for _ in range(luck.randrange(1, 9))]
    if luck.random() < 0.2:
        parts = ["    " + part.replace("\n", "\n    ") if luck.random() < 0.4 else part for part in parts]
    return "".join(part + luck.choice(("\n\n", "\n\n", "\n\n", "\n", " ")) for part in parts)


def _with(entries: Any, name: str, entry: Any) -> dict[str, Any]:
    found = {key: value for key, value in entries.items() if key != name}
    return found | ({name: entry} if entry is not None else {})


def _kind(name: str) -> Kind[Any, Any]:
    return KINDS[name]
