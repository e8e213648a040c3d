"""Accessibility: axe finds nothing on any kind of page, in any language, in light and dark, on a desk and on a phone."""

from collections.abc import Iterator
from itertools import product

import pytest
from kvalia.languages import BY_CODE, CODES
from playwright.sync_api import Page, expect
from support import axe
from support.addresses import KINDS, LESSON, MISSING, QUIZ
from support.answers import answer, check, questions
from support.browser import DESKTOP, PHONE, Watch
from support.knowledge import term

pytestmark = pytest.mark.browser
SCREENS = {"desk": DESKTOP, "phone": PHONE}
COLOURS = ("light", "dark")


@pytest.fixture(autouse=True)
def missing_pages(watches: list[Watch], page: Page) -> None:
    """One kind of page is that for addresses that do not exist."""
    watches[0].expect_missing(MISSING)


def each_look(page: Page, screens: tuple[str, ...] = ("desk", "phone")) -> Iterator[str]:
    """Give the page each size and colours in turn."""
    for screen, colours in product(screens, COLOURS):
        page.set_viewport_size(SCREENS[screen])
        page.emulate_media(color_scheme=colours)
        yield f"{screen}, {colours}"


def faults_in(page: Page, looks: Iterator[str]) -> list[str]:
    """Return what axe finds in each look."""
    return [f"{look}: {fault}" for look in looks for fault in axe.faults(page)]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault(page: Page, code: str, kind: str) -> None:
    page.goto(f"{code}/{KINDS[kind]}")
    expect(page.locator("h1")).to_be_visible()
    found = faults_in(page, each_look(page))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", CODES)
def test_the_gateway_has_no_fault(visit, code: str) -> None:
    page = visit(locale=BY_CODE[code].open_graph.replace("_", "-"))
    page.goto("")
    expect(page.locator("[data-language]").first.locator(".gateway__mark")).to_be_visible()
    found = faults_in(page, each_look(page))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", CODES)
def test_an_answered_quiz_has_no_fault(page: Page, code: str) -> None:
    page.goto(f"{code}/{QUIZ}")
    for number, question in enumerate(questions(page)):
        answer(question, right=number % 2 == 0)
        check(question)
    expect(page.locator(".kv-quiz__result")).to_be_visible()
    found = faults_in(page, each_look(page))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", CODES)
def test_open_menus_have_no_fault(page: Page, code: str) -> None:
    page.goto(f"{code}/{LESSON}")
    page.locator(".kv-languages summary").click()
    expect(page.locator(".kv-languages__list")).to_be_visible()
    found = faults_in(page, each_look(page))
    page.locator(".kv-menu summary").click()
    expect(page.locator(".kv-menu__panel")).to_be_visible()
    expect(page.locator(".kv-languages__list")).to_be_hidden()
    found += faults_in(page, each_look(page, ("phone",)))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("screen", SCREENS)
def test_search_results_have_no_fault(page: Page, code: str, screen: str) -> None:
    page.set_viewport_size(SCREENS[screen])
    page.goto(f"{code}/")
    page.locator("[data-action=search]").click()
    page.keyboard.type(term(code, "service-quality"))
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    found = faults_in(page, each_look(page, (screen,)))
    assert not found, "\n".join(found)
