"""The Markdown extension: practice blocks, terms, sources and tables in the text of a page."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup
from kvalia.pages.blocks import NAMES
from kvalia.show.blocks import BLOCKS, BlocksExtension, Rendering
from support.golden import Golden, normalised
from support.project import Tiny
from support.tiny import LESSON

HERE = "recovery/complaint/"


@pytest.fixture
def rendering(good: Tiny) -> Rendering:
    renderer = good.renderer("nb")
    return Rendering(renderer, renderer.site.pages.by_id("complaint"), HERE)


def converted(text: str, rendering: Rendering) -> BeautifulSoup:
    html = markdown.markdown(text, extensions=["attr_list", "tables", BlocksExtension(rendering=rendering)])
    return BeautifulSoup(html, "html.parser")


def test_a_lesson_is_as_it_was(rendering: Rendering, golden: Golden) -> None:
    page = converted(LESSON, rendering)
    for practice in page.select(".kv-practice"):
        practice.clear()
    golden.check("html/lesson.nb.html", normalised(str(page)))
    assert rendering.terms == ["complaint", "gift"]


def test_a_term_is_linked_once_in_a_section_and_plain_text_after_that(rendering: Rendering) -> None:
    page = converted(
        "## A { #a }\n\n[klagen](term:complaint) [klager](term:complaint)\n\n## B { #b }\n\n[klage](term:complaint)\n",
        rendering,
    )
    assert [link.text for link in page.select("a[data-term]")] == ["klagen", "klage"]
    assert page.select("p")[0].text == "klagen klager"
    assert {link["href"] for link in page.select("a")} == {"../../glossary/#complaint"}
    assert rendering.terms == ["complaint"]


def test_a_term_that_the_language_lacks_is_plain_text(rendering: Rendering) -> None:
    page = converted("En [gave](term:present).\n", rendering)
    assert page.text == "En gave."
    assert not page.select("a")
    assert rendering.terms == []


def test_a_source_is_a_number_that_leads_to_the_list_below(rendering: Rendering) -> None:
    page = converted("Vist [@tax98], og igjen [@tax98].\n", rendering)
    links = page.select("sup.kv-cite a")
    assert [(link.text, link["href"], link["aria-label"]) for link in links] == [
        ("1", "#source-tax98", "page.source nb 1")
    ] * 2


def test_a_source_that_the_page_does_not_list_stays_as_it_is_written(rendering: Rendering) -> None:
    assert converted("Vist [@sq88].\n", rendering).text == "Vist [@sq88]."


def test_aligned_cells_have_a_class_and_no_style(rendering: Rendering) -> None:
    page = converted("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n", rendering)
    assert not page.select("[style]")
    assert [cell.get("class") for cell in page.select("td")] == [
        ["kv-align-start"],
        ["kv-align-end"],
        ["kv-align-center"],
        None,
    ]


def test_a_wide_table_can_be_scrolled_with_the_keyboard_and_is_named_by_its_heading(rendering: Rendering) -> None:
    page = converted("## A { #a }\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEtter\n", rendering)
    (box,) = page.select("div.kv-table")
    assert (box["tabindex"], box["role"], box["aria-labelledby"]) == ("0", "group", "a")
    assert [child.name for child in box.find_all(True, recursive=False)] == ["table"]
    assert page.select("p")[-1].text == "Etter"


@pytest.mark.parametrize("kind", NAMES)
def test_each_block_shows_something(kind: str, rendering: Rendering) -> None:
    name = {
        "pages": "recovery",
        "index": "quizzes",
        "tool": "formula",
        "path": "first-day",
        "rules": "complaining",
        "diagram": "steps",
    }.get(kind, "complaint")
    page = converted(f"/// {kind} | {name}\n///\n", rendering)
    (block,) = page.select(".kv-block")
    assert block.find(True) is not None
    assert "///" not in page.text


@pytest.mark.parametrize("name", ["", "nothing", "quiz", "../nb", "<b>"])
@pytest.mark.parametrize("kind", NAMES)
def test_a_block_that_names_nothing_known_does_not_break_the_page(kind: str, name: str, rendering: Rendering) -> None:
    page = converted(f"/// {kind} | {name}\n///\n\nEtter\n", rendering)
    assert page.text.strip().endswith("Etter")


def test_the_blocks_that_are_checked_are_those_that_are_shown() -> None:
    assert set(NAMES) == set(BLOCKS)


def test_without_a_renderer_a_block_shows_nothing() -> None:
    page = converted("/// quiz | complaint\n///\n\nEtter\n", Rendering())
    assert page.select_one(".kv-block").find(True) is None
    assert page.text.strip() == "Etter"
