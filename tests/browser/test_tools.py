"""What holds for every tool."""

from gzip import compress
from pathlib import Path

import pytest
from kvalia.things.tool import TOOLS
from playwright.sync_api import expect
from support.build import Built
from support.tool_page import Opener

pytestmark = pytest.mark.browser
SHARED = {"component", "storage", "state", "site", "head", "terms", "offline", "worker"}
"""Scripts that pages without a tool load as well."""
BUDGET = 15_000
"""Bytes, gzipped, of what a tool needs beyond other pages."""


@pytest.mark.parametrize("kind", TOOLS)
def test_what_a_tool_needs_of_its_own_is_small(tool: Opener, sample: Built, kind: str) -> None:
    page = tool(kind)
    expect(page.locator(".kv-tool__bar")).to_be_visible()
    names = page.evaluate("performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)")
    own = {name for name in names if name.endswith((f"/{kind}/{kind}.css", "/tool/tool.css"))}
    scripts = {name for name in names if name.endswith(".js") and "/javascripts/" not in name}
    own |= {name for name in scripts if Path(name).stem not in SHARED}
    assert {Path(name).name for name in own} >= {f"{kind}.js", f"{kind}.css", "tool.js", "tool.css"}
    size = sum(len(compress((sample.folder / name.lstrip("/")).read_bytes())) for name in own)
    assert size <= BUDGET, f"{size}: {sorted(own)}"
