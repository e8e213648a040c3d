"""Chromium, and a watch over what no page of the site may do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Playwright, Request, Response

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
PATIENCE = 10_000
"""How long a step may take, in milliseconds; the machine may be busy."""
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 740}


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "tests/setup.sh installs Chromium"
    return playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))


class Watch:
    """Notes errors, blocked content, failed requests and requests to other hosts of one context.

    Attributes:
        faults: What was noted.
    """

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.faults: list[str] = []
        self._origin = origin
        self._missing: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self._note(f"uncaught: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)

    def expect_missing(self, pattern: str) -> None:
        """Let addresses that match a pattern be answered with 404."""
        self._missing.append(pattern)

    def _note(self, fault: str) -> None:
        self.faults.append(fault)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not self._is_expected(message.location.get("url", "")):
            self._note(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme != "data" and f"{parts.scheme}://{parts.netloc}" != self._origin:
            self._note(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not self._is_expected(response.url):
            self._note(f"answered with {response.status}: {response.url}")

    def _is_expected(self, url: str) -> bool:
        return any(re.search(pattern, url) for pattern in self._missing)


@contextmanager
def watched(browser: Browser, url: str, *, scripts: tuple[str, ...] = (), **options: Any) -> Iterator[tuple[Page, Watch]]:
    """Open a page in a context of its own, whose addresses start at `url`.

    Args:
        browser: The browser.
        url: The top of the site.
        scripts: JavaScript that runs before that of the site.
        options: Of the context.
    """
    parts = urlsplit(url)
    context = browser.new_context(**{"base_url": url, "viewport": DESKTOP, "reduced_motion": "reduce"} | options)
    context.set_default_timeout(PATIENCE)
    watch = Watch(context, f"{parts.scheme}://{parts.netloc}")
    for script in scripts:
        context.add_init_script(script)
    try:
        yield context.new_page(), watch
    finally:
        context.close()


def is_focused(locator: Locator) -> bool:
    """Whether an element has the keyboard."""
    return bool(locator.evaluate("element => element === document.activeElement"))


def tab_to(target: Locator, most: int = 200) -> None:
    """Press Tab, or Shift and Tab, until an element has the keyboard."""
    page = target.page
    is_before = target.evaluate(
        "element => Boolean(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)"
    )
    key = "Shift+Tab" if is_before else "Tab"
    for _ in range(most):
        if is_focused(target):
            return
        page.keyboard.press(key)
    focused = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError(f"{most} presses of {key} did not reach {target}; the keyboard is at {focused}")


def note_sending(page: Page) -> None:
    """Let the page note in `data-sent` whether a form was sent, which would leave the page."""
    page.evaluate(
        "addEventListener('submit', (event) => { document.documentElement.dataset.sent = String(!event.defaultPrevented); })"
    )


def sideways(page: Page) -> list[str]:
    """Return the elements that make the page scroll sideways, none if it does not."""
    return page.evaluate(
        """() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
          return [`${scrollWidth} wide`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
        }"""
    )
