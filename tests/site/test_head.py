"""What a page says about itself: language, title, description, addresses in all languages."""

import re

import pytest
from kvalia.language import BY_CODE, CODES
from support.build import Built
from support.documents import Document, Documents

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]
ALTERNATE = "//head/link[contains(concat(' ', @rel, ' '), ' alternate ')][@hreflang]"


def alternates(page: Document) -> dict[str, str]:
    """Return the addresses that a page names for itself in each language."""
    return {link.get("hreflang", ""): link.get("href", "") for link in page.tree.xpath(ALTERNATE)}


def test_every_page_exists_in_every_language(documents: Documents) -> None:
    twins = {code: set(documents.in_language(code)) for code in CODES}
    everywhere = set().union(*twins.values())
    assert {code: sorted(everywhere - found) for code, found in twins.items()} == {code: [] for code in CODES}


def test_every_page_names_itself_in_all_languages_and_the_gateway_for_the_rest(any_documents: Documents) -> None:
    for page in any_documents.pages:
        expected = {
            code: twins[page.twin].url for code in CODES if page.twin in (twins := any_documents.in_language(code))
        }
        assert alternates(page) == expected | {"x-default": any_documents.built.url}, page.path


def test_two_pages_name_each_other_as_the_same_in_another_language(any_documents: Documents) -> None:
    for page in any_documents.pages:
        for code in CODES:
            assert alternates(any_documents.by_url[alternates(page)[code]]) == alternates(page), page.path


def test_the_gateway_names_the_start_of_each_language(any_documents: Documents) -> None:
    gateway = any_documents.by_path["index.html"]
    starts = {code: any_documents.by_path[f"{code}/index.html"].url for code in CODES}
    assert alternates(gateway) == starts | {"x-default": any_documents.built.url}
    assert gateway.one("//head/link[@rel='canonical']/@href") == any_documents.built.url


def test_a_page_missing_in_a_language_is_not_offered_to_search_engines_in_it(gap_sample: Built) -> None:
    documents = Documents(gap_sample)
    for twin in ("recovery/fair-recovery/index.html", "quizzes/recovery/index.html"):
        assert f"sv/{twin}" not in documents.by_path
        for code in ("nb", "fi", "pl"):
            assert sorted(alternates(documents.by_path[f"{code}/{twin}"])) == ["fi", "nb", "pl", "x-default"]


def test_every_page_names_its_own_address(any_documents: Documents) -> None:
    for page in any_documents.pages:
        assert page.one("//head/link[@rel='canonical']/@href") == page.url
        assert page.one("//head/meta[@property='og:url']/@content") == page.url


def test_every_page_says_its_language(documents: Documents) -> None:
    for page in documents:
        assert page.one("/html/@lang") == (page.code or "nb"), page.path


def test_a_shared_link_shows_title_summary_and_language(documents: Documents) -> None:
    for page in documents.pages:
        others = [BY_CODE[code].open_graph for code in CODES if code != page.code]
        assert page.one("//meta[@property='og:locale']/@content") == BY_CODE[page.code].open_graph
        assert page.texts("//meta[@property='og:locale:alternate']/@content") == others
        assert page.one("//meta[@property='og:title']/@content") == page.one("//h1")
        description = page.one("//meta[@name='description']/@content")
        assert page.one("//meta[@property='og:description']/@content") == description


def test_every_page_has_a_description_of_its_own(documents: Documents) -> None:
    for code in CODES:
        found: dict[str, str] = {}
        for page in documents.in_language(code).values():
            description = page.one("//meta[@name='description']/@content")
            assert 20 <= len(description) <= 160, f"{page.path}: {description}"
            assert description not in found, f"{page.path} and {found[description]}: {description}"
            found[description] = page.path


def test_every_page_has_one_heading_and_a_title_of_its_own_with_it(documents: Documents) -> None:
    for code in CODES:
        found: dict[str, str] = {}
        for page in documents.in_language(code).values():
            title, heading = page.one("//head/title"), page.one("//h1")
            assert heading in title and "Kvalia" in title, f"{page.path}: {title}"
            assert title not in found, f"{page.path} and {found[title]}: {title}"
            found[title] = page.path


def headings(page: Document) -> list[str]:
    """Return the ids of the headings in the text, and those of terms, whose order is that of each alphabet."""
    terms = page.texts("//article[contains(@class, 'kv-entry')]/@id")
    own = page.texts("//*[self::h2 or self::h3 or self::h4][ancestor::*[@class='kv-body']]/@id")
    return [name for name in own if not re.fullmatch(r"letter-\d+", name)] + sorted(terms)


def test_the_same_page_has_the_same_headings_in_all_languages(documents: Documents) -> None:
    for page in documents.in_language("nb").values():
        if page.twin == "search/index.html":
            continue  # its A–Z index has a heading for each letter, and alphabets differ
        ids = {code: headings(documents.by_path[f"{code}/{page.twin}"]) for code in CODES}
        assert ids == dict.fromkeys(CODES, ids["nb"]), page.twin


def test_no_id_stands_twice_on_a_page(documents: Documents) -> None:
    for page in documents:
        ids = page.texts("//@id")
        assert len(ids) == len(set(ids)), f"{page.path}: {sorted({name for name in ids if ids.count(name) > 1})}"
