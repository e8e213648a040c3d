"""The keyboard: the skip link first, menus that close, nothing that is reached while it is hidden."""

import pytest
from playwright.sync_api import Page, expect
from support.addresses import KINDS, LESSON
from support.browser import PHONE, Visit, is_focused, tab_to

pytestmark = pytest.mark.browser
FOCUSED = """() => {
  const { activeElement } = document;
  const box = activeElement.getBoundingClientRect();
  const style = getComputedStyle(activeElement);
  const seen = box.width > 1 && box.height > 1 && style.visibility === "visible" && style.opacity !== "0";
  return [activeElement === document.body, seen, activeElement.outerHTML.slice(0, 120)];
}"""


@pytest.mark.parametrize("kind", ["start", "lesson", "quiz", "glossary"])
def test_the_first_tab_offers_to_skip_to_the_content(page: Page, kind: str) -> None:
    page.goto(f"nb/{KINDS[kind]}")
    page.keyboard.press("Tab")
    skip = page.locator(".kv-skip")
    assert is_focused(skip)
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.url.endswith("#kv-main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#kv-main') !== null"), "the next stop is in the content"


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, {"width": 1280, "height": 900}, PHONE])
def test_the_keyboard_never_reaches_what_cannot_be_seen(visit: Visit, viewport: dict[str, int]) -> None:
    page = visit(viewport=viewport)
    page.goto(f"nb/{LESSON}")
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
    unseen, stops = [], 0
    for _ in range(250):
        page.keyboard.press("Tab")
        at_the_end, seen, what = page.evaluate(FOCUSED)
        if at_the_end:
            break
        stops += 1
        if not seen:
            unseen.append(what)
    assert stops > 30
    assert not unseen


@pytest.mark.parametrize("menu", ["kv-languages", "kv-menu"])
def test_a_menu_opens_and_closes_with_keys_and_gives_the_keyboard_back(visit: Visit, menu: str) -> None:
    page = visit(viewport=PHONE)
    page.goto(f"nb/{LESSON}")
    button, first = page.locator(f".{menu} summary"), page.locator(f".{menu} a").first
    tab_to(button)
    page.keyboard.press("Enter")
    expect(first).to_be_visible()
    page.keyboard.press("Tab")
    assert is_focused(first)
    page.keyboard.press("Escape")
    expect(first).to_be_hidden()
    assert is_focused(button)


def test_a_menu_closes_when_the_reader_goes_on(visit: Visit) -> None:
    page = visit(viewport=PHONE)
    page.goto(f"nb/{LESSON}")
    panel = page.locator(".kv-menu__panel")
    page.locator(".kv-menu summary").press("Enter")
    expect(panel).to_be_visible()
    tab_to(page.locator(".kv-breadcrumb a").first)
    expect(panel).to_be_hidden()
    page.locator(".kv-menu summary").click()
    expect(panel).to_be_visible()
    page.mouse.click(4, PHONE["height"] - 4)  # beside the text, below the list
    expect(panel).to_be_hidden()


def test_a_single_letter_does_nothing(page: Page) -> None:
    page.goto(f"nb/{LESSON}")
    expect(page.locator("[data-action=colours]")).to_be_visible()
    address = page.url
    for key in ("n", "p", ".", ",", "f", "s"):
        page.keyboard.press(key)
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()
    assert page.url == address


def test_a_wide_table_is_scrolled_with_the_keyboard(visit: Visit) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    page.goto(f"nb/{KINDS['guide']}")
    expect(page.locator(".kv-table table").first).to_be_visible()
    box = page.locator(".kv-table").first
    tab_to(box)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(box).not_to_have_js_property("scrollLeft", 0)
    heading = page.locator(f"#{box.get_attribute('aria-labelledby')}").inner_text()
    expect(page.get_by_role("group", name=heading, exact=True).first).to_be_focused()
