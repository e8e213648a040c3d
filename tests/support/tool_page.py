"""The page of a tool, as tests open and use it."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page

Opener = Callable[..., Page]
"""Opens the page of a tool by the tool's name, its language and the options of a browser context."""


def button(page: Page, key: str, code: str = "nb") -> Locator:
    """Return a button of a tool by the key of its label."""
    return page.get_by_role("button", name=f"tool.{key} {code}")
