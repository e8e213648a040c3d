"""Sitemaps and robots.txt: what search engines are told."""

import datetime as dt
import gzip

import pytest
from kvalia.language import CODES
from lxml import etree
from support.build import GAP, Built
from support.documents import Documents

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]
LACKING = GAP.removesuffix(".md") + "/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def sitemap(documents: Documents, path: str) -> etree._Element:
    """Return a sitemap's XML."""
    return etree.fromstring((documents.built.folder / path).read_bytes())


def test_robots_may_read_everything_and_learn_where_the_sitemap_is(any_documents: Documents) -> None:
    lines = (any_documents.built.folder / "robots.txt").read_text("utf-8").splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {any_documents.built.url}sitemap.xml"]


def test_the_sitemap_leads_to_the_sitemap_of_each_language(any_documents: Documents) -> None:
    index = sitemap(any_documents, "sitemap.xml")
    expected = [f"{any_documents.built.url}{code}/sitemap.xml" for code in CODES]
    assert index.xpath("/s:sitemapindex/s:sitemap/s:loc/text()", namespaces=NAMES) == expected


@pytest.mark.parametrize("code", CODES)
def test_the_sitemap_of_a_language_has_all_its_pages_with_their_sisters(any_documents: Documents, code: str) -> None:
    pages = any_documents.in_language(code)
    entries = sitemap(any_documents, f"{code}/sitemap.xml").xpath("/s:urlset/s:url", namespaces=NAMES)
    found = {}
    for entry in entries:
        links = entry.xpath("x:link[@rel='alternate']", namespaces=NAMES)
        url = entry.findtext("s:loc", namespaces=NAMES)
        found[url] = {link.get("hreflang"): link.get("href") for link in links}
        assert dt.date.fromisoformat(entry.findtext("s:lastmod", namespaces=NAMES)) <= dt.date(9999, 1, 1)
    assert len(found) == len(entries)
    assert found == {
        page.url: {other: any_documents.by_path[f"{other}/{page.twin}"].url for other in CODES}
        | {"x-default": any_documents.built.url}
        for page in pages.values()
    }


def test_a_page_that_a_language_lacks_is_in_no_sitemap_for_it(gap_sample: Built) -> None:
    documents = Documents(gap_sample)
    for code in CODES:
        addresses = sitemap(documents, f"{code}/sitemap.xml").xpath("//s:loc/text() | //@href", namespaces=NAMES)
        lacking = [url for url in addresses if url.endswith((LACKING, "quizzes/recovery/")) and "/sv/" in url]
        assert not lacking, code
        assert any(url.endswith(LACKING) for url in addresses) == (code != "sv")


@pytest.mark.parametrize("code", CODES)
def test_the_packed_sitemap_is_the_same(documents: Documents, code: str) -> None:
    plain = documents.built.folder / code / "sitemap.xml"
    assert gzip.decompress(plain.with_suffix(".xml.gz").read_bytes()) == plain.read_bytes()
