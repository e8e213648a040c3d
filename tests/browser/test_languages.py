"""The language switcher: the same page and heading in another language, or an honest word where there is none."""

from collections.abc import Iterator

import pytest
from kvalia.language import BY_CODE, CODES
from playwright.sync_api import Page, expect
from support.addresses import LESSON, MISSING
from support.browser import DESKTOP, PHONE, Visit, Watch, click_in_place
from support.build import GAP, Built
from support.sample import things, words
from support.server import SiteServer, serving

pytestmark = pytest.mark.browser
LACKING = GAP.removesuffix(".md") + "/"


@pytest.fixture(scope="module")
def gap_server(gap_sample: Built) -> Iterator[SiteServer]:
    """Serves the site that lacks a page in Swedish."""
    with serving(gap_sample.folder) as running:
        yield running


def switch(page: Page, code: str) -> None:
    """Choose a language in the switcher."""
    click_in_place(page.locator(".kv-languages summary"))
    click_in_place(page.locator(f".kv-languages a[hreflang='{code}']"))
    expect(page.locator("html")).to_have_attribute("lang", code)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_a_switch_keeps_the_page_and_the_heading_that_the_reader_has_reached(
    visit: Visit, viewport: dict[str, int]
) -> None:
    page = visit(viewport=viewport)
    page.goto(f"nb/{LESSON}#solve")
    for code in ("fi", "pl", "sv", "nb"):
        switch(page, code)
        assert page.url.endswith(f"/{code}/{LESSON}#solve")
        expect(page.locator("#solve")).to_be_in_viewport()


def test_a_switch_at_the_top_of_a_page_leads_to_the_top(page: Page) -> None:
    page.goto(f"nb/{LESSON}")
    switch(page, "fi")
    assert page.url.endswith(f"/fi/{LESSON}")


def test_a_switch_in_the_glossary_keeps_the_term(page: Page) -> None:
    page.goto("nb/glossary/#formal-claim")
    switch(page, "pl")
    assert page.url.endswith("/pl/glossary/#formal-claim")


@pytest.mark.parametrize(
    "address", ["quizzes/?role=manager", "search/?q=klage", "quizzes/complaint/?x=1#quiz-complaint--{}"]
)
def test_a_switch_keeps_what_the_address_asks_for(page: Page, address: str) -> None:
    asked = address.format(list(things("quiz")["complaint"].truth.questions)[-1])
    page.goto(f"nb/{asked}")
    if "#" in asked:
        expect(page.locator(":target")).to_be_in_viewport()
    switch(page, "sv")
    assert page.url.endswith(f"/sv/{asked}")


def test_a_switch_forgets_the_place_of_an_earlier_click(page: Page) -> None:
    page.goto(f"nb/{LESSON}#solve")
    page.locator(".kv-languages summary").click()
    link = page.locator(".kv-languages a[hreflang=fi]")
    link.dispatch_event("pointerdown")
    assert str(link.get_attribute("href")).endswith("#solve")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    link.dispatch_event("pointerdown")
    assert not str(link.get_attribute("href")).endswith("#solve")


def test_the_switcher_names_each_language_in_itself_and_marks_the_present_one(page: Page) -> None:
    page.goto(f"fi/{LESSON}")
    page.locator(".kv-languages summary").click()
    links = page.locator(".kv-languages a")
    assert [(link.get_attribute("lang"), link.inner_text()) for link in links.all()] == [
        (code, BY_CODE[code].name) for code in CODES
    ]
    expect(page.locator(".kv-languages a[aria-current]")).to_have_attribute("hreflang", "fi")


@pytest.mark.parametrize("address", [LACKING, "quizzes/recovery/"])
def test_a_page_that_a_language_lacks_is_marked_and_leads_to_its_nearest_parent(
    visit: Visit, gap_server: SiteServer, address: str
) -> None:
    page = visit(url=gap_server.url)
    parent = address.partition("/")[0] + "/"
    page.goto(f"nb/{address}")
    page.locator(".kv-languages summary").click()
    link = page.locator(".kv-languages a[hreflang=sv]")
    expect(link).to_contain_text(words("sv").text("header.language-missing"))
    expect(page.locator(".kv-languages__missing")).to_have_count(1)
    link.click()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    assert page.url == f"{gap_server.url}sv/{parent}"


def test_no_page_of_a_language_leads_to_one_that_it_lacks(visit: Visit, gap_server: SiteServer) -> None:
    page = visit(url=gap_server.url)
    for address in ("sv/recovery/", "sv/quizzes/", "sv/"):
        page.goto(address)
        assert page.locator("main a[href$='fair-recovery/'], main a[href$='quizzes/recovery/']").count() == 0, address


@pytest.mark.parametrize("code", CODES)
def test_a_missing_address_is_answered_in_the_language_of_its_folder(
    visit: Visit, watches: list[Watch], code: str
) -> None:
    page = visit()
    watches[0].expect_missing(MISSING)
    response = page.goto(f"{code}/{MISSING}")
    assert response is not None
    assert response.status == 404
    expect(page.locator("h1")).to_have_text(words(code).text("not-found.title"))
    page.get_by_role("link", name=words(code).text("not-found.home")).click()
    assert page.url.endswith(f"/{code}/")
    expect(page.locator("h1")).to_be_visible()
