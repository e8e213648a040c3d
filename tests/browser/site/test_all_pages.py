"""Every page of the site on a phone, with letters of twice the size too: it fits, keeps the policy, is all our own.

The watch over the page sees to the last two.
"""

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, ViewportSize, expect
from support.browser import Visit, Watch, sideways
from support.build import Built

pytestmark = pytest.mark.browser
PARTS = 2
SMALL: ViewportSize = {"width": 320, "height": 640}
USUAL: ViewportSize = {"width": 360, "height": 740}
LARGE = "document.documentElement.style.fontSize = '250%'"
"""Letters of 200 %: the theme's own size is 125 %."""


def pages(site: Built, code: str) -> list[str]:
    """Return the addresses of a language's pages."""
    found = sorted((site.folder / code).rglob("index.html"))
    return [page.parent.relative_to(site.folder).as_posix() + "/" for page in found]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("code", CODES)
def test_pages_fit_a_small_phone_and_keep_to_the_policy(visit: Visit, site: Built, code: str, part: int) -> None:
    page = visit(viewport=SMALL)
    wide = {}
    addresses = pages(site, code)[part::PARTS]
    assert len(addresses) > 15
    for address in addresses:
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        found = sideways(page)
        page.set_viewport_size(USUAL)
        page.evaluate(LARGE)
        found += sideways(page)
        page.set_viewport_size(SMALL)
        if found:
            wide[address] = found
    assert not wide


@pytest.mark.parametrize("code", CODES)
def test_the_header_fits_where_its_names_stand_beside_each_other(page: Page, code: str) -> None:
    page.goto(f"{code}/about/")
    for width in (1120, 1280, 1440, 1600):
        page.set_viewport_size({"width": width, "height": 640})
        assert not sideways(page), width


def test_the_gateway_and_the_pages_for_missing_addresses_fit_a_small_phone(visit: Visit, watches: list[Watch]) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    watches[0].expect_missing("no-such-page")
    for address in ("", "no-such-page", *(f"{code}/no-such-page" for code in CODES)):
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        assert not sideways(page), address
