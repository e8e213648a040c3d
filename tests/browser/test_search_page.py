"""The search page: the same results at an address that can be shared, and an index without a script."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.sample import term, things, words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("code", CODES)
def test_an_address_gives_the_results_of_the_dialog(page: Page, code: str) -> None:
    query = term(code, "service-quality")
    hits = page.locator(".kv-hit__link")
    page.goto(f"{code}/search/?q={query}")
    expect(hits.first).to_be_visible()
    expect(page.locator(".kv-search__input")).to_have_value(query)
    addresses = hits.evaluate_all("links => links.map((link) => link.href)")
    page.goto(f"{code}/")
    page.keyboard.press("Control+k")
    page.locator(".kv-search__input").fill(query)
    expect(hits).to_have_count(len(addresses))
    assert hits.evaluate_all("links => links.map((link) => link.href)") == addresses


def test_what_is_typed_and_chosen_stands_in_the_address(page: Page) -> None:
    page.goto("nb/search/")
    page.locator(".kv-search__input").fill("klage på noe")
    expect(page).to_have_url(re.compile(r"\?q=klage"))
    page.locator("select[name=type]").select_option("lesson")
    expect(page).to_have_url(re.compile("type=lesson"))
    page.reload()
    expect(page.locator(".kv-search__input")).to_have_value("klage på noe")
    expect(page.locator("select[name=type]")).to_have_value("lesson")
    expect(page.locator(".kv-hit__link").first).to_be_visible()
    page.locator(".kv-search__clear").click()
    expect(page).to_have_url(re.compile(r"/search/(\?type=lesson)?$"))


def test_more_hits_are_added_and_the_keyboard_is_at_the_first_of_them(page: Page) -> None:
    page.goto("nb/search/?q=kunde")
    expect(page.locator(".kv-hit__link").first).to_be_visible()
    before = page.locator(".kv-hit__link").count()
    page.get_by_role("button", name=words("nb").text("search.js.more")).click()
    expect(page.locator(".kv-hit__link").nth(before)).to_be_focused()


def test_the_shortcut_goes_to_the_field_of_the_page(page: Page) -> None:
    page.goto("nb/search/?q=klage#a-to-z")
    expect(page.locator(".kv-hit__link").first).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator(".kv-search__input")).to_be_focused()
    expect(page.locator("dialog")).to_have_count(0)


@pytest.mark.parametrize("code", CODES)
def test_without_a_script_the_link_leads_to_everything_from_a_to_z(visit, code: str) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{code}/")
    page.locator("[data-action=search]").click()
    expect(page).to_have_url(re.compile(rf"/{code}/search/$"))
    expect(page.locator("#a-to-z")).to_be_visible()
    listed = {unquote(link.get_attribute("href") or "") for link in page.locator(".kv-az a").all()}
    glossary = things("glossary")["glossary"]
    for name in glossary.texts[code].terms:
        assert f"../glossary/#{name}" in listed
    for quiz in things("quiz"):
        assert f"../quizzes/{quiz}/" in listed
    assert "../recovery/complaint-in-six-steps/#point" in listed
    assert "../" in listed
