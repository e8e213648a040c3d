"""A browser for each worker, and pages that fail their test when they do what no page may do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from support.browser import PATIENCE, Visit, Watch, launch, new_context, watched
from support.build import Built
from support.server import SiteServer, serving
from support.tool_page import Opener


@pytest.fixture(scope="session")
def server(sample: Built) -> Iterator[SiteServer]:
    """Serves the sample at the top of a host."""
    with serving(sample.folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


@pytest.fixture
def watches() -> Iterator[list[Watch]]:
    """The watch over each page of the test. Its end fails the test if one has noted anything."""
    found: list[Watch] = []
    yield found
    faults = [fault for watch in found for fault in watch.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture
def visit(browser: Browser, server: SiteServer, watches: list[Watch]) -> Iterator[Visit]:
    """Opens a watched page on each call. Options are those of a browser context, `scripts` and `url`."""
    with ExitStack() as stack:

        def opened(*, url: str = server.url, **options: Any) -> Page:
            page, watch = stack.enter_context(watched(browser, url, **options))
            watches.append(watch)
            return page

        yield opened


@pytest.fixture
def tool(visit: Visit) -> Opener:
    """Opens a tool's own page."""

    def opened(kind: str, code: str = "nb", **options: object) -> Page:
        page = visit(**options)
        page.goto(f"{code}/tools/{kind}/")
        return page

    return opened


@pytest.fixture(scope="session")
def shared(browser: Browser, server: SiteServer) -> Iterator[BrowserContext]:
    """A context for the tests that need none of their own: to make one takes longer than many a test."""
    with closing(new_context(browser, server.url)) as context:
        yield context


@pytest.fixture
def page(shared: BrowserContext, server: SiteServer, watches: list[Watch]) -> Iterator[Page]:
    """A watched page at the top of the site, on a desk, with empty storage."""
    watch = Watch(shared, server.origin)
    watches.append(watch)
    opened = shared.new_page()
    yield opened
    stored = {"origin": server.origin, "storageTypes": "all"}
    shared.new_cdp_session(opened).send("Storage.clearDataForOrigin", stored)
    for left in shared.pages:
        left.close()
    watch.stop()


@pytest.fixture
def encounter(page: Page) -> Page:
    """A watched page for the quiz with a question of every type whose answer is written or walked."""
    return page
