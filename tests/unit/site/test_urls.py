"""Addresses: of a page, and from one page to another."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from kvalia.site.urls import Urls
from kvalia.things.quiz.shuffle import shuffled

PATHS = ("index.md", "glossary.md", "recovery/index.md", "recovery/complaint.md", "a/b/c.md")


@pytest.mark.parametrize(
    ("path", "folder", "file"),
    [
        ("index.md", "./", "index.html"),
        ("glossary.md", "glossary/", "glossary.html"),
        ("recovery/index.md", "recovery/", "recovery/index.html"),
        ("recovery/complaint.md", "recovery/complaint/", "recovery/complaint.html"),
    ],
)
def test_a_page_is_addressed_as_a_folder_or_as_a_file(path: str, folder: str, file: str) -> None:
    assert Urls(directories=True).of(path) == folder
    assert Urls(directories=False).of(path) == file


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("page", PATHS)
@pytest.mark.parametrize("target", PATHS)
def test_a_link_leads_from_every_page_to_every_page(page: str, target: str, directories: bool) -> None:
    urls = Urls(directories)
    top = "https://example.org/sub/nb/"
    link = urls.between(urls.of(page), urls.of(target))
    assert urljoin(urljoin(top, urls.of(page)), link) == urljoin(top, urls.of(target))
    assert not link.startswith("/")


@pytest.mark.parametrize("directories", [True, False])
def test_a_link_to_a_heading_of_the_same_page_names_the_heading_only(directories: bool) -> None:
    urls = Urls(directories)
    for path in PATHS:
        assert urls.between(urls.of(path), urls.of(path), "listen") == "#listen"


def test_a_link_to_a_heading_of_another_page_names_both() -> None:
    urls = Urls()
    here, there = urls.of("recovery/complaint.md"), urls.of("recovery/apology.md")
    assert urls.between(here, there, "words") == "../apology/#words"


IDS = ("thank", "listen", "solve", "note", "follow-up")


def test_the_mixed_order_is_the_same_on_every_build() -> None:
    assert shuffled(IDS, "quiz-complaint--steps") == ["follow-up", "note", "thank", "listen", "solve"]


def test_the_mixed_order_does_not_depend_on_the_order_of_the_file() -> None:
    assert shuffled(reversed(IDS), "steps") == shuffled(IDS, "steps")


def test_the_mixed_order_differs_from_question_to_question() -> None:
    assert len({tuple(shuffled(IDS, f"question-{number}")) for number in range(10)}) > 5


def test_an_item_added_later_moves_no_other() -> None:
    before = shuffled(IDS, "steps")
    assert [name for name in shuffled([*IDS, "new"], "steps") if name != "new"] == before
