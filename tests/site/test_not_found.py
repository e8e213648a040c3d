"""Addresses that do not exist: answered in the reader's language, or at the top in all of them."""

import pytest
from kvalia.language import CODES
from support.documents import Documents
from support.knowledge import words

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]


@pytest.mark.parametrize("code", CODES)
def test_a_missing_page_is_reported_in_the_language_of_its_address(documents: Documents, code: str) -> None:
    page, text = documents.by_path[f"{code}/404.html"], words(code).text
    assert page.one("/html/@lang") == code
    assert page.one("//h1") == text("not-found.title")
    assert page.one("//head/title") == f"{text('not-found.title')} – Kvalia"
    assert text("not-found.text") in page.texts("//p")
    assert f"{documents.built.url}{code}/" in {link.url for link in page.links() if link.element.tag == "a"}


@pytest.mark.parametrize("code", CODES)
def test_the_missing_page_of_a_language_leads_to_all_languages(documents: Documents, code: str) -> None:
    page = documents.by_path[f"{code}/404.html"]
    switcher = set(page.tree.xpath("//*[@data-languages]//a"))
    found = {link.element.get("hreflang"): link.url for link in page.links() if link.element in switcher}
    assert found == {other: f"{documents.built.url}{other}/" for other in CODES}


def test_at_the_top_a_missing_page_is_reported_in_all_languages(documents: Documents) -> None:
    page = documents.by_path["404.html"]
    for code in CODES:
        assert page.one(f"//li[@lang='{code}']//strong") == words(code).text("not-found.title")
        assert page.one(f"//li[@lang='{code}']//a/@href") == f"/{code}/"


@pytest.mark.parametrize("path", ["404.html", *(f"{code}/404.html" for code in CODES)])
def test_search_engines_leave_the_page_for_missing_addresses_out(documents: Documents, path: str) -> None:
    assert documents.by_path[path].texts("//meta[@name='robots']/@content") == ["noindex"]
    assert not documents.by_path[path].texts("//link[@rel='canonical']/@href")
