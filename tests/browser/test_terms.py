"""Terms: their meaning beside the word, on hover and on focus, hoverable and dismissible (WCAG 1.4.13)."""

import pytest
from playwright.sync_api import Locator, Page, expect
from support.addresses import LESSON
from support.browser import Visit, sideways, tab_to
from support.sample import things

pytestmark = pytest.mark.browser


@pytest.fixture
def term(page: Page) -> Locator:
    """The first term of a lesson."""
    page.goto(f"sv/{LESSON}")
    expect(page.get_by_role("tooltip", include_hidden=True)).to_have_count(1)
    return page.locator("a[data-term]").first


def meaning(term: Locator) -> str:
    """Return what the glossary says of a term."""
    glossary = things("glossary")["glossary"]
    return glossary.texts["sv"].terms[term.get_attribute("data-term") or ""].definition


def test_the_meaning_is_shown_on_hover_and_stays_while_it_is_read(visit: Visit) -> None:
    page = visit()
    page.clock.install()
    page.goto(f"sv/{LESSON}")
    term, tip = page.locator("a[data-term]").first, page.locator(".kv-tip")
    expect(tip).to_have_count(1)
    expect(tip).to_be_hidden()
    term.hover()
    expect(tip).to_have_text(meaning(term))
    expect(tip).to_be_visible()
    tip.hover()
    page.clock.run_for(5000)
    expect(tip).to_be_visible()
    page.mouse.move(2, 2)
    page.clock.run_for(5000)
    expect(tip).to_be_hidden()


def test_the_meaning_is_shown_on_focus_and_goes_with_it(page: Page, term: Locator) -> None:
    tip = page.locator(".kv-tip")
    tab_to(term)
    expect(tip).to_have_text(meaning(term))
    expect(tip).to_be_visible()
    page.keyboard.press("Shift+Tab")
    expect(tip).to_be_hidden()


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_escape_closes_the_meaning_and_leaves_the_keyboard_where_it_is(page: Page, term: Locator, way: str) -> None:
    getattr(term, way)()
    expect(page.locator(".kv-tip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".kv-tip")).to_be_hidden()
    if way == "focus":
        expect(term).to_be_focused()


def test_a_screen_reader_gets_the_meaning_as_the_description_of_the_link(term: Locator) -> None:
    expect(term).to_have_accessible_description(meaning(term))


def test_the_meaning_fits_a_small_phone_beside_every_term(visit: Visit) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    page.goto(f"fi/{LESSON}")
    tip = page.locator(".kv-tip")
    for term in page.locator("a[data-term]").all():
        term.focus()
        expect(tip).to_be_visible()
        box = tip.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert not sideways(page)
