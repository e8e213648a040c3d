"""The search in the browser: what opens and closes it, and who has the keyboard."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.addresses import LESSON
from support.browser import Visit
from support.sample import words
from support.search import INFLECTED, dialog, field, hits, opener, search
from support.server import SiteServer

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("code", CODES)
def test_a_click_opens_a_named_dialog_with_the_keyboard_in_its_field(page: Page, code: str) -> None:
    page.goto(f"{code}/{LESSON}")
    opener(page).click()
    expect(page.get_by_role("dialog", name=words(code).text("search.js.title"), exact=True)).to_be_visible()
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_keys_open_the_search(page: Page, key: str) -> None:
    page.goto(f"nb/{LESSON}")
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_the_search_from_its_button(page: Page, key: str) -> None:
    page.goto("nb/")
    opener(page).focus()
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()


def test_escape_closes_and_gives_the_keyboard_back(page: Page) -> None:
    page.goto(f"nb/{LESSON}")
    link = page.locator(".kv-body a").first
    link.focus()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.type("klage")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(link).to_be_focused()


def test_the_keyboard_stays_in_the_dialog(page: Page) -> None:
    search(page, "nb", INFLECTED["nb"])
    expect(hits(page).first).to_be_visible()
    # Between the last stop and the first a browser may go to its own controls: then nothing of the page has it.
    places = [".kv-search__input", "dialog *, dialog", "body"]
    read = "places => places.find((place) => document.activeElement.matches(place)) ?? 'behind'"
    for key in ("Tab", "Shift+Tab"):
        stops = []
        for _ in range(60):
            page.keyboard.press(key)
            stops.append(page.evaluate(read, places))
        assert "behind" not in stops, "the page behind has the keyboard"
        assert ("body", "body") not in pairwise(stops), "the keyboard is lost"
        assert places[0] in stops, "it comes round to the field"


def test_the_single_key_can_be_switched_off_and_stays_off(page: Page) -> None:
    page.goto("nb/")
    opener(page).click()
    page.locator(".kv-search__foot input").uncheck()
    page.reload()
    expect(opener(page)).to_have_role("button")
    page.evaluate("addEventListener('keydown', (event) => (window.prevented = event.defaultPrevented), true)")
    page.keyboard.press("/")
    assert page.evaluate("window.prevented") is False, "the key goes its own way"
    expect(opener(page)).not_to_have_attribute("aria-busy", "true")
    expect(dialog(page)).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(dialog(page)).to_be_visible()
    expect(page.locator(".kv-search__foot input")).not_to_be_checked()


def test_what_is_typed_before_the_field_is_there_is_not_lost(visit: Visit) -> None:
    for _ in range(3):
        page = visit()
        page.goto("fi/")
        page.keyboard.press("Control+k")
        page.keyboard.type("asiakkaille")
        expect(field(page)).to_have_value("asiakkaille")


def test_a_slash_in_a_text_field_is_a_slash(page: Page) -> None:
    search(page, "nb", "a/b")
    expect(field(page)).to_have_value("a/b")


def test_nothing_of_the_search_but_its_opener_is_loaded_before_it_is_used(page: Page, server: SiteServer) -> None:
    server.requests.clear()
    page.goto(f"nb/{LESSON}")
    expect(opener(page)).to_have_role("button")
    asked = [request.path for request in server.requests]
    assert not [path for path in asked if re.search(r"/search/|search\.css|lunr|workers", path)]
