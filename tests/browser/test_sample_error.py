"""How far few answers can be trusted: read as typed, told in words, refused beside the field."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from support.browser import tab_to
from support.tool_page import Opener, button

pytestmark = pytest.mark.browser


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[name='{name}']")


def typed(page: Page, **values: str) -> None:
    """Type numbers into their fields and leave the last."""
    for name, value in values.items():
        field(page, name.replace("_", "-")).fill(value)
    page.keyboard.press("Tab")


def wrong(page: Page, name: str) -> Locator:
    return page.locator(f"[data-wrong='{name}']")


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
    expect(field(page, "positive-1")).to_have_accessible_description(re.compile("tool.sample-error.js.too-many nb 12"))
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
