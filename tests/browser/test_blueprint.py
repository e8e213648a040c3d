"""The service blueprint: with the keyboard, kept, as a table, on one sheet and upright."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from support.browser import is_focused, tab_to
from support.tool_page import Opener, button

pytestmark = pytest.mark.browser


def test_a_blueprint_grows_step_by_step_with_the_keyboard_alone(tool: Opener) -> None:
    page = tool("blueprint")
    sheet, items = page.locator("[data-map]"), page.locator("[data-step]")
    expect(items).to_have_count(3)
    expect(sheet).to_be_hidden()
    tab_to(page.locator("[name=service]"))
    page.keyboard.type("Dekkskift")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Bestiller")
    expect(page.locator("[data-step] summary").first).to_have_text(
        re.compile(r"tool\.blueprint\.js\.step nb 1\s+Bestiller")
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Ringer")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the moment of truth
    back = items.first.locator("[data-field='fail-back']")
    tab_to(back)
    page.keyboard.press("Space")
    expect(sheet).to_be_visible()
    expect(page.locator("[data-service]")).to_have_text("Dekkskift")
    customer = page.locator("[data-row=customer] td").first
    expect(customer).to_have_text(re.compile(r"Ringer\s*S\s+Merke moment nb\."))
    expect(page.locator("[data-row=back] td").first).to_contain_text("Merke fail nb.")
    expect(page.locator("[data-told]")).to_have_text("tool.blueprint.js.fails nb one 1 1")
    tab_to(button(page, "blueprint.js.add"))
    page.keyboard.press("Enter")
    page.keyboard.type("Betaler")
    expect(items).to_have_count(4)
    page.reload()
    expect(page.locator("[data-heads] th")).to_have_text(["1. Bestiller", "2.", "3.", "4. Betaler"])


def test_steps_change_places_go_and_come_back_and_are_never_too_few_or_too_many(tool: Opener) -> None:
    page = tool("blueprint", "fi")
    items = page.locator("[data-step]")
    for remove in page.locator("[data-do=remove]").all():
        expect(remove).to_be_hidden()
    add = button(page, "blueprint.js.add", "fi")
    for _ in range(5):
        add.click()
        page.keyboard.type("Uusi")
    expect(items).to_have_count(8)
    expect(add).to_be_hidden()
    expect(page.locator(".kv-blueprint__steps ~ .kv-tool__help")).to_contain_text("tool.blueprint.js.most fi 8")
    last = items.last
    last.locator("[data-field=title]").fill("Viimeinen")
    last.locator("[data-do=earlier]").click()
    expect(items.nth(6).locator("[data-field=title]")).to_have_value("Viimeinen")
    assert is_focused(items.nth(6).locator("[data-do=earlier]"))
    expect(page.locator(".kv-live")).to_have_text("tool.blueprint.js.moved fi 7")
    items.nth(6).locator("[data-do=remove]").click()
    expect(items).to_have_count(7)
    expect(page.locator(".kv-live")).to_have_text("tool.blueprint.js.removed fi")
    button(page, "js.undo", "fi").click()
    expect(items.nth(6).locator("[data-field=title]")).to_have_value("Viimeinen")
    button(page, "js.reset", "fi").click()
    expect(items).to_have_count(3)
    expect(page.locator("[data-map]")).to_be_hidden()
    button(page, "js.undo", "fi").click()
    expect(items).to_have_count(8)


def test_a_blueprint_leaves_as_a_table_with_its_marks(tool: Opener) -> None:
    page = tool("blueprint", "sv")
    first = page.locator("[data-step]").first
    first.locator("[data-field=title]").fill("Kommer; går")
    first.locator("[data-field=wait]").check()
    first.locator("[data-field='fail-front']").check()
    with page.expect_download() as found:
        button(page, "js.csv", "sv").click()
    text = Path(found.value.path()).read_text("utf-8-sig")
    head, line, *others = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert head[2:5] == ["Rad evidence sv", "Rad customer sv", "Rad front sv"]
    assert line[:2] == ["1", "Kommer; går"]
    assert line[-1] == "Merke wait sv, Merke fail sv (Rad front sv)"
    assert len(others) == 2


def test_a_blueprint_is_printed_across_one_sheet_or_upright_in_bands(tool: Opener) -> None:
    page = tool("blueprint")
    for _ in range(3):
        button(page, "blueprint.js.add").click()
    page.locator("[data-step]").last.locator("[data-field=title]").fill("Sist")
    tables = page.locator(".kv-blueprint__table")
    expect(tables).to_have_count(2)
    page.emulate_media(media="print")
    expect(page.locator("[data-steps]")).to_be_hidden()
    expect(tables.last).to_contain_text("6. Sist")
    page.evaluate("window.print = () => {}")
    page.emulate_media(media="screen")
    button(page, "blueprint.js.print-map").click()
    page.emulate_media(media="print")
    expect(tables).to_have_count(1)
    expect(page.locator("[data-heads] th")).to_have_count(6)
    expect(page.locator(".kv-title, .kv-tool__intro, [data-steps]").locator("visible=true")).to_have_count(0)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(tables).to_have_count(2)
    expect(page.locator(".kv-tool")).not_to_have_attribute("data-print", "map")
