"""Our own pages with Pagefind as it comes, asked in Chromium as it would be in a browser."""

from __future__ import annotations

import functools
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Response, sync_playwright
from queries import Answer
from support.browser import launch

ASK = """async (query) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const begun = performance.now();
  const { results } = await pagefind.search(query);
  const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return [data.map(({ url }) => url), performance.now() - begun];
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the method it replaces
        pass


def ask_pagefind(site: Path, queries: dict[str, list[dict[str, object]]]) -> list[Answer]:
    """Index a built site and ask it every query; bytes are those of the responses' bodies, which come compressed."""
    index = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "article", "--quiet"]
    subprocess.run(index, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        return _ask(f"http://127.0.0.1:{server.server_port}/", queries)
    finally:
        server.shutdown()


def _ask(url: str, queries: dict[str, list[dict[str, object]]]) -> list[Answer]:
    answers = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for code, asked in queries.items():
            top = "" if code == "nb" else f"{code}/"
            page = browser.new_context().new_page()
            fetched: list[int] = []
            page.on("response", functools.partial(_count, fetched))
            page.goto(f"{url}{top}")
            for one in asked:
                before = sum(fetched)
                urls, milliseconds = page.evaluate(ASK, one["query"])
                pages = [found.removeprefix("/").split("#")[0] for found in urls]
                targets = one["targets"]
                assert isinstance(targets, list)
                wanted = {top + _path(target) for target in targets}
                place = next((at for at, found in enumerate(pages, 1) if found in wanted), 0)
                kind, query, size = str(one["kind"]), str(one["query"]), sum(fetched) - before
                answers.append(Answer(code, kind, query, place, pages[:5], "", size, 0, milliseconds))
        browser.close()
    return answers


def _count(fetched: list[int], response: Response) -> None:
    if "/pagefind/" in response.url:
        fetched.append(int(response.headers.get("content-length", 0)))


def _path(target: str) -> str:
    """Return the address of a target's page; a term counts as its page."""
    page = target.split("#")[0]
    if page == "index":
        return ""
    return page[:-5] if page.endswith("/index") else f"{page}/"
