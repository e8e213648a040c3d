"""What belongs to the whole site: gateway, 404, sitemap index, robots.txt."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from kvalia.publish.gateway import robots, root_files, sitemap_index, write_files
from kvalia.show.rendering import component_environment
from kvalia.things.library import Library
from support.project import Tiny
from support.settings import ROOT
from support.tiny import CODES

NAME = "Service & school"
URL = "https://example.org/sub/"
ENVIRONMENT = component_environment([ROOT / "overrides/components"])


@pytest.fixture(scope="module")
def library(good: Tiny) -> Library:
    return good.project.library()[0]


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    assert robots(URL) == "User-agent: *\nAllow: /\nSitemap: https://example.org/sub/sitemap.xml\n"
    assert robots("") == "User-agent: *\nAllow: /\n"


def test_the_sitemap_index_names_the_sitemap_of_each_language() -> None:
    index = ElementTree.fromstring(sitemap_index("https://example.org/a&b/", CODES))
    assert [entry.text for entry in index.findall(".//{*}loc")] == [
        f"https://example.org/a&b/{code}/sitemap.xml" for code in CODES
    ]


def test_a_site_without_an_address_has_no_sitemap_and_no_foreign_links(library: Library) -> None:
    files = root_files(library, ENVIRONMENT, CODES, NAME, "")
    assert set(files) == {"index.html", "404.html", "robots.txt", "service-worker.js"}
    gateway = BeautifulSoup(files["index.html"], "html.parser")
    assert not gateway.select("link[rel=alternate], link[rel=canonical]")


def test_the_gateway_offers_each_language_by_its_own_name_and_in_its_own_words(library: Library) -> None:
    gateway = BeautifulSoup(root_files(library, ENVIRONMENT, CODES, NAME, URL)["index.html"], "html.parser")
    entries = gateway.select("li[data-language]")
    assert [entry["lang"] for entry in entries] == list(CODES)
    assert [entry.strong.text for entry in entries] == ["Norsk bokmål", "Suomi", "Polski", "Svenska"]
    assert [entry.a["href"] for entry in entries] == [f"{code}/" for code in CODES]
    assert [entry.span.text for entry in entries] == [f"gateway.lead {code}" for code in CODES]


def test_the_gateway_names_every_language_and_the_choice_itself_to_search_engines(library: Library) -> None:
    gateway = BeautifulSoup(root_files(library, ENVIRONMENT, CODES, NAME, URL)["index.html"], "html.parser")
    found = {link["hreflang"]: link["href"] for link in gateway.select("link[rel=alternate]")}
    assert found == {**{code: f"{URL}{code}/" for code in CODES}, "x-default": URL}


def test_addresses_of_files_name_the_file(library: Library) -> None:
    gateway = BeautifulSoup(
        root_files(library, ENVIRONMENT, CODES, NAME, URL, "index.html")["index.html"], "html.parser"
    )
    assert [link["href"] for link in gateway.select("li a")] == [f"{code}/index.html" for code in CODES]


def test_one_language_alone_is_all_that_is_offered(library: Library) -> None:
    files = root_files(library, ENVIRONMENT, ["pl"], NAME, URL)
    gateway = BeautifulSoup(files["index.html"], "html.parser")
    assert [entry["lang"] for entry in gateway.select("li[data-language]")] == ["pl"]
    assert gateway.html
    assert gateway.html["lang"] == "pl"
    assert gateway.select_one("link[rel=stylesheet]")["href"] == "pl/components/gateway/gateway.css"


def test_the_page_for_a_wrong_address_leads_home_from_any_depth(library: Library) -> None:
    page = BeautifulSoup(root_files(library, ENVIRONMENT, CODES, NAME, URL)["404.html"], "html.parser")
    assert [link["href"] for link in page.select("li a")] == [f"/sub/{code}/" for code in CODES]
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


def test_both_pages_above_the_languages_bear_the_name_of_the_site(library: Library) -> None:
    files = root_files(library, ENVIRONMENT, CODES, NAME, URL)
    gateway, missing = (BeautifulSoup(files[name], "html.parser") for name in ("index.html", "404.html"))
    assert gateway.title and gateway.title.text == NAME
    assert gateway.h1 and gateway.h1.text.strip() == NAME
    assert missing.title and missing.title.text == f"404 – {NAME}"
    assert "Kvalia" not in files["index.html"] + files["404.html"]


def test_files_are_written_as_utf_8(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": "æ\n"})
    assert (tmp_path / "a.txt").read_bytes() == b"\xc3\xa6\n"
