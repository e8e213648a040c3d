"""The time from a key to painted results, in Chromium on the real site."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright
from support.browser import launch
from support.build import ROOT
from support.server import serving

WORDS = {"nb": "tjenestekvalitet", "fi": "asiakaskokemus", "pl": "oczekiwania", "sv": "kundupplevelse"}
MEASURE = """() => {
  window.painted = [];
  let pressed = 0;
  addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
  new MutationObserver(() => {
    const since = pressed;
    if (!since) return;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - since)));
  }).observe(document.querySelector(".kv-search__results"), { childList: true });
}"""


def time_to_paint() -> dict[int, float]:
    """Return the median milliseconds from a key to painted results, by how many times the processor is slowed down.

    The first letter, which starts the worker and reads the index, does not count.
    """
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
        subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
        with serving(site) as server, sync_playwright() as playwright:
            browser = launch(playwright)
            found = {}
            for slower in (1, 4):
                times: list[float] = []
                for code, word in WORDS.items():
                    page = browser.new_context(base_url=server.url).new_page()
                    times += _typed(page, page.context.new_cdp_session(page), slower, f"{code}/", word)
                found[slower] = statistics.median(times)
            browser.close()
    return found


def _typed(page: Page, session: CDPSession, slower: int, address: str, word: str) -> list[float]:
    page.goto(address)
    page.locator("[data-action=search]").click()
    page.locator(".kv-search__input:focus").wait_for()
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(MEASURE)
    for letter in word:
        count = page.evaluate("painted.length")
        page.keyboard.press(letter)
        page.wait_for_function("count => painted.length > count", arg=count)
    times: list[float] = page.evaluate("painted")
    return times[1:]
