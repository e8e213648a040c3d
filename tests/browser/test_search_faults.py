"""The search with bad input, and without its index: a sane answer, a message, the page unharmed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, Route, expect
from support.browser import Watch
from support.sample import term, words

pytestmark = pytest.mark.browser

ODD = {
    "endless": "kvalitet " * 1112,
    "one endless word": "k" * 10_000,
    "stop words": "og i det som er på",
    "punctuation": "?!.,;:-–…",
    "emoji": "🙂👩‍👩‍👧 🇳🇴",
    "right to left": "שירות لقمان",
    "markup": "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "regular expression": "(a+)+$[^*",
    "null byte": "kvalitet\0\x01",
    "another alphabet": "качество обслуживания 品質",
    "prototype": "__proto__ constructor toString",
    "quotes": "\"'«»„”“",
    "blanks": " \t ",
}


@pytest.mark.parametrize("query", ODD.values(), ids=ODD.keys())
def test_odd_queries_get_a_sane_answer(page: Page, query: str) -> None:
    page.on("dialog", lambda found: pytest.fail(f"a script ran: {found.message}"))
    page.goto("nb/")
    page.keyboard.press("Control+k")
    page.locator(".kv-search__input").fill(query)
    expect(page.locator(".kv-hits, .kv-search__none, .kv-search__start").first).to_be_visible()
    expect(page.locator(".kv-search__failure")).to_have_count(0)
    assert page.locator("dialog img, dialog script").count() == 0
    assert len(page.locator("dialog").inner_text()) < 10_000
    # It still answers the next one.
    page.locator(".kv-search__input").fill("klagene")
    expect(page.locator(".kv-hit__link").first).to_be_visible()


def test_markup_in_the_address_is_text(page: Page) -> None:
    page.on("dialog", lambda found: pytest.fail(f"a script ran: {found.message}"))
    page.goto("nb/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&type=%22%3E&role=__proto__")
    expect(page.locator(".kv-hits, .kv-search__none").first).to_be_visible()
    assert page.locator(".kv-search img").count() == 0


def answered_with(body: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=body, content_type="application/json")


def missing(route: Route) -> None:
    route.fulfill(status=404, body="")


def gone(route: Route) -> None:
    route.abort()


SHARDS = "**/??/search/shard-*.json"
FAULTS: dict[str, tuple[str, Callable[[Route], None], str]] = {
    "no index": ("**/??/search/*.json", missing, "missing"),
    "no shards": (SHARDS, missing, "missing|stale"),
    "an empty file": ("**/??/search/manifest.json", answered_with(""), "missing"),
    "a truncated file": (SHARDS, answered_with('{"version": "0", "keys": {"kla'), "missing|stale"),
    "another thing": ("**/??/search/manifest.json", answered_with("[]"), "missing"),
    "another build": (SHARDS, answered_with('{"version":"of another build","keys":{},"foreign":{}}'), "stale|missing"),
    "no entries": ("**/??/search/entry-*.json", missing, "missing|stale"),
    "no network": ("**/??/search/*.json", gone, "network"),
    "no worker": ("**/search/worker.js*", missing, "missing"),
    "no engine": ("**/search/engine.js", missing, "missing"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_index_gives_a_message_and_the_a_to_z_index(visit, watches: list[Watch], fault: str) -> None:
    code = CODES[list(FAULTS).index(fault) % len(CODES)]
    pattern, answer, reasons = FAULTS[fault]
    page = visit()
    watches[0].expect_missing("/search/")
    page.goto(f"{code}/")
    pattern = pattern.replace("??", code)
    page.route(pattern, answer)
    page.keyboard.press("Control+k")
    page.locator(".kv-search__input").fill(term(code, "complaint"))
    failure = page.locator(".kv-search__failure")
    expect(failure).to_be_visible()
    strings = words(code)
    assert failure.locator("p").inner_text() in {strings.text(f"search.js.{reason}") for reason in reasons.split("|")}
    expect(failure.get_by_role("link", name=strings.text("search.js.index"))).to_be_visible()
    # The fault is gone: trying again, or loading again, helps.
    page.unroute_all()
    if failure.locator("p").inner_text() == strings.text("search.js.stale"):
        with page.expect_navigation(wait_until="load"):
            failure.get_by_role("button").click()
        page.keyboard.press("Control+k")
        page.locator(".kv-search__input").fill(term(code, "complaint"))
    else:
        failure.get_by_role("button").click()
    expect(page.locator(".kv-hit, .kv-answer").first).to_be_visible()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lost", ["dialog.js", "view.js", "interface.json"])
def test_without_its_scripts_the_search_says_so_on_the_page(visit, watches: list[Watch], code: str, lost: str) -> None:
    page = visit()
    watches[0].expect_missing("/search")
    page.route(f"**/search/{lost}", missing)
    page.goto(f"{code}/")
    page.locator("[data-action=search]").click()
    note = page.get_by_role("alert")
    expect(note).to_contain_text(words(code).text("search.js.missing"))
    expect(page.locator("dialog")).to_have_count(0)
    expect(note.get_by_role("link")).to_have_attribute("href", re.compile(r"search/#a-to-z$"))
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    page.unroute_all()
    page.locator(".kv-languages summary").click()
    expect(page.locator(".kv-languages__list")).to_be_visible()
