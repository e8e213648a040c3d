"""The service blueprint and the uncertainty of few answers: with the keyboard, kept, on paper and without scripts."""

import csv
import io
import json
import re
from collections.abc import Callable
from gzip import compress
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from support import axe
from support.browser import Visit, is_focused, sideways, stored, tab_to
from support.build import Built

pytestmark = pytest.mark.browser
KINDS = ("blueprint", "sample-error")
SHARED = {"component", "storage", "state", "site", "head", "terms", "offline", "worker"}
"""Scripts that pages without a tool load as well."""
BUDGET = 15_000
"""Bytes, gzipped, of what a tool needs beyond other pages."""
Opener = Callable[..., Page]


@pytest.fixture
def tool(visit: Visit) -> Opener:
    """Opens a tool's own page."""

    def opened(kind: str, code: str = "nb", **options: object) -> Page:
        page = visit(**options)
        page.goto(f"{code}/tools/{kind}/")
        return page

    return opened


def button(page: Page, key: str, code: str = "nb") -> Locator:
    return page.get_by_role("button", name=f"tool.{key} {code}")


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[name='{name}']")


def typed(page: Page, **values: str) -> None:
    """Type numbers into their fields and leave the last."""
    for name, value in values.items():
        field(page, name.replace("_", "-")).fill(value)
    page.keyboard.press("Tab")


def wrong(page: Page, name: str) -> Locator:
    return page.locator(f"[data-wrong='{name}']")


def test_a_blueprint_grows_step_by_step_with_the_keyboard_alone(tool: Opener) -> None:
    page = tool("blueprint")
    sheet, items = page.locator("[data-map]"), page.locator("[data-step]")
    expect(items).to_have_count(3)
    expect(sheet).to_be_hidden()
    tab_to(field(page, "service"))
    page.keyboard.type("Dekkskift")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Bestiller")
    expect(page.locator("summary").first).to_have_text(re.compile(r"tool\.blueprint\.js\.step nb 1\s+Bestiller"))
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


def test_a_share_is_told_in_words_with_what_would_halve_the_doubt(tool: Opener) -> None:
    page = tool("sample-error")
    empty, part = page.locator("[data-empty]"), page.locator("[data-part='1']")
    expect(empty).to_have_text("tool.sample-error.js.empty nb")
    tab_to(field(page, "answers-1"))
    page.keyboard.type("50")
    page.keyboard.press("Tab")
    page.keyboard.type("40")
    expect(part.locator("[data-words]")).to_have_text("tool.sample-error.js.share nb 40 50 80 67 89")
    expect(part.locator("[data-reading=middle]")).to_be_visible()
    expect(part.locator("[data-reading=wide]")).to_be_hidden()
    expect(part.locator("[data-more]")).to_have_text("tool.sample-error.js.halving nb 210")
    expect(part.get_by_role("img")).to_have_accessible_name("tool.sample-error.js.on-line nb 0 100 80 67 89")
    expect(page.locator(".kv-live")).to_contain_text("tool.sample-error.js.share nb 40 50 80 67 89")
    typed(page, whole_1="60")
    expect(part.locator("[data-more]")).to_have_text("tool.sample-error.js.halving-whole nb 58 60")
    typed(page, whole_1="50")
    expect(part.locator("[data-words]")).to_have_text("tool.sample-error.js.share-all nb 40 50 80")
    expect(part.locator("[data-reading=all]")).to_be_visible()
    page.reload()
    expect(part.locator("[data-words]")).to_have_text("tool.sample-error.js.share-all nb 40 50 80")
    button(page, "js.reset").click()
    expect(part).to_be_hidden()
    button(page, "js.undo").click()
    expect(field(page, "positive-1")).to_have_value("40")


def test_two_periods_are_compared_on_request_in_careful_words(tool: Opener) -> None:
    page = tool("sample-error", "pl")
    expect(page.locator("[data-second]")).to_be_hidden()
    typed(page, answers_1="80", positive_1="48")
    page.locator("[name=compare]").check()
    changed = page.locator("[data-change]")
    expect(changed).to_be_hidden()
    typed(page, answers_2="70", positive_2="56")
    # Newcombe 1998, table II: 5 to 33 of a hundred.
    expect(changed.locator("[data-words]")).to_have_text("tool.sample-error.js.change-share pl +20 +5 +33")
    expect(changed.locator("[data-verdict=more]")).to_be_visible()
    typed(page, positive_2="28")
    expect(changed.locator("[data-verdict=less]")).to_be_visible()
    typed(page, positive_2="45")
    expect(changed.locator("[data-verdict=chance]")).to_be_visible()
    expect(changed.locator("[data-verdict]:visible")).to_have_count(1)


def test_an_average_lies_on_its_own_scale(tool: Opener) -> None:
    page = tool("sample-error", "sv")
    expect(field(page, "mean-1")).to_be_hidden()
    page.locator("[name=kind][value=average]").check()
    expect(field(page, "positive-1")).to_be_hidden()
    typed(page, answers_1="9", mean_1="4,6")
    words = page.locator("[data-part='1'] [data-words]")
    expect(words).to_have_text("tool.sample-error.js.average sv 4,6 9 3,3 4,9")
    typed(page, highest="10")
    expect(words).not_to_contain_text("4,9")


@pytest.mark.parametrize("text", ["1 200", "1.200", "1,200", "1\u00a0200", "1200"])
def test_numbers_are_read_in_the_forms_of_all_languages(tool: Opener, text: str) -> None:
    page = tool("sample-error", "fi")
    typed(page, answers_1=text, positive_1="600")
    expect(page.locator("[data-part='1'] [data-words]")).to_contain_text("1\u00a0200 50 47 53")


def test_what_cannot_be_is_told_beside_its_field_once_one_leaves_it(tool: Opener) -> None:
    page = tool("sample-error")
    typed(page, answers_1="12", positive_1="13")
    expect(wrong(page, "positive-1")).to_have_text("tool.sample-error.js.too-many nb 12")
    expect(field(page, "positive-1")).to_have_accessible_description("tool.sample-error.js.too-many nb 12")
    expect(field(page, "positive-1")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-empty]")).to_have_text("tool.sample-error.js.wrong nb")
    for text in ("-1", "2,5", "mange", "0"):
        typed(page, positive_1="", answers_1=text)
        expect(wrong(page, "answers-1")).to_contain_text("tool.sample-error.js.whole-number nb 1")
    typed(page, answers_1="12", positive_1="9", whole_1="11")
    expect(wrong(page, "whole-1")).to_have_text("tool.sample-error.js.too-small nb 12")
    typed(page, whole_1="")
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    expect(page.locator("[data-part='1']")).to_be_visible()
    page.locator("[name=kind][value=average]").check()
    typed(page, mean_1="5,1")
    expect(wrong(page, "mean-1")).to_have_text("tool.sample-error.js.number nb 1 5")
    typed(page, highest="1")
    expect(wrong(page, "highest")).to_have_text("tool.sample-error.js.scale nb")
    field(page, "answers-1").fill("nei")
    expect(wrong(page, "answers-1")).to_have_text("")


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
        for step in page.locator("details:not([open]) > summary").all():
            step.click()
        for area in page.locator("[data-step] textarea").all():
            area.fill("Kunderelasjonsbehandlingssystemet står stille")
        for tick in page.locator("[data-step] [type=checkbox]").all():
            tick.check()
    else:
        page.locator("[name=compare]").check()
        typed(page, answers_1="50", positive_1="40", answers_2="12", positive_2="13")
        assert not axe.faults(page)
        typed(page, positive_2="3")
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


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_tool_needs_of_its_own_is_small(tool: Opener, sample: Built, kind: str) -> None:
    page = tool(kind)
    expect(page.locator(".kv-tool__bar")).to_be_visible()
    names = page.evaluate("performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)")
    own = {name for name in names if name.endswith((f"/{kind}/{kind}.css", "/tool/tool.css"))}
    scripts = {name for name in names if name.endswith(".js") and "/javascripts/" not in name}
    own |= {name for name in scripts if Path(name).stem not in SHARED}
    assert {Path(name).name for name in own} >= {f"{kind}.js", f"{kind}.css", "tool.js", "tool.css"}
    size = sum(len(compress((sample.folder / name.lstrip("/")).read_bytes())) for name in own)
    assert size <= BUDGET, f"{size}: {sorted(own)}"
