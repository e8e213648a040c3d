"""Scripts: a page loads those of what stands on it, and one without practice loads none of practice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from support.addresses import QUIZ
from support.browser import Visit

pytestmark = pytest.mark.browser
EVERYWHERE = {"head", "site", "choices", "address", "day"}
TERMS = {"terms", "component"}
WITHOUT_PRACTICE = ("about/", "how-to-use/", "glossary/", "recovery/", "associations/")
LOADED = """() => [document.scripts, performance.getEntriesByType("resource")]
  .flatMap((all) => [...all].map((one) => one.src || one.name || ""))
  .filter((url) => /\\/(assets\\/js|components)\\/[\\w/-]+\\.js$/.test(url))
  .map((url) => url.split("/").at(-1).replace(".js", ""))"""


def loaded(page: Page, path: str) -> set[str]:
    """Return the names of the scripts that a page asks for, in a browser that has none of them yet."""
    page.goto(f"nb/{path}", wait_until="load")  # which waits for modules and all that they import
    return {name for name in page.evaluate(LOADED) if not name.startswith("search")}


@pytest.mark.parametrize("path", WITHOUT_PRACTICE)
def test_a_page_without_practice_loads_no_script_of_practice(visit: Visit, path: str) -> None:
    found = loaded(visit(), path)
    assert found - TERMS == EVERYWHERE
    assert "offline-worker" not in found


def test_a_quiz_page_loads_what_a_quiz_needs_and_nothing_of_other_practice(visit: Visit) -> None:
    found = loaded(visit(), QUIZ)
    assert {"quiz", "question", "storage", "state"} <= found
    assert not found & {"checklist", "path", "five", "learning", "transfer", "progress"}
