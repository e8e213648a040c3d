"""The search in the browser: moving, filters, answers, notes, what is remembered."""

from __future__ import annotations

import json
import re

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.addresses import LESSON
from support.browser import STORE, is_focused, sideways
from support.sample import term, words
from support.search import FOREIGN, INFLECTED, MISSPELT, NOWHERE, dialog, field, hits, opener, search, status

pytestmark = pytest.mark.browser

# Results


@pytest.mark.parametrize("code", CODES)
def test_inflected_words_are_found_marked_and_counted(page: Page, code: str) -> None:
    search(page, code, INFLECTED[code])
    expect(hits(page).first).to_be_visible()
    expect(page.locator(".kv-hits mark").first).to_be_visible()
    expect(page.locator(".kv-hit .kv-badge").first).not_to_be_empty()
    expect(status(page)).to_have_text(re.compile(rf"^search\.js\.count {code} \w+ \d+$"))
    expect(dialog(page).get_by_role("status")).to_have_count(1)


@pytest.mark.parametrize("code", CODES)
def test_a_term_is_answered_above_the_hits(page: Page, code: str) -> None:
    search(page, code, term(code, "service-quality"))
    answer = page.locator(".kv-answer")
    expect(answer.locator("a")).to_have_text(term(code, "service-quality"))
    expect(answer.locator("p")).not_to_be_empty()
    answer.locator("a").click()
    expect(page).to_have_url(re.compile(r"/glossary/#service-quality$"))


@pytest.mark.parametrize("code", CODES)
def test_a_wrong_spelling_says_what_was_searched_and_offers_the_literal_words(page: Page, code: str) -> None:
    search(page, code, MISSPELT[code])
    note = page.locator(".kv-search__note")
    expect(note.locator("strong")).not_to_be_empty()
    note.get_by_role("button").click()
    expect(note).to_have_count(0)
    expect(field(page)).to_have_value(MISSPELT[code])
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("code", CODES)
def test_a_word_of_another_language_is_explained_and_searched_there(page: Page, code: str) -> None:
    other, word = FOREIGN[code]
    search(page, code, word)
    note = page.locator(".kv-search__note")
    expect(note.locator("em")).to_have_text(word)
    expect(note.locator("em")).to_have_attribute("lang", other)
    expect(hits(page).or_(page.locator(".kv-answer a")).first).to_be_visible()
    note.get_by_role("link", name=words(code).text(f"search.js.in-{other}")).click()
    expect(page).to_have_url(re.compile(rf"/{other}/search/\?q="))
    expect(field(page)).to_have_value(word)
    expect(page.locator(".kv-answer, .kv-hit").first).to_be_visible()


@pytest.mark.parametrize("code", CODES)
def test_no_hit_says_what_to_do_next(page: Page, code: str) -> None:
    search(page, code, NOWHERE)
    expect(status(page)).to_contain_text(NOWHERE)
    strings = words(code)
    expect(page.locator(".kv-search__none")).to_have_text(strings.text("search.js.none-help"))
    links = page.locator(".kv-search__lists a")
    assert links.count() == 5 + len(CODES) - 1
    links.first.click()
    expect(page).to_have_url(re.compile(rf"/{code}/search/#a-to-z$"))


def test_filters_narrow_by_type_and_role(page: Page) -> None:
    search(page, "nb", "klage")
    expect(hits(page).first).to_be_visible()
    page.locator("select[name=type]").select_option("checklist")
    expect(page.locator(".kv-hit .kv-badge").first).to_have_text(words("nb").text("type.checklist"))
    assert set(page.locator(".kv-hit .kv-badge").all_inner_texts()) == {words("nb").text("type.checklist")}
    field(page).fill(NOWHERE)
    expect(page.locator(".kv-search__none")).to_have_text(words("nb").text("search.js.none-filtered"))
    page.get_by_role("button", name=words("nb").text("search.js.unfilter")).click()
    expect(page.locator("select[name=type]")).to_have_value("")


def test_arrows_and_enter_move_and_open(page: Page) -> None:
    search(page, "nb", "klagene")
    expect(hits(page).nth(2)).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert is_focused(page.locator(".kv-answer a"))
    page.keyboard.press("ArrowDown")
    expect(hits(page).first).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".kv-search__more a")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".kv-answer a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    target = hits(page).first.get_attribute("href") or "?"
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)


def test_a_letter_goes_on_typing(page: Page) -> None:
    search(page, "nb", "klag")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("e")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("klage")


def test_a_hit_on_the_same_page_closes_the_dialog(page: Page) -> None:
    search(page, "nb", "klage unnskyld", LESSON)
    here = hits(page).and_(page.locator(f"[href*='{LESSON}#']")).first
    here.click()
    expect(dialog(page)).to_have_count(0)
    expect(page).to_have_url(re.compile(LESSON + "#"))


# What is remembered


def test_recent_searches_are_kept_by_language_and_can_be_forgotten(page: Page) -> None:
    search(page, "nb", "klagene")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Enter")
    page.goto("nb/")
    opener(page).click()
    recent = page.locator(".kv-search__recent button")
    expect(recent).to_have_text(["klagene"])
    recent.click()
    expect(hits(page).first).to_be_visible()
    page.goto("fi/")
    opener(page).click()
    expect(page.locator(".kv-search__start").first).to_be_visible()
    expect(recent).to_have_count(0)
    page.goto("nb/")
    opener(page).click()
    page.get_by_role("button", name=words("nb").text("search.js.forget")).click()
    expect(recent).to_have_count(0)
    expect(status(page)).to_have_text(words("nb").text("search.js.forgotten"))
    assert json.loads(page.evaluate(STORE))["searches"] == {}


def test_what_was_stored_before_the_search_came_is_kept(page: Page) -> None:
    ticked = {"five-factors": ["a/b"]}
    page.goto("nb/")
    stored = json.dumps({"version": 1, "quizzes": {}, "checklists": ticked})
    page.evaluate("stored => localStorage.kvalia = stored", stored)
    search(page, "nb", "klagene")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Enter")
    stored = json.loads(page.evaluate(STORE))
    (run,) = stored["checklists"]["five-factors"]["runs"].values()
    assert run["items"] == {"a/b": {"state": "done"}}
    assert stored["searches"] == {"nb": ["klagene"]}


def test_without_storage_the_search_works(visit) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    page = visit(scripts=(refuse,))
    search(page, "nb", "klagene")
    expect(hits(page).first).to_be_visible()


# Looks


@pytest.mark.parametrize("code", CODES)
def test_it_works_by_touch_on_the_smallest_phone(visit, code: str) -> None:
    page = visit(viewport={"width": 320, "height": 560}, has_touch=True, is_mobile=True)
    page.goto(f"{code}/")
    opener(page).tap()
    expect(dialog(page)).to_be_visible()
    page.keyboard.type(INFLECTED[code])
    expect(hits(page).first).to_be_visible()
    assert not sideways(page)
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    target = hits(page).first.get_attribute("href") or "?"
    hits(page).first.tap()
    expect(page).to_have_url(target)


def test_forced_colours_show_field_focus_and_marks(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    search(page, "nb", "klagene")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    outline = page.evaluate("getComputedStyle(document.activeElement.closest('.kv-hit')).outlineStyle")
    assert outline == "solid"
    mark = page.locator(".kv-hits mark").first
    assert mark.evaluate("element => getComputedStyle(element).textDecorationLine") == "underline"
