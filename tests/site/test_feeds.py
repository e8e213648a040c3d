"""Feeds: each language tells of its own new and changed pages (RFC 4287)."""

import datetime as dt

import pytest
from kvalia.language import CODES
from lxml import etree
from support.documents import Documents

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site"), pytest.mark.parametrize("code", CODES)]
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(documents: Documents, code: str) -> etree._Element:
    """Return a language's feed."""
    return etree.fromstring((documents.built.folder / code / "feed.xml").read_bytes())


def text(element: etree._Element, name: str) -> str:
    """Return the text of the only child of that name."""
    found = element.xpath(f"a:{name}/text()", namespaces=ATOM)
    assert len(found) == 1, (name, found)
    return found[0]


def test_a_feed_has_what_readers_need(documents: Documents, code: str) -> None:
    root = feed(documents, code)
    start = f"{documents.built.url}{code}/"
    assert root.tag == f"{{{ATOM['a']}}}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == code
    assert text(root, "title") == "Kvalia"
    assert text(root, "id") == start
    assert root.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == [f"{start}feed.xml"]
    assert root.xpath("a:link[@rel='alternate']/@href", namespaces=ATOM) == [start]
    assert root.xpath("a:author/a:name/text()", namespaces=ATOM)
    assert root.xpath("a:entry", namespaces=ATOM)


def test_a_feed_is_in_its_language(documents: Documents, code: str) -> None:
    subtitles = {other: text(feed(documents, other), "subtitle") for other in CODES}
    assert len(set(subtitles.values())) == len(CODES)
    for entry in feed(documents, code).xpath("a:entry", namespaces=ATOM):
        (address,) = entry.xpath("a:link[@rel='alternate']/@href", namespaces=ATOM)
        page = documents.by_url[address]
        assert page.code == code
        assert text(entry, "title") == page.one("//h1")
        assert text(entry, "summary").endswith(page.one("//meta[@name='description']/@content"))
        assert text(entry, "id") == page.url


def test_the_newest_pages_come_first_with_dates_that_machines_read(documents: Documents, code: str) -> None:
    root = feed(documents, code)
    entries = root.xpath("a:entry", namespaces=ATOM)
    updated = [dt.datetime.fromisoformat(text(entry, "updated")) for entry in entries]
    assert all(date.tzinfo for date in updated)
    assert updated == sorted(updated, reverse=True)
    assert dt.datetime.fromisoformat(text(root, "updated")) == updated[0]
    for entry, changed in zip(entries, updated, strict=True):
        assert dt.datetime.fromisoformat(text(entry, "published")) <= changed


def test_every_page_of_a_language_leads_to_its_feed(documents: Documents, code: str) -> None:
    for page in documents.in_language(code).values():
        (link,) = page.tree.xpath("//head/link[@type='application/atom+xml']")
        (found,) = {entry.url for entry in page.links() if entry.element is link}
        assert found == f"{documents.built.url}{code}/feed.xml", page.path
