"""Links: every one of them leads where it says, however the site is built."""

from urllib.parse import urlsplit

import pytest
from support.documents import Documents, listing

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]


def test_every_link_and_anchor_leads_somewhere(any_documents: Documents) -> None:
    broken = [
        f"{page.path}: {link.href} ({fault})"
        for page in any_documents
        for link in page.links()
        if any_documents.is_own(link.url) and (fault := any_documents.fault(link.url))
    ]
    assert not broken, listing(broken)


def test_every_page_can_be_reached_from_the_gateway(any_documents: Documents) -> None:
    gateway = next(page for page in any_documents if page.path == "index.html")
    found, queue = {gateway.url}, [gateway]
    while queue:
        page = queue.pop()
        urls = {link.url.partition("#")[0] for link in page.links() if link.element.tag == "a"}
        queue += [any_documents.by_url[url] for url in sorted(urls - found) if url in any_documents.by_url]
        found |= urls
    assert not [page.path for page in any_documents.pages if page.url not in found]


def test_pages_load_nothing_from_another_host(any_documents: Documents) -> None:
    foreign = [
        f"{page.path}: {link.href}"
        for page in any_documents
        for link in page.loaded()
        if not any_documents.is_own(link.url) and urlsplit(link.url).scheme != "data"
    ]
    assert not foreign, listing(foreign)


def test_pages_load_what_they_need_by_paths_that_work_on_a_mirror(any_documents: Documents) -> None:
    absolute = {
        f"{page.path}: {link.href}" for page in any_documents for link in page.loaded() if urlsplit(link.href).netloc
    }
    assert not absolute, listing(absolute)


def test_the_pages_for_missing_addresses_work_from_any_depth(any_documents: Documents) -> None:
    mount = urlsplit(any_documents.built.url).path
    stands_in = [page for page in any_documents if page.is_not_found]
    wrong = [
        f"{page.path}: {link.href}"
        for page in stands_in
        for link in page.links()
        if not link.href.startswith((mount, "#"))
    ]
    assert len(stands_in) == 5
    assert not wrong, listing(wrong)


def test_links_to_other_hosts_are_marked_as_such(documents: Documents) -> None:
    unmarked = [
        f"{page.path}: {link.href}"
        for page in documents
        for link in page.links()
        if link.element.tag == "a" and not documents.is_own(link.url) and link.element.get("rel") != "external"
    ]
    assert not unmarked, listing(unmarked)
