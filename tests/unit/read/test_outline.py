"""What is read off a page before it is rendered: headings, links, sources, blocks, HTML, each with its place."""

from __future__ import annotations

import pytest
from kvalia.pages.blocks import NAMES
from kvalia.read.markdown import Parsed, Parser
from kvalia.read.outline import Block, Citation, Heading, Link, Outline, split_front_matter
from kvalia.read.reading import outline as read


def outline(text: str, offset: int = 0) -> Outline:
    return read(text, offset, NAMES)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("## Lytt { #listen }", Heading(2, "Lytt", "listen", 1)),
        ("### Lytt godt {#listen-well}", Heading(3, "Lytt godt", "listen-well", 1)),
        ("## Lytt { .big #listen lang=nb }", Heading(2, "Lytt", "listen", 1)),
        ("## Lytt", Heading(2, "Lytt", None, 1)),
        ("# Tittel", Heading(1, "Tittel", None, 1)),
        ("## **Lytt** til `koden` &amp; [klagen](x.md) [@tax98] { #a }", Heading(2, "Lytt til koden & klagen", "a", 1)),
        ("##Lytt", Heading(2, "Lytt", None, 1)),
        ("Lytt\n----", Heading(2, "Lytt", None, 1)),
        ("Lytt\n====", Heading(1, "Lytt", None, 1)),
        ("> ## Lytt { #a }", Heading(2, "Lytt", "a", 1)),
        ("## Mål { #mål }", Heading(2, "Mål", "mål", 1)),
    ],
)
def test_a_heading_gives_its_level_title_and_id(line: str, heading: Heading) -> None:
    assert outline(line).headings == (heading,)


@pytest.mark.parametrize("line", ["a ## b", "<h2>Lytt</h2>", "    ## indented code", "`## code`"])
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    assert outline(line).headings == ()


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("Se [klagen](complaint.md#listen).", [Link("klagen", "complaint.md#listen", 1, 4)]),
        ("[a](x.md) og [b](y.md)", [Link("a", "x.md", 1, 1), Link("b", "y.md", 1, 14)]),
        ('[a](x.md "Tittel")', [Link("a", "x.md", 1, 1)]),
        ("[a](<x.md>)", [Link("a", "x.md", 1, 1)]),
        ("[en [klamme] til](x.md)", [Link("en [klamme] til", "x.md", 1, 1)]),
        ("![bilde](x.svg)", [Link("bilde", "x.svg", 1, 2, picture=True)]),
        ("[a\nb](x.md)", [Link("a b", "x.md", 1, 1)]),
        ("[a](x(1).md)", [Link("a", "x(1).md", 1, 1)]),
        ("Se <https://x.no/a>", [Link("https://x.no/a", "https://x.no/a", 1, 4)]),
        ("[![bilde](x.svg)](y.md)", [Link("", "y.md", 1, 1), Link("bilde", "x.svg", 1, 3, picture=True)]),
        ("![a][b]\n\n[b]: x.png", [Link("b", "x.png", 3, 1, picture=True)]),
        ("<!-- [a](x.md) -->", []),
        ("    [a](x.md)", []),
        ("[a]()", [Link("a", "", 1, 1)]),
        (r"\[a](x.md)", []),
        ("[a]: x.md", [Link("a", "x.md", 1, 1)]),
        ('  [a b]: <x.md#y> "Tittel"', [Link("a b", "x.md#y", 1, 3)]),
        ("[a]: two words", []),
        ("Se [a]: x.md", []),
        ("`[a](x.md)`", []),
        ("`x` [a](x.md)", [Link("a", "x.md", 1, 5)]),
        ("``a ` b`` [a](x.md)", [Link("a", "x.md", 1, 11)]),
    ],
)
def test_a_link_gives_its_target_and_place(line: str, links: list[Link]) -> None:
    assert list(outline(line).links) == links


def test_sources_and_blocks_are_found_also_inside_admonitions() -> None:
    text = '!!! tip "Tips"\n    Det hjelper [@tax98] [@sq88].\n\n    /// quiz | complaint\n    ///\n\n/// today\n///\n'
    found = outline(text)
    assert found.citations == (Citation("tax98", 2, 17), Citation("sq88", 2, 26))
    assert found.blocks == (Block("quiz", "complaint", 4, 5), Block("today", "", 7, 1))


@pytest.mark.parametrize(
    ("line", "name", "column"),
    [
        ("a <script>x</script>", "script", 3),
        ("a <svg/onload=x()>", "svg", 3),
        ("<p\nonclick='x()'>", "onclick", 1),
        ("Tekst\n{ onclick='x()' }", "onclick", 3),
        ("<iframe src=x>", "iframe", 1),
        ('<p onclick="x()">', "onclick", 4),
        ('<b style="color:red">', "style", 4),
        ("<b ONCLICK=y>", "onclick", 4),
        ("<img src=x>", "img", 1),
    ],
)
def test_html_that_acts_or_styles_is_found(line: str, name: str, column: int) -> None:
    lines = line.split("\n")
    assert [(found.name, found.line, found.column) for found in outline(line).markup] == [(name, len(lines), column)]


@pytest.mark.parametrize(
    "line", ['<span lang="en">moment</span>', "5 < 6 og on=1", "< SCRIPT src=x>", "`<script>`", "<https://x.no>"]
)
def test_harmless_signs_are_no_html(line: str) -> None:
    assert outline(line).markup == ()


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "``` yaml"])
def test_nothing_inside_fenced_code_counts(fence: str) -> None:
    mark = fence.split()[0]
    code = "## No { #no }\n[a](x.md) [@b] <script>\n/// quiz | c"
    found = outline(f"{fence}\n{code}\n{mark}\n\n## Yes {{ #yes }}\n")
    assert [heading.id for heading in found.headings] == ["yes"]
    assert (found.links, found.citations, found.blocks, found.markup) == ((), (), (), ())


def test_a_shorter_or_other_fence_does_not_close_the_code() -> None:
    found = outline("````\n```\n## no { #no }\n~~~\n````\n## yes { #yes }\n")
    assert [heading.id for heading in found.headings] == ["yes"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("/// today\n///", [True]),
        ("/// Today\n///", [True]),
        ("/// today", [False]),
        ("/// today\nMer\n///", [False]),
        ("/// today\n\n/// roles\n///\n\n## Mer { #more }", [False, True]),
        ("/// today\n///\n\n/// roles\n", [True, False]),
    ],
)
def test_a_block_is_whole_if_its_end_follows_at_once(text: str, whole: list[bool]) -> None:
    found = outline(text)
    assert [block.whole for block in found.blocks] == whole
    assert [heading.id for heading in found.headings] == (["more"] if "more" in text else [])


@pytest.mark.parametrize(
    ("text", "oddity"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", ("row", 3)),
        ("- a\n  - b", ("item", 2)),
        ("Tekst\n\n    mer", ("code", 3)),
        ('!!! tipp "A"\n    b', ("box", 1)),
        ('!!! tip "A"\n\nb', ("empty box", 1)),
        ("Tekst\n\n<div>\n\n## A", ("open", 3)),
        ("a</b>", ("stray", 1)),
    ],
)
def test_what_is_read_otherwise_than_meant_is_told(text: str, oddity: tuple[str, int]) -> None:
    assert [(found.kind, found.line) for found in outline(text).oddities] == [oddity]


def test_lists_and_boxes_of_our_own_are_not_odd() -> None:
    text = '!!! tip "A"\n    b\n\n    - c\n    - d\n\n- e\n    - f\n    - g\n\n1. h\n2. i\n\n??? note "A"\n    b\n'
    assert outline(text).oddities == ()


def test_a_text_that_the_parser_cannot_read_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = Parser.parse

    def stumbling(parser: Parser, text: str) -> Parsed:
        if "deep" in text:
            raise RecursionError
        return parse(parser, text)

    monkeypatch.setattr(Parser, "parse", stumbling)
    (oddity,) = outline("One\n\nmore\n\ntoo deep\n\nlast", 7).oddities
    assert (oddity.kind, oddity.line) == ("unreadable", 12)


def test_words_are_what_a_reader_would_read_as_running_text() -> None:
    (words,) = outline("**En** `~~kode~~` og [lenke](x.md)\nog [@tax98] \\*\\* mer").words
    assert (words.text, words.line, words.tag) == ("En  og lenke\nog  mer", 1, "p")


def test_lines_count_from_the_top_of_the_file() -> None:
    front, markdown, offset = split_front_matter("---\ntitle: x\n---\n\n## Lytt { #listen }\n")
    assert (front, offset) == ("title: x\n", 3)
    assert outline(markdown, offset).headings[0].line == 5


@pytest.mark.parametrize("text", ["## Uten\n", "---\ntitle: x\n", "text\n---\ntitle: x\n---\n", "", "---"])
def test_a_page_without_front_matter_is_all_text(text: str) -> None:
    assert split_front_matter(text) == ("", text, 0)


def test_blanks_behind_the_line_that_ends_the_front_matter_do_not_matter() -> None:
    assert split_front_matter("---\na: b\n---  \nx\n") == ("a: b\n", "x\n", 3)


def test_a_line_in_the_text_is_no_end_of_the_front_matter() -> None:
    assert split_front_matter("---\na: b\n---\nx\n\n---\ny\n") == ("a: b\n", "x\n\n---\ny\n", 3)
