"""Accessibility: axe finds nothing on any kind of page, light or dark, on a desk or a phone, in any language.

Few of its rules depend on the language: Norwegian is looked at in all four states, the others on a phone in light.
"""

from itertools import product

import pytest
from kvalia.language import BY_CODE, CODES
from playwright.sync_api import Page, expect
from support import axe
from support.addresses import CHECKLIST, KINDS, LESSON, MISSING, QUIZ
from support.answers import answer_all_somehow, check, choose_somehow
from support.browser import DESKTOP, PHONE, Visit, Watch, sideways
from support.knowledge import term
from support.search import FOREIGN, INFLECTED, MISSPELT, NOWHERE, field, opener

pytestmark = pytest.mark.browser
SCREENS = {"desk": DESKTOP, "phone": PHONE}
STATES = {code: [("phone", "light")] for code in CODES} | {"nb": [*product(SCREENS, ("light", "dark"))]}
"""The sizes and colours in which each language is looked at."""


@pytest.fixture
def page(page: Page, watches: list[Watch]) -> Page:
    """A watched page that may ask for an address that does not exist: what is shown then is one kind of page."""
    watches[0].expect_missing(MISSING)
    return page


def faults_in(page: Page, code: str, screens: tuple[str, ...] = tuple(SCREENS)) -> str:
    """Return what axe finds in each state: everything in light, and in dark what colours may change."""
    found = []
    page.evaluate("scrollTo(0, 0)")  # what lies half below the fixed header looks too small to axe
    for screen, colours in STATES[code]:
        if screen in screens:
            page.set_viewport_size(SCREENS[screen])
            page.emulate_media(color_scheme=colours)
            found += [f"{screen}, {colours}: {fault}" for fault in axe.faults(page, only_colours=colours == "dark")]
    return "\n".join(found)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault(page: Page, code: str, kind: str) -> None:
    page.goto(f"{code}/{KINDS[kind]}")
    expect(page.locator("h1")).to_be_visible()
    assert not faults_in(page, code)


@pytest.mark.parametrize("code", CODES)
def test_the_gateway_has_no_fault(visit: Visit, code: str) -> None:
    page = visit(locale=BY_CODE[code].open_graph.replace("_", "-"))
    page.goto("")
    expect(page.locator("[data-language]").first.locator(".gateway__mark")).to_be_visible()
    assert not faults_in(page, code)


@pytest.mark.parametrize("code", CODES)
def test_an_answered_quiz_has_no_fault(page: Page, code: str) -> None:
    page.goto(f"{code}/{QUIZ}")
    answer_all_somehow(page)
    expect(page.locator(".kv-quiz__result")).to_be_visible()
    assert not faults_in(page, code)


@pytest.mark.parametrize("code", CODES)
def test_open_menus_have_no_fault(page: Page, code: str) -> None:
    page.goto(f"{code}/{LESSON}")
    page.locator(".kv-languages summary").click()
    expect(page.locator(".kv-languages__list")).to_be_visible()
    assert not faults_in(page, code)
    page.locator(".kv-menu summary").click()
    expect(page.locator(".kv-menu__panel")).to_be_visible()
    expect(page.locator(".kv-languages__list")).to_be_hidden()
    assert not faults_in(page, code, ("phone",))


@pytest.mark.parametrize("code", CODES)
def test_practice_in_use_has_no_fault_and_fits_a_small_phone(visit: Visit, code: str) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    page.goto(f"{code}/{QUIZ}")
    answer_all_somehow(page)
    assert not sideways(page)
    page.goto(f"{code}/{CHECKLIST}?role=manager&with={'sv' if code == 'fi' else 'fi'}")
    expect(page.locator(".kv-checklist__bar")).to_be_visible()
    page.locator(".kv-check__toggle").first.click()
    page.locator(".kv-more summary").click()
    page.locator("[data-do=add-run]").click()
    assert not sideways(page)
    page.goto(f"{code}/{KINDS['review']}")
    page.locator(".kv-five__stage button").click()
    question = page.locator(".kv-five__stage .kv-question")
    choose_somehow(question, 0)
    check(question)
    assert not sideways(page)
    assert not faults_in(page, code, ("phone",))
    page.goto(f"{code}/{KINDS['learning']}")
    expect(page.locator(".kv-learning__buttons button")).to_have_count(3)
    assert not sideways(page)
    page.goto(f"{code}/search/?q={term(code, 'service-quality')}")
    expect(page.locator(".kv-hit__link").first).to_be_visible()
    assert not sideways(page)
    assert not faults_in(page, code)


@pytest.mark.parametrize("code", CODES)
def test_the_search_has_no_fault_whatever_it_finds(page: Page, code: str) -> None:
    page.goto(f"{code}/")
    opener(page).click()
    shown = {
        "": ".kv-search__start",
        INFLECTED[code]: ".kv-hits",
        MISSPELT[code]: ".kv-search__note",
        FOREIGN[code][1]: ".kv-search__note",
        NOWHERE: ".kv-search__none",
    }
    found = []
    for query, part in shown.items():
        field(page).fill(query)
        expect(page.locator(part).first).to_be_visible()
        found += [f"{query}: {fault}" for fault in faults_in(page, code).splitlines()]
    assert not found, "\n".join(found)
