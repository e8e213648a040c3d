"""A browser for each worker, and pages that fail their test when they do what no page may do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from support.browser import PATIENCE, Watch, launch, watched
from support.server import SiteServer

Visit = Callable[..., Page]


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
def page(visit: Visit) -> Page:
    """A watched page at the top of the site, on a desk."""
    return visit()
