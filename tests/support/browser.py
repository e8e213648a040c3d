"""Chromium, and a watch over what no page of the site may do."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Playwright,
    Request,
    Response,
    WebError,
)

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
SAME_CHANCE = "let chance = 1; Math.random = () => (chance = (chance * 16807) % 2147483647) / 2147483647;"
"""Lets every page draw and shuffle in the same way in each run (Park and Miller 1988)."""
BLOCKED_WORKER = "Service Worker registration blocked by Playwright"
Visit = Callable[..., Page]
"""Opens a watched page; what it takes is said at the fixture `visit`."""
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 740}


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium."""
    found = shutil.which("chromium-headless-shell") or shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "tests/setup.sh installs Chromium"
    return playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))


class Watch:
    """Notes errors, blocked content, failed requests and requests to other hosts of one context.

    Attributes:
        faults: What was noted.
    """

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.faults: list[str] = []
        self._context = context
        self._origin = origin
        self._missing: list[str] = []
        self._listeners: dict[Any, Callable[..., None]] = {
            "console": self._console,
            "weberror": self._error,
            "request": self._request,
            "response": self._response,
        }
        for event, listener in self._listeners.items():
            context.on(event, listener)

    def stop(self) -> None:
        """Note nothing more."""
        for event, listener in self._listeners.items():
            self._context.remove_listener(event, listener)

    def expect_missing(self, pattern: str) -> None:
        """Let addresses that match a pattern be answered with 404."""
        self._missing.append(pattern)

    def _note(self, fault: str) -> None:
        self.faults.append(fault)

    def _console(self, message: ConsoleMessage) -> None:
        if message.text.startswith(BLOCKED_WORKER):
            return
        if message.type in ("error", "warning") and not self._is_expected(message.location.get("url", "")):
            self._note(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _error(self, error: WebError) -> None:
        self._note(f"uncaught: {error.error}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme != "data" and origin(request.url) != self._origin:
            self._note(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not self._is_expected(response.url):
            self._note(f"answered with {response.status}: {response.url}")

    def _is_expected(self, url: str) -> bool:
        return any(re.search(pattern, url) for pattern in self._missing)


def new_context(browser: Browser, url: str, **options: Any) -> BrowserContext:
    """Open a context whose addresses start at `url`; other options are Playwright's own.

    Without service workers, unless a test allows them: each new context would put all practice aside once more.
    """
    usual = {"base_url": url, "viewport": DESKTOP, "reduced_motion": "reduce", "service_workers": "block"}
    context = browser.new_context(**usual | options)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(SAME_CHANCE)
    return context


def origin(url: str) -> str:
    """Return scheme, host and port of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@contextmanager
def watched(
    browser: Browser, url: str, *, scripts: tuple[str, ...] = (), **options: Any
) -> Iterator[tuple[Page, Watch]]:
    """Open a page in a context of its own, with scripts that run before those of the site."""
    context = new_context(browser, url, **options)
    watch = Watch(context, origin(url))
    for script in scripts:
        context.add_init_script(script)
    try:
        yield context.new_page(), watch
    finally:
        context.close()


def until(page: Page, happened: Callable[[], bool], noted: object) -> None:
    """Let a page go on until something has happened; say what was noted where it does not."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not happened():
        assert time.monotonic() < deadline, noted
        page.wait_for_timeout(20)


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


STORE = "localStorage[Object.keys(localStorage).find((key) => /^kvalia \\/\\S*$/.test(key))]"
"""Where a page keeps its progress, in JavaScript: the site's own entry, which has the path of its top in its name."""


def stored(text: str, key: str = "kvalia") -> str:
    """Return a script that puts a text where sites had it before they were told apart; each copies it once."""
    return f"if (location.protocol === 'http:') localStorage[{json.dumps(key)}] ??= {json.dumps(text)};"


def click_in_place(target: Locator) -> None:
    """Click where an element is on the screen, without scrolling the page towards it first."""
    box = target.bounding_box()
    assert box, f"{target} is not on the screen"
    target.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def note_sending(page: Page) -> None:
    """Let the page note in `data-sent` whether a form was sent, which would leave the page."""
    page.evaluate(
        """() => addEventListener("submit", (event) => {
          document.documentElement.dataset.sent = String(!event.defaultPrevented);
        })"""
    )


def sideways(page: Page) -> list[str]:
    """Return the elements that make the page scroll sideways, none if it does not."""
    return page.evaluate(
        """() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          const isOut = (element) => element.getBoundingClientRect().right > clientWidth + 1;
          const out = [...document.body.querySelectorAll("*")].filter(isOut);
          return [`${scrollWidth} wide`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
        }"""
    )
