"""Checklists: tick off, count, take everything back, with the keyboard alone."""

import pytest
from playwright.sync_api import Locator, Page, expect
from support.addresses import CHECKLIST
from support.browser import is_focused, note_sending, tab_to
from support.sample import words

pytestmark = pytest.mark.browser


@pytest.fixture
def boxes(page: Page) -> Locator:
    """The boxes of a checklist on its own page."""
    page.goto(f"nb/{CHECKLIST}")
    expect(page.locator(".kv-checklist__bar")).to_be_visible()
    return page.locator(".kv-check input")


def done(ticked: int, total: int) -> str:
    """Return what is announced after so many ticks."""
    return words("nb").plural("checklist.js.done", total, done=ticked)


def test_a_checklist_is_ticked_reset_and_taken_back_with_the_keyboard_alone(page: Page, boxes: Locator) -> None:
    status, total = page.get_by_role("status"), boxes.count()
    expect(status).to_have_text(done(0, total))
    for place in (0, 2):
        tab_to(boxes.nth(place))
        page.keyboard.press("Space")
    expect(status).to_have_text(done(2, total))
    reset = page.get_by_role("button", name=words("nb").text("checklist.js.reset"))
    undo = page.get_by_role("button", name=words("nb").text("checklist.js.undo"))
    tab_to(reset)
    page.keyboard.press("Enter")
    expect(page.locator(".kv-check input:checked")).to_have_count(0)
    expect(status).to_have_text(words("nb").text("checklist.js.was-reset"))
    expect(reset).to_be_hidden()
    assert is_focused(undo), "the keyboard goes to the button that takes it back"
    page.keyboard.press("Enter")
    expect(status).to_have_text(done(2, total))
    expect(boxes.nth(0)).to_be_checked()
    expect(boxes.nth(2)).to_be_checked()
    expect(undo).to_be_hidden()
    assert is_focused(boxes.first), "the keyboard goes back to the list"


def test_a_finished_checklist_says_so(page: Page, boxes: Locator) -> None:
    for box in boxes.all():
        box.check()
    expect(page.get_by_role("status")).to_have_text(words("nb").text("checklist.js.all-done"))


def test_a_tick_may_be_set_by_its_text_and_says_why_it_is_there(page: Page, boxes: Locator) -> None:
    page.locator(".kv-check label").nth(1).click()
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.nth(1)).to_have_accessible_description(page.locator(".kv-check__why").nth(1).inner_text())


def test_enter_on_a_box_sends_nothing_and_keeps_the_ticks(page: Page, boxes: Locator) -> None:
    note_sending(page)
    tab_to(boxes.first)
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(boxes.first).to_be_checked()
    expect(page.locator("html")).not_to_have_attribute("data-sent", "true")


def test_after_a_reset_a_new_tick_makes_an_end_of_taking_back(page: Page, boxes: Locator) -> None:
    boxes.nth(0).check()
    page.get_by_role("button", name=words("nb").text("checklist.js.reset")).click()
    boxes.nth(1).check()
    expect(page.get_by_role("button", name=words("nb").text("checklist.js.undo"))).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text(done(1, boxes.count()))
