"""Below a path: the site works where it is not the top of its host."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from support.addresses import LESSON, MISSING, QUIZ
from support.answers import answer, check, judged
from support.browser import Visit, Watch
from support.build import Built
from support.sample import term, words
from support.server import SiteServer, serving

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def below(subpath_sample: Built) -> Iterator[SiteServer]:
    """Serves the site below the path that it was built for."""
    with serving(subpath_sample.folder, urlsplit(subpath_sample.url).path) as running:
        yield running


def test_a_reader_gets_from_the_gateway_through_search_to_another_language(visit: Visit, below: SiteServer) -> None:
    page = visit(url=below.url)
    page.goto("")
    page.locator("[data-language=fi] a").click()
    page.locator("[data-action=search]").click()
    page.locator(".kv-search__input").fill(term("fi", "complaint"))
    page.locator(".kv-hit__link").first.click()
    page.wait_for_url("**/some/where/fi/*/**")
    page.locator(".kv-languages summary").click()
    page.locator(".kv-languages a[hreflang=sv]").click()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    assert all(request.path.startswith("/some/where/") for request in below.requests)


def test_practice_works_and_a_missing_page_leads_back(visit: Visit, watches: list[Watch], below: SiteServer) -> None:
    page = visit(url=below.url)
    watches[0].expect_missing(MISSING)
    page.goto(f"nb/{QUIZ}")
    question = judged(page)
    answer(question, right=True)
    check(question)
    page.goto(f"nb/{MISSING}")
    page.get_by_role("link", name=words("nb").text("not-found.home")).click()
    expect(page.locator(".kv-home, h1").first).to_be_visible()
    assert page.url == f"{below.url}nb/"
    page.goto(f"nb/{LESSON}")
    expect(page.locator("[data-action=colours]")).to_be_visible()
