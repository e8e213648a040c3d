"""What a preview adds to the pages that it serves."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import FileWrapper, setup_testing_defaults

import pytest
from bs4 import BeautifulSoup
from kvalia.publish.environment import preview_address
from kvalia.publish.failure import PublishError
from kvalia.publish.preview import Preview
from kvalia.show.rendering import component_environment
from support.settings import ROOT

PAGE = "<!doctype html><html><head><title>x</title></head><body><p>Trail</p><h1 class=a>Klagen å</h1></body></html>"
PROBLEM = "docs/nb/index.md:3:1: there is no <b>. Write 'a'."


@pytest.fixture
def preview() -> Preview:
    """A preview of a site with a problem."""
    shown = Preview()
    shown.built([PROBLEM], component_environment([ROOT / "overrides/components"]))
    return shown


class Served:
    """What an application answers to one address."""

    def __init__(self, app: Any, path: str) -> None:
        environ: WSGIEnvironment = {"PATH_INFO": path.encode().decode("latin-1")}
        setup_testing_defaults(environ)
        self.body = b"".join(app(environ, self._start))

    def _start(self, status: str, headers: list[tuple[str, str]], *_error: object) -> Any:
        self.status, self.headers = status, dict(headers)


def site(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """Serve a page, a file, a redirection and the page for what is not there, below /inside/."""
    path = environ["PATH_INFO"]
    if path == "/inside/nb/":
        start("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(PAGE.encode())))])
        return FileWrapper(__import__("io").BytesIO(PAGE.encode()))
    if path == "/inside/nb/x.js":
        start("200 OK", [("Content-Type", "text/javascript"), ("Content-Length", "4")])
        return [b"<h1>"]
    if path == "/inside/nb":
        start("302 Found", [("Location", "/inside/nb/")])
        return []
    if path.startswith("/livereload/"):
        start("200 OK", [("Content-Type", "text/plain")])
        return [b"7"]
    start("404 Not Found", [("Content-Type", "text/html")])
    return [PAGE.encode()]


def test_what_is_wrong_stands_above_the_title_of_every_page(preview: Preview) -> None:
    served = Served(preview.around(site, "/inside/"), "/inside/nb/")
    page = BeautifulSoup(served.body, "html.parser")
    assert [found.text for found in page.select(".kv-problems li")] == [PROBLEM]
    assert page.select_one(".kv-problems + h1") and not page.select_one(".kv-problems b")
    assert served.headers["Content-Length"] == str(len(served.body))
    assert not page.select_one("meta[http-equiv]")


def test_what_was_found_in_rendering_stays_until_its_language_is_built_again(preview: Preview) -> None:
    environment = component_environment([ROOT / "overrides/components"])
    preview.built([PROBLEM], environment, {"nb": ["docs/nb/a.md:1:1: a"], "fi": ["docs/fi/b.md:1:1: b"]})
    preview.built([], environment, {"nb": []})
    soup = BeautifulSoup(Served(preview.around(site, "/inside/"), "/inside/nb/").body, "html.parser")
    assert [item.text.strip() for item in soup.select(".kv-problems li")] == ["docs/fi/b.md:1:1: b"]


def test_a_page_that_is_not_there_says_what_is_wrong_and_comes_by_itself(preview: Preview) -> None:
    for path in ("/inside/nb/quizzes/complaint/", "/elsewhere/"):
        served = Served(preview.around(site, "/inside/"), path)
        page = BeautifulSoup(served.body, "html.parser")
        assert served.status.startswith("404")
        assert [found.text for found in page.select(".kv-problems li")] == [PROBLEM]
        assert page.select_one("head > meta[http-equiv=refresh]")


def test_what_is_no_page_is_served_as_it_is(preview: Preview) -> None:
    assert Served(preview.around(site, "/inside/"), "/inside/nb/x.js").body == b"<h1>"


def test_a_page_without_a_title_says_it_too(preview: Preview) -> None:
    assert preview.page(b"404 Not Found", missing=True).count(b"kv-problems") == 1
    preview.problems = ()
    assert preview.page(PAGE.encode()) == PAGE.encode()


def test_a_preview_serves_below_the_path_of_the_site_and_nowhere_else(preview: Preview) -> None:
    app = preview.around(site, "/inside/", "http://127.0.0.1:8000/bedre-m%C3%B8ter/x/")
    outside = "/bedre-m%C3%B8ter/x/"
    assert b"Klagen" in Served(app, "/bedre-møter/x/nb/").body
    assert Served(app, "/bedre-møter/x/nb").headers["Location"] == f"{outside}nb/"
    for path in ("/", "/bedre-møter/x"):
        assert Served(app, path).headers["Location"] == outside
    for path in ("/nb/", "/inside/nb/", "/bedre-møter/nb/"):
        assert Served(app, path).status.startswith("404"), path
    assert Served(app, "/livereload/1/2").body == b"7"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        (None, "http://127.0.0.1:8000/a/"),
        ("", "http://127.0.0.1:8000/"),
        ("https://example.org", "http://127.0.0.1:8000/"),
        ("https://example.org/service", "http://127.0.0.1:8000/service/"),
        ("https://example.org/møte/%20/", "http://127.0.0.1:8000/m%C3%B8te/%20/"),
    ],
)
def test_a_preview_is_shown_below_the_path_that_is_asked_for(value: str | None, address: str) -> None:
    environment = {} if value is None else {"KVALIA_SITE_URL": value}
    assert preview_address(environment, "http://127.0.0.1:8000/a/") == address


def test_an_address_that_is_none_gets_a_sentence_in_the_preview_too() -> None:
    with pytest.raises(PublishError, match="Write an address such as"):
        preview_address({"KVALIA_SITE_URL": "example.org"}, "http://127.0.0.1:8000/")


@pytest.mark.parametrize("error", [ValueError("no such thing"), SystemExit("no such thing")])
def test_a_build_that_fails_keeps_the_pages_and_says_why_above_them(preview: Preview, error: BaseException) -> None:
    said: list[str] = []
    found: list[str] = []

    def build() -> None:
        raise error

    again = preview.keeping(build, lambda: found, said.append)
    again()
    assert preview.problems == said == ["The site could not be built: no such thing"]
    found.append("mkdocs.yml:3:1: a tab. Write blanks.")
    again()
    assert preview.problems == found
    assert b"a tab" in preview.page(PAGE.encode())


def test_a_build_of_the_site_does_not_know_of_the_preview() -> None:
    assert "problems" not in (Path(ROOT) / "overrides/components/page/page.html").read_text("utf-8")
