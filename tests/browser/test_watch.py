"""The watch itself: it sees what it is there to see, or the other tests would prove nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from support.browser import until, watched
from support.server import POLICY, serving

pytestmark = pytest.mark.browser
PAGE = (
    '<!doctype html><html lang="en"><head><title>T</title><link rel="icon" href="data:,">{}</head><body></body></html>'
)


@pytest.mark.parametrize(
    ("content", "noted"),
    [
        ("<script>document.title = 'ran'</script>", "Content Security Policy"),
        ("<style>body { color: red }</style>", "Content Security Policy"),
        ('<img src="https://example.org/picture.png" alt="">', "request to another host"),
        ('<script src="wrong.js"></script>', "uncaught"),
        ('<script src="missing.js"></script>', "answered with 404"),
    ],
)
def test_a_page_that_misbehaves_is_noted(browser: Browser, tmp_path: Path, content: str, noted: str) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(content), "utf-8")
    (tmp_path / "wrong.js").write_text("throw new Error('no')", "utf-8")
    with serving(tmp_path) as server, watched(browser, server.url) as (page, watch):
        page.goto("")
        assert page.title() == "T"
        until(page, lambda: any(noted in fault for fault in watch.faults), watch.faults)


def test_every_answer_carries_the_policy_even_below_a_path(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(""), "utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(""), "utf-8")
    with serving(tmp_path, "/some/where/") as server, watched(browser, server.url) as (page, watch):
        watch.expect_missing("no-such-page")
        for address, status in (("", 200), ("no-such-page", 404), ("/no-such-page", 404)):
            response = page.goto(address)
            assert response is not None
            assert (response.status, response.headers["content-security-policy"]) == (status, POLICY)
        # A browser asks for a page's icon when it likes.
        asked = [request for request in server.requests if request.path != "/favicon.ico"]
        assert [(request.path, request.status) for request in asked] == [
            ("/some/where/", 200),
            ("/some/where/no-such-page", 404),
            ("/no-such-page", 404),
        ]
        assert not watch.faults
