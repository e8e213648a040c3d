"""The site opened from a folder, without any server."""

from __future__ import annotations

from pathlib import Path

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.answers import answer, check, judged
from support.browser import Visit, Watch
from support.build import Built
from support.sample import words
from support.search import INFLECTED, field

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(visit: Visit, flat_sample: Built) -> Page:
    return visit(url=f"{flat_sample.folder.as_uri()}/")


@pytest.mark.parametrize("code", CODES)
def test_the_search_finds_and_leads_to_a_page(opened: Page, code: str) -> None:
    opened.goto(f"{code}/recovery/fair-recovery.html")
    opened.keyboard.press("Control+k")
    expect(field(opened)).to_be_focused()
    opened.keyboard.insert_text(INFLECTED[code])
    hit = opened.locator(".kv-hit__link").first
    title = hit.locator(".kv-hit__title").inner_text()
    hit.click()
    expect(opened.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("code", CODES)
def test_the_search_page_answers_what_its_address_asks(opened: Page, code: str) -> None:
    opened.goto(f"{code}/search.html?q={INFLECTED[code]}")
    expect(opened.locator(".kv-hit__link").first).to_be_visible()


def test_a_missing_index_is_said_in_the_language_of_the_page(opened: Page, watches: list[Watch]) -> None:
    watches[-1].expect_missing("manifest")
    opened.route("**/fi/search/manifest.js", lambda route: route.abort())
    opened.goto("fi/index.html")
    opened.keyboard.press("Control+k")
    opened.keyboard.type("asiakas")
    expect(opened.get_by_role("alert").locator("p")).to_have_text(words("fi").text("search.js.missing"))


def test_the_gateway_remembers_the_language(opened: Page) -> None:
    opened.goto("index.html")
    opened.locator("[data-language=pl] a").click()
    opened.goto("index.html")
    expect(opened.locator(".gateway__list > li").first).to_have_attribute("lang", "pl")


def test_a_quiz_answers(opened: Page) -> None:
    opened.goto("sv/quizzes/complaint.html")
    question = judged(opened)
    answer(question, right=True)
    check(question)
    expect(question.locator(".kv-reason").first).to_be_visible()


def test_every_file_of_data_has_its_script_form(flat_sample: Built) -> None:
    for code in CODES:
        files = list((flat_sample.folder / code).rglob("search/*.json"))
        assert files
        assert not [path for path in files if not Path(path).with_suffix(".js").exists()]
