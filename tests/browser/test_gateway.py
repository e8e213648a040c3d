"""The gateway: the reader's language comes first, and nobody is sent anywhere."""

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.browser import Visit
from support.sample import words
from support.server import SiteServer

pytestmark = pytest.mark.browser


def order(page: Page) -> list[str]:
    """Return the languages in the order in which they are offered."""
    return page.locator("[data-language]").evaluate_all("items => items.map((item) => item.dataset.language)")


@pytest.mark.parametrize(
    ("locale", "first"),
    [("nb-NO", "nb"), ("no", "nb"), ("nn-NO", "nb"), ("fi", "fi"), ("pl-PL", "pl"), ("sv-FI", "sv")],
)
def test_the_language_of_the_browser_comes_first_and_says_why(visit: Visit, locale: str, first: str) -> None:
    page = visit(locale=locale)
    page.goto("")
    expect(page.locator("[data-language]").first.locator(".gateway__mark")).to_have_text(
        words(first).text("gateway.browser")
    )
    assert order(page) == [first, *(code for code in CODES if code != first)]
    expect(page.locator(".gateway__mark")).to_have_count(1)


def test_a_browser_in_another_language_changes_nothing(visit: Visit) -> None:
    page = visit(locale="de-DE")
    page.goto("")
    assert order(page) == list(CODES)
    expect(page.locator(".gateway__mark")).to_have_count(0)


@pytest.mark.parametrize("where", ["gateway", "switcher"])
def test_the_last_choice_comes_before_the_language_of_the_browser(visit: Visit, where: str) -> None:
    page = visit(locale="fi-FI")
    if where == "gateway":
        page.goto("")
        page.locator("[data-language=pl] a").click()
    else:
        page.goto("nb/")
        page.locator(".kv-languages summary").click()
        page.locator(".kv-languages a[hreflang=pl]").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    page.goto("")
    expect(page.locator("[data-language]").first.locator(".gateway__mark")).to_have_text(
        words("pl").text("gateway.last")
    )
    assert order(page)[0] == "pl"


def test_nobody_is_sent_anywhere(visit: Visit, server: SiteServer) -> None:
    page = visit(locale="sv-SE")
    page.goto("nb/")
    page.locator(".kv-languages summary").click()
    page.locator(".kv-languages a[hreflang=fi]").click()
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    for address, ready in (("", ".gateway__mark"), ("nb/", "[data-action=search][role=button]")):
        page.goto(address)
        expect(page.locator(ready)).to_be_visible()
        assert page.url == f"{server.url}{address}"


def test_every_language_is_offered_in_itself(page: Page) -> None:
    page.goto("")
    for code in CODES:
        link = page.locator(f"li[lang={code}] a")
        expect(link).to_contain_text(words(code).text("gateway.lead"))
        expect(link).to_have_attribute("hreflang", code)
