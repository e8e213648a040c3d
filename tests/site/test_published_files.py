"""What is published, and what is not."""

import json
from collections import Counter

import pytest
from kvalia.language import CODES
from support.documents import Documents

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]
PUBLIC = {".css", ".gz", ".html", ".js", ".json", ".map", ".png", ".svg", ".txt", ".xml"}


def test_data_files_and_sources_are_never_published(any_documents: Documents) -> None:
    kinds = Counter(file.suffix for file in any_documents.built.folder.rglob("*") if file.is_file())
    assert not set(kinds) - PUBLIC, kinds
    assert not [folder for folder in any_documents.built.folder.rglob("data") if folder.is_dir()]
    assert {file.parent.name for file in any_documents.built.folder.rglob("*.json")} == {".kvalia", "search", *CODES}


def test_nothing_of_the_build_stays_behind(any_documents: Documents) -> None:
    top = any_documents.built.folder
    assert {entry.name for entry in top.iterdir()} == {
        *CODES,
        ".kvalia",
        *("404.html", "index.html", "robots.txt", "service-worker.js", "sitemap.xml"),
    }
    assert not [path for path in top.rglob(".*") if path.is_file()]
    assert [path.name for path in (top / ".kvalia").iterdir()] == ["manifest.json"]


def test_search_in_a_language_finds_the_pages_of_that_language_and_no_others(documents: Documents) -> None:
    for code in CODES:
        entries = (documents.built.folder / code / "search").glob("entry-*.json")
        found = {json.loads(entry.read_text("utf-8"))["url"].partition("#")[0] for entry in entries}
        start = documents.by_path[f"{code}/index.html"].url
        assert {f"{start}{'' if location == './' else location}" for location in found} == {
            page.url for page in documents.in_language(code).values()
        }
