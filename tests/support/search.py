"""The search as a reader meets it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

INFLECTED = {"nb": "klagene", "fi": "asiakkaille", "pl": "klientom", "sv": "bemötandet"}
"""A word in a form that no title has, by language."""
MISSPELT = {"nb": "kvlaitet", "fi": "asikas", "pl": "relkamacja", "sv": "kvlaitet"}
"""A word with two letters swapped or one missing."""
FOREIGN = {
    "nb": ("pl", "reklamacja"),
    "fi": ("sv", "bemötande"),
    "pl": ("nb", "tjenestekvalitet"),
    "sv": ("fi", "asiakas"),
}
"""A language and a word of it, by the language of the reader."""
NOWHERE = "xqzzvw"


def opener(page: Page) -> Locator:
    return page.locator("[data-action=search]")


def dialog(page: Page) -> Locator:
    return page.locator("dialog[open]")


def field(page: Page) -> Locator:
    return page.locator(".kv-search__input")


def hits(page: Page) -> Locator:
    return page.locator(".kv-hit__link")


def status(page: Page) -> Locator:
    return page.locator(".kv-search__status")


def search(page: Page, code: str, query: str, at: str = "") -> None:
    """Open the search on a page and type."""
    page.goto(f"{code}/{at}")
    opener(page).click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.type(query)
