"""Search: in the reader's language, by keyboard."""

import pytest
from kvalia.languages import CODES
from playwright.sync_api import Page, expect
from support.browser import DESKTOP, PHONE, Visit, is_focused, tab_to
from support.knowledge import term, words
from support.server import SiteServer

pytestmark = pytest.mark.browser
RESULTS = ".md-search-result__item .md-search-result__link"


@pytest.mark.parametrize("code", CODES)
def test_search_finds_a_word_of_the_language_and_leads_to_its_page(page: Page, code: str, server: SiteServer) -> None:
    page.goto(f"{code}/")
    page.locator("[data-action=search]").click()
    page.keyboard.type(term(code, "service-quality"))
    links = page.locator(RESULTS)
    expect(links.first).to_be_visible()
    addresses = links.evaluate_all("links => links.map((link) => link.href)")
    assert all(address.startswith(f"{server.url}{code}/") for address in addresses)
    links.first.click()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", code)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_search_opens_from_the_keyboard_and_gives_the_keyboard_back(visit: Visit, viewport: dict[str, int]) -> None:
    page = visit(viewport=viewport)
    page.goto("nb/")
    button, field = page.locator("[data-action=search]"), page.locator(".md-search__input")
    expect(button).to_be_visible()
    tab_to(button)
    page.keyboard.press("Enter")
    assert is_focused(field)
    page.keyboard.type(term("nb", "complaint"))
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(RESULTS).first).to_be_hidden()
    assert is_focused(button)


def test_a_result_is_chosen_with_the_keyboard(page: Page) -> None:
    page.goto("sv/")
    tab_to(page.locator("[data-action=search]"))
    page.keyboard.press("Enter")
    page.keyboard.type(term("sv", "complaint"))
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sv/*/**")


def test_what_search_says_is_in_the_language(page: Page) -> None:
    page.goto("pl/")
    page.locator("[data-action=search]").click()
    page.keyboard.type("qqqqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text(words("pl").text("material.search.result.none"))
    expect(page.get_by_role("dialog")).to_have_accessible_name(words("pl").text("search.dialog"))
