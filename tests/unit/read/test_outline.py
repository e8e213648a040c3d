"""What is read off a page before it is rendered: headings, links, sources, blocks, HTML, each with its place."""

from __future__ import annotations

import pytest
from kvalia.read.outline import Block, Citation, Heading, Link, Markup, outline, split_front_matter


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("## Lytt { #listen }", Heading(2, "Lytt", "listen", 1)),
        ("### Lytt godt {#listen-well}", Heading(3, "Lytt godt", "listen-well", 1)),
        ("## Lytt { .big #listen lang=nb }", Heading(2, "Lytt", "listen", 1)),
        ("## Lytt", Heading(2, "Lytt", None, 1)),
        ("# Tittel", Heading(1, "Tittel", None, 1)),
        ("## Bruk {klammer} { #braces }", Heading(2, "Bruk {klammer}", "braces", 1)),
    ],
)
def test_a_heading_gives_its_level_title_and_id(line: str, heading: Heading) -> None:
    assert outline(line).headings == (heading,)


@pytest.mark.parametrize("line", ["##Lytt", "a ## b", "    ## indented code", "`## code`"])
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
        ("![bilde](x.svg)", [Link("bilde", "x.svg", 1, 2)]),
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
        ("< SCRIPT src=x>", "script", 1),
        ("<iframe src=x>", "iframe", 1),
        ('<p onclick="x()">', "onclick", 4),
        ('<b style="color:red">', "style", 4),
        ("<img src=x ONERROR=y>", "onerror", 12),
    ],
)
def test_html_that_acts_or_styles_is_found(line: str, name: str, column: int) -> None:
    assert outline(line).markup == (Markup(name, 1, column),)


@pytest.mark.parametrize("line", ['<span lang="en">moment</span>', "5 < 6 og on=1", "`<script>`", "<https://x.no>"])
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


def test_lines_count_from_the_top_of_the_file() -> None:
    front, markdown, offset = split_front_matter("---\ntitle: x\n---\n\n## Lytt { #listen }\n")
    assert (front, offset) == ("title: x\n", 3)
    assert outline(markdown, offset).headings[0].line == 5


@pytest.mark.parametrize("text", ["## Uten\n", "---\ntitle: x\n", "text\n---\ntitle: x\n---\n", "", "---"])
def test_a_page_without_front_matter_is_all_text(text: str) -> None:
    assert split_front_matter(text) == ("", text, 0)


def test_a_line_in_the_text_is_no_end_of_the_front_matter() -> None:
    assert split_front_matter("---\na: b\n---\nx\n\n---\ny\n") == ("a: b\n", "x\n\n---\ny\n", 3)
