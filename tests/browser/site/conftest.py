"""The real site in place of the sample: what its own texts may break."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext
from support.browser import new_context
from support.build import Built
from support.server import SiteServer, serving


@pytest.fixture(scope="session")
def server(site: Built) -> Iterator[SiteServer]:
    """Serves the real site at the top of a host."""
    with serving(site.folder) as running:
        yield running


@pytest.fixture(scope="session")
def shared(browser: Browser, server: SiteServer) -> Iterator[BrowserContext]:
    """A context for the tests that need none of their own."""
    with closing(new_context(browser, server.url)) as context:
        yield context
