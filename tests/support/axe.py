"""Accessibility faults of the page in the browser, as axe-core sees them."""

from __future__ import annotations

from functools import lru_cache

from playwright.sync_api import Page
from support.build import ROOT

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules whose result may differ between light and dark."""
RUN = """
async (runOnly) => {
  const {violations} = await axe.run(document, {runOnly, resultTypes: ["violations"], preload: false});
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`));
}
"""


@lru_cache
def _source() -> str:
    return (ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


def faults(page: Page, *, only_colours: bool = False) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA and good practice, a line for each element."""
    if not page.evaluate("Boolean(window.axe)"):
        # Evaluated by the browser's debugger, which the content security policy does not concern.
        page.evaluate(_source() + ";0")
    rules = {"type": "rule", "values": OF_COLOUR} if only_colours else {"type": "tag", "values": TAGS}
    return page.evaluate(RUN, rules)
