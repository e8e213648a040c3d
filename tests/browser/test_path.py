"""A learning path: pages are marked as done, on paper and without scripts too."""

from __future__ import annotations

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.axe import faults
from support.browser import Visit, is_focused, sideways, tab_to
from support.sample import things, words

pytestmark = pytest.mark.browser
NAME = "front-line-day-one"
PATH = f"paths/{NAME}/"
PAGES = things("path")[NAME].truth.pages


def progress(code: str, done: int) -> str:
    return words(code).plural("path.js.progress", len(PAGES), done=done)


def test_a_page_marked_as_done_counts_leads_on_and_is_done_in_every_language(page: Page) -> None:
    page.goto(f"nb/{PATH}")
    expect(page.locator(".kv-path__done")).to_have_text(progress("nb", 0))
    page.get_by_role("checkbox").first.check()
    expect(page.locator(".kv-path__done")).to_have_text(progress("nb", 1))
    second = things("path")[NAME].truth.pages[1]
    expect(page.locator(".kv-path__bar a")).to_have_attribute(
        "href", page.url.split("paths/")[0] + f"encounter/{second}/"
    )
    for code in CODES:
        page.goto(f"{code}/{PATH}")
        expect(page.locator(".kv-path__done")).to_have_text(progress(code, 1))
        expect(page.get_by_role("checkbox").first).to_be_checked()


def test_a_path_is_walked_with_the_keyboard_alone_to_its_end(page: Page) -> None:
    page.goto(f"pl/{PATH}")
    for box in page.get_by_role("checkbox").all():
        tab_to(box)
        page.keyboard.press("Space")
    expect(page.locator(".kv-path__done")).to_have_text(words("pl").text("path.js.all-done"))
    expect(page.locator(".kv-path__bar a")).to_be_hidden()
    page.keyboard.press("Enter")
    assert is_focused(page.get_by_role("checkbox").last)
    assert page.url.endswith(PATH)


def test_two_tabs_agree(page: Page) -> None:
    page.goto(f"nb/{PATH}")
    other = page.context.new_page()
    other.goto(f"nb/{PATH}")
    page.get_by_role("checkbox").first.check()
    expect(other.get_by_role("checkbox").first).to_be_checked()
    other.get_by_role("checkbox").last.check()
    expect(page.locator(".kv-path__done")).to_have_text(progress("nb", 2))


def test_without_scripts_there_are_empty_boxes_and_no_buttons(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"fi/{PATH}")
    expect(page.get_by_role("checkbox")).to_have_count(len(PAGES))
    expect(page.locator(".kv-button")).to_have_count(0)
    name = words("fi").text("path.done")
    title = page.locator(".kv-step__title").first.inner_text()
    expect(page.get_by_role("checkbox").first).to_have_accessible_name(f"{name} {title}")


def test_paper_has_empty_boxes_whatever_was_ticked(page: Page) -> None:
    page.goto(f"sv/{PATH}")
    page.get_by_role("checkbox").first.check()
    page.emulate_media(media="print")
    expect(page.locator(".kv-path__bar")).to_be_hidden()
    box = page.get_by_role("checkbox").first
    assert box.evaluate("box => getComputedStyle(box).appearance") == "none"
    page.emulate_media(media="screen")


def test_nothing_is_inaccessible_or_wider_than_a_small_phone(visit: Visit) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    page.goto(f"fi/{PATH}")
    assert faults(page) == []
    page.get_by_role("checkbox").first.check()
    assert faults(page) == []
    assert sideways(page) == []
    sizes = page.locator(".kv-step__done").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(sizes) >= 44
