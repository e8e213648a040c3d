"""The quality formula, the gap check, the five-factor check and the review plan: with the keyboard, kept, on paper."""

import csv
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from support import axe
from support.browser import Visit, is_focused, sideways, stored, tab_to
from support.tool_page import Opener, button

pytestmark = pytest.mark.browser
KINDS = ("formula", "gap", "maturity", "review-plan")
NOON = "2026-11-22T12:00:00"
PAPER = {
    "formula": (".kv-formula__paper", 2),
    "gap": ("[type=radio]", 15 * 2 * 7),
    "maturity": ("[type=radio]", 5 * 5),
    "review-plan": ("[type=date]", 8),
}
"""What is filled in by hand, and how many of it there are."""
FIELDS = ":is(button, select, [type=range], [type=text], [type=date], [type=number])"


@pytest.fixture
def tool(visit: Visit) -> Opener:
    """Opens a tool's own page, at noon of a certain day."""

    def opened(kind: str, code: str = "nb", *, clock: bool = True, **options: object) -> Page:
        page = visit(**options)
        if clock and options.get("java_script_enabled", True):
            page.clock.set_fixed_time(NOON)
        page.goto(f"{code}/tools/{kind}/")
        return page

    return opened


def downloaded(control: Locator) -> str:
    with control.page.expect_download() as found:
        control.click()
    return Path(found.value.path()).read_text("utf-8-sig")


def cells(page: Page, row: str) -> list[str]:
    return page.locator(f"[data-row='{row}'] td").all_inner_texts()


def mark_all(page: Page) -> None:
    """Answer every group of the gap check with the keyboard alone: 6 for what should be; for what is 2, then 5."""
    tab_to(page.locator("[name=should--one--a]").first)
    for group in range(30):
        page.keyboard.press("Space")
        steps = 5 if group % 2 == 0 else 1 if group < 6 else 4
        for _ in range(steps):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")


def test_the_formula_reads_two_numbers_and_warns_of_its_traps_with_the_keyboard_alone(tool: Opener) -> None:
    page = tool("formula", "pl")
    total, traps = page.locator("[data-sum]"), page.locator("[data-trap]")
    tab_to(page.locator("[name=preset]").first)
    page.keyboard.press("Space")
    expect(total).to_have_text("tool.formula.js.sum pl 5 10 2 5")
    expect(traps.first).to_be_visible()
    expect(traps.last).to_be_hidden()
    expect(page.locator("[data-same]")).to_contain_text("tool.formula.js.pair pl 8 4")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(total).to_have_text("tool.formula.js.sum pl 6 8 0,75 -2".replace("6 8", "8 6"))
    expect(page.locator("[data-math] math")).to_contain_text("0,75")
    expect(page.locator("[data-outcome=below]")).to_be_visible()
    expect(page.locator("[data-outcome=met]")).to_be_hidden()
    tab_to(page.locator("[name=expectation]"))
    page.keyboard.press("Home")
    expect(page.locator("[name=preset]:checked")).to_have_count(0)
    expect(traps.last).to_be_visible()
    expect(page.locator(".kv-live")).to_contain_text("Senket til én pl")
    page.reload()
    expect(page.locator("[name=expectation]")).to_have_value("1")
    tab_to(button(page, "js.reset", "pl"))
    page.keyboard.press("Enter")
    expect(page.locator("[name=expectation]")).to_have_value("5")
    expect(page.locator(".kv-live")).to_have_text("tool.js.was-reset pl")
    assert is_focused(button(page, "js.undo", "pl"))
    page.keyboard.press("Enter")
    expect(page.locator("[name=expectation]")).to_have_value("1")
    expect(traps.last).to_be_visible()
    assert is_focused(button(page, "js.reset", "pl"))


def test_within_the_tolerance_the_formula_reads_as_expected(tool: Opener) -> None:
    page = tool("formula")
    for name, value in (("expectation", "10"), ("experience", "9")):
        page.locator(f"[name={name}]").fill(value)
    expect(page.locator("[data-outcome=met]")).to_be_visible()
    expect(page.locator("[data-sum]")).to_contain_text("0,9")
    expect(page.locator("[data-line]")).to_have_accessible_name("tool.formula.js.on-line nb −1")


def test_the_gap_check_weighs_tells_the_lowest_and_keeps_what_was_marked(tool: Opener) -> None:
    page = tool("gap", "fi")
    mark_all(page)
    summary = page.locator("[data-summary]")
    expect(summary).to_contain_text("tool.gap.js.summary fi")
    expect(page.locator(".kv-live")).to_contain_text("tool.gap.js.summary fi")
    assert cells(page, "one") == ["6,0", "2,0", "−4,0", "20", "−0,80"]
    assert cells(page, "total") == ["6,0", "4,4", "−1,6", "100", "−1,60"]
    assert page.locator("[data-read]:visible").count() == 2
    expect(page.get_by_role("meter")).to_have_count(10)
    weight = page.locator("[name=weight--one]")
    weight.fill("30")
    expect(page.locator("[data-sum]")).to_have_text("tool.gap.js.sum-wrong fi 110 100")
    assert cells(page, "total")[4] == "–"
    page.reload()
    expect(weight).to_have_value("30")
    expect(summary).to_contain_text("tool.gap.js.summary fi")
    rows = list(csv.reader(io.StringIO(downloaded(button(page, "js.csv", "fi")), newline=""), delimiter=";"))
    assert rows[1] == ["Side one fi", "A one fi", "6", "2"]
    assert len(rows) == 16
    assert json.loads(downloaded(button(page, "js.json", "fi")))["answers"]["weights"]["one"] == 30


def test_a_team_puts_its_codes_together_and_is_warned_while_it_is_small(tool: Opener) -> None:
    page = tool("gap")
    code = page.locator("[data-code]")
    expect(code).to_have_value("")
    mark_all(page)
    first = code.input_value()
    button(page, "js.reset", "nb").click()
    page.reload()  # The keyboard begins at the top again.
    mark_all(page)
    page.locator("[name=is--one--a]").last.check()
    page.locator("[name=codes]").fill(f"{first}\n{code.input_value()}\n{first}\nK1.broken")
    note = page.locator("[data-team-note]")
    expect(note).to_have_text("tool.gap.js.team nb other 2 tool.gap.js.few nb 5 tool.gap.js.unread nb one 1")
    shown = page.locator("[data-team-row=one] td").all_inner_texts()
    assert shown[1:3] == ["2,8", "tool.gap.js.range nb 2,0 3,7"]
    page.reload()
    expect(note).to_contain_text("tool.gap.js.team nb other 2")


def test_a_level_without_anything_to_show_is_questioned_and_no_sum_is_made(tool: Opener) -> None:
    page = tool("maturity")
    tab_to(page.locator("[name=level--one]").first)
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    warning = page.locator("[data-unproven=one]")
    expect(warning).to_be_visible()
    expect(page.locator("[data-summary]")).to_have_text("tool.maturity.js.chosen nb other 1 5")
    page.locator("[name=evidence--one]").fill("Notater")
    expect(warning).to_be_hidden()
    for place, name in enumerate(("two", "three", "four", "five")):
        page.locator(f"[name=level--{name}]").nth(place).check()
    expect(page.locator("[data-summary]")).to_have_text("tool.maturity.js.begin nb Faktor two nb 0")
    assert cells(page, "one") == ["tool.maturity.js.level nb 3 Nivå in-place nb", "Notater", "Etter in-place nb"]
    expect(page.get_by_role("meter", name="Faktor two nb")).to_have_attribute("max", "4")
    page.reload()
    expect(page.locator("[name=level--one]:checked")).to_have_value("3")
    assert json.loads(downloaded(button(page, "js.json")))["factors"][0]["evidence"] == "Notater"


def test_reviews_are_planned_under_the_ceiling_and_go_into_the_calendar(tool: Opener) -> None:
    page = tool("review-plan", "fi")
    rows = page.locator("[data-row]")
    expect(rows).to_have_count(2)
    expect(page.locator("[data-summary]")).to_have_text("tool.review-plan.js.empty fi")
    rows.nth(0).locator("[data-field=last]").fill("2024-10-31")
    rows.nth(1).locator("[data-field=last]").fill("2026-08-31")
    expect(page.locator("[data-summary]")).to_contain_text("tool.review-plan.js.overdue fi one 1 Svartid fi")
    expect(page.locator("[data-summary]")).to_contain_text("28. helmikuuta 2027")
    tab_to(button(page, "review-plan.js.add", "fi"))
    page.keyboard.press("Enter")
    page.keyboard.type("Uusi; lupaus")
    rows.nth(2).locator("[data-field=last]").fill("2026-11-01")
    expect(page.locator("tbody tr")).to_have_count(3)
    file = downloaded(button(page, "review-plan.js.calendar", "fi"))
    assert "DTSTART;VALUE=DATE:20261122" in file, "what is overdue is due today"
    assert "DTSTART;VALUE=DATE:20270228" in file
    assert "Uusi\\; lupaus" in file
    rows.nth(0).get_by_role("button").click()
    expect(rows).to_have_count(2)
    expect(page.locator(".kv-live")).to_have_text("tool.review-plan.js.removed fi")
    button(page, "js.undo", "fi").click()
    expect(rows).to_have_count(3)
    page.reload()
    expect(rows.nth(2).locator("[data-field=name]")).to_have_value("Uusi; lupaus")
    expect(page.locator("tbody tr").first).to_contain_text("tool.review-plan.js.state-overdue fi")


@pytest.mark.parametrize("kept", [None, {"fields": [1], "standards": [3]}])
@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_read_leaves_the_tool_whole(tool: Opener, kind: str, kept: object) -> None:
    page = tool(kind, scripts=(stored(json.dumps({"version": 3, "tools": {kind: kept}})),))
    expect(page.locator(".kv-tool__bar")).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_is_a_form_for_paper_without_scripts(tool: Opener, kind: str) -> None:
    page = tool(kind, "sv", java_script_enabled=False)
    expect(page.locator(".kv-tool button:visible")).to_have_count(0)
    page.emulate_media(media="print")
    field, count = PAPER[kind]
    expect(page.locator(f"{field}:visible")).to_have_count(count)


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_has_no_fault_before_and_after_and_fits_a_narrow_screen(tool: Opener, kind: str) -> None:
    page = tool(kind, viewport={"width": 320, "height": 700})
    expect(page.locator(".kv-tool__bar")).to_be_visible()
    assert not axe.faults(page)
    for group in page.locator(".kv-tool fieldset:has(> div > label > [type=radio], > div > [type=radio])").all():
        group.locator("[type=radio]").nth(1).check()
    for field in page.locator("[type=date]:visible").all():
        field.fill("2024-01-31")
    button(page, "js.reset").click()
    page.evaluate("scrollTo(0, 0)")  # the header covers nothing there
    assert not axe.faults(page)
    button(page, "js.undo").click()
    assert not sideways(page)
    tables = page.locator(".kv-tool .kv-table:visible")
    assert not tables.evaluate_all("all => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.innerText)")
    targets = page.locator(f".kv-tool {FIELDS}:visible, .kv-gap__step")
    sizes = targets.evaluate_all("all => all.map((e) => [e.outerHTML.slice(0, 80), e.offsetHeight, e.offsetWidth])")
    assert not [size for size in sizes if size[1] < 44 or size[2] < 44]
    page.emulate_media(color_scheme="dark")
    assert not axe.faults(page, only_colours=True)
    page.emulate_media(forced_colors="active")
    assert not sideways(page)
