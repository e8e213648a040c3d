"""Accessibility: axe finds nothing on any kind of page, in any language, light or dark, on a desk or a phone."""

from collections.abc import Iterable
from itertools import product

import pytest
from kvalia.language import BY_CODE, CODES
from playwright.sync_api import Page, expect
from support import axe
from support.addresses import KINDS, LESSON, MISSING, QUIZ
from support.answers import answer, check, questions
from support.browser import DESKTOP, PHONE, Visit, Watch

pytestmark = pytest.mark.browser
SCREENS = {"desk": DESKTOP, "phone": PHONE}


@pytest.fixture
def page(page: Page, watches: list[Watch]) -> Page:
    """A watched page that may ask for an address that does not exist: what is shown then is one kind of page."""
    watches[0].expect_missing(MISSING)
    return page


def faults_in(page: Page, screens: Iterable[str] = SCREENS) -> str:
    """Return what axe finds in each size and colours: everything in light, and in dark what colours may change."""
    found = []
    page.evaluate("scrollTo(0, 0)")  # what lies half below the fixed header looks too small to axe
    for screen, colours in product(screens, ("light", "dark")):
        page.set_viewport_size(SCREENS[screen])
        page.emulate_media(color_scheme=colours)
        found += [f"{screen}, {colours}: {fault}" for fault in axe.faults(page, only_colours=colours == "dark")]
    return "\n".join(found)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault(page: Page, code: str, kind: str) -> None:
    page.goto(f"{code}/{KINDS[kind]}")
    expect(page.locator("h1")).to_be_visible()
    assert not faults_in(page)


@pytest.mark.parametrize("code", CODES)
def test_the_gateway_has_no_fault(visit: Visit, code: str) -> None:
    page = visit(locale=BY_CODE[code].open_graph.replace("_", "-"))
    page.goto("")
    expect(page.locator("[data-language]").first.locator(".gateway__mark")).to_be_visible()
    assert not faults_in(page)


@pytest.mark.parametrize("code", CODES)
def test_an_answered_quiz_has_no_fault(page: Page, code: str) -> None:
    page.goto(f"{code}/{QUIZ}")
    for number, question in enumerate(questions(page)):
        answer(question, right=number % 2 == 0)
        check(question)
    expect(page.locator(".kv-quiz__result")).to_be_visible()
    assert not faults_in(page)


@pytest.mark.parametrize("code", CODES)
def test_open_menus_have_no_fault(page: Page, code: str) -> None:
    page.goto(f"{code}/{LESSON}")
    page.locator(".kv-languages summary").click()
    expect(page.locator(".kv-languages__list")).to_be_visible()
    assert not faults_in(page)
    page.locator(".kv-menu summary").click()
    expect(page.locator(".kv-menu__panel")).to_be_visible()
    expect(page.locator(".kv-languages__list")).to_be_hidden()
    assert not faults_in(page, ["phone"])
