"""Two sites on one host, one below the other: each keeps its own, with a connection and without."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support.addresses import CHECKLIST, QUIZ
from support.browser import PATIENCE, new_context
from support.build import Built
from support.sample import words
from support.server import SiteServer, serving

pytestmark = pytest.mark.browser
OPENED = """async (top) => {
  const paths = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(`kvalia ${top} `) || name.endsWith(" wanted")) continue;
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  }
  return paths;
}"""
"""The addresses that a site has put aside."""


@pytest.fixture(scope="module")
def both(sample: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """Serves a site at the top of a host and another one below it."""
    folder: Path = tmp_path_factory.mktemp("two") / "site"
    shutil.copytree(sample.folder, folder)
    shutil.copytree(sample.folder, folder / "next")
    with serving(folder) as running:
        yield running


@pytest.fixture
def context(browser: Browser, both: SiteServer) -> Iterator[BrowserContext]:
    """A context with workers."""
    with closing(new_context(browser, both.url, service_workers="allow")) as opened:
        yield opened


def wait_for_practice(page: Page, top: str) -> None:
    """Wait until a site has put all practice of a language aside: the list of it comes last."""
    limit = monotonic() + PATIENCE / 1000
    while not {f"{top}nb/{QUIZ}", f"{top}nb/offline.json"}.issubset(page.evaluate(OPENED, top)):
        assert monotonic() < limit, f"not put aside in time: {top}nb/{QUIZ}"


def test_ticks_pages_put_aside_and_forgetting_are_of_one_site(context: BrowserContext) -> None:
    page = context.new_page()
    for top in ("", "next/"):
        page.goto(f"{top}nb/{CHECKLIST}")
        expect(page.locator(".kv-checklist__bar")).to_be_visible()
        expect(page.locator(".kv-check > input").first).not_to_be_checked()
        page.locator(".kv-check > input").nth(0 if top else 1).check()
        wait_for_practice(page, f"/{top}")
    # Neither holds anything of the other.
    assert not [path for path in page.evaluate(OPENED, "/") if path.startswith("/next/")]
    assert not [path for path in page.evaluate(OPENED, "/next/") if not path.startswith("/next/")]
    page.goto("nb/learning/")
    page.get_by_role("button", name=words("nb").text("learning.js.forget")).click()
    page.get_by_role("button", name=words("nb").text("learning.js.forget-yes")).click()
    expect(page.locator(".kv-learning__status")).to_have_text(words("nb").text("learning.js.forgotten"))
    keys = page.evaluate("Object.keys(localStorage)")
    assert keys and all(key.startswith("kvalia /next/") for key in keys), keys
    assert f"/next/nb/{QUIZ}" in page.evaluate(OPENED, "/next/")
    context.set_offline(True)
    page.goto(f"next/nb/{CHECKLIST}")
    expect(page.locator(".kv-check > input").first).to_be_checked()
    expect(page.locator(".kv-check > input").nth(1)).not_to_be_checked()
