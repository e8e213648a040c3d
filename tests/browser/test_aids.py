"""The blueprint and the doubt of few answers: without scripts, without a fault, on narrow screens, and small."""

import json

import pytest
from playwright.sync_api import expect
from support import axe
from support.browser import sideways, stored
from support.tool_page import Opener

pytestmark = pytest.mark.browser
KINDS = ("blueprint", "sample-error")


@pytest.mark.parametrize("kept", [None, {"fields": [1], "steps": [3, {"id": 4, "title": []}]}])
@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_read_leaves_the_tool_whole(tool: Opener, kind: str, kept: object) -> None:
    page = tool(kind, scripts=(stored(json.dumps({"version": 3, "tools": {kind: kept}})),))
    expect(page.locator(".kv-tool__bar")).to_be_visible()


def test_without_scripts_there_are_an_empty_sheet_and_a_table_to_read_off(tool: Opener) -> None:
    page = tool("blueprint", "pl", java_script_enabled=False)
    expect(page.locator(".kv-tool :is(button, input, textarea):visible")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator(".kv-blueprint__table tbody tr[data-row] td:visible")).to_have_count(5 * 5)
    expect(page.locator(".kv-blueprint__line:visible")).to_have_count(3)
    page = tool("sample-error", "sv", java_script_enabled=False)
    expect(page.locator(".kv-tool button:visible")).to_have_count(0)
    expect(page.locator(".kv-tool input[type=text]:visible")).to_have_count(10)
    expect(page.locator(".kv-sample__table tbody tr").nth(1).locator("td").last).to_have_text("67–89")


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_has_no_fault_before_and_after_and_fits_a_narrow_screen(tool: Opener, kind: str) -> None:
    page = tool(kind, viewport={"width": 320, "height": 700})
    expect(page.locator(".kv-tool__bar")).to_be_visible()
    assert not axe.faults(page)
    if kind == "blueprint":
        for step in page.locator("[data-step] summary").all()[1:]:
            step.click()
        for area in page.locator("[data-step] textarea").all():
            area.fill("Kunderelasjonsbehandlingssystemet står stille")
        for tick in page.locator("[data-step] [type=checkbox]").all():
            tick.check()
    else:
        page.locator("[name=compare]").check()
        for name, value in {"answers-1": "50", "positive-1": "40", "answers-2": "12", "positive-2": "13"}.items():
            page.locator(f"[name={name}]").fill(value)
        page.keyboard.press("Tab")
        assert not axe.faults(page)
        page.locator("[name=positive-2]").fill("3")
    page.evaluate("scrollTo(0, 0)")  # the header covers nothing there
    assert not axe.faults(page)
    assert not sideways(page)
    tables = page.locator(".kv-tool .kv-table:visible")
    assert not tables.evaluate_all("all => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.innerText)")
    targets = page.locator(".kv-tool :is(button, summary, [type=text], textarea, label:has(> input)):visible")
    sizes = targets.evaluate_all("all => all.map((e) => [e.outerHTML.slice(0, 80), e.offsetHeight, e.offsetWidth])")
    assert not [size for size in sizes if size[1] < 44 or size[2] < 44]
    page.emulate_media(color_scheme="dark")
    assert not axe.faults(page, only_colours=True)
    page.emulate_media(forced_colors="active")
    assert not sideways(page)
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '250%'")  # 200% of the theme's own 125%
    past = "e => [...e.querySelectorAll('*')].filter((x) => x.getBoundingClientRect().right > innerWidth + 1).length"
    assert page.locator(".kv-tool__form").evaluate(past) == 0
