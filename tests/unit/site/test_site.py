"""The site in one language: its sisters in the others, generated pages, themes, navigation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kvalia.site.alternates import alternates, nearest
from kvalia.site.navigation import navigation
from support.project import Tiny, write_project
from support.tiny import CODES

ROOT_URL = "https://example.org/sub/"


@pytest.fixture(scope="module")
def gaps(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """A project whose Polish lacks a page, and whose Swedish lacks a section and a quiz."""
    return write_project(
        tmp_path_factory.mktemp("gaps"),
        {
            "docs/pl/recovery/apology.md": None,
            "docs/sv/recovery/apology.md": None,
            "docs/sv/recovery/complaint.md": None,
            "docs/sv/recovery/index.md": None,
            "docs/data/checklists/complaint/fi.yml": None,
        },
    )


@pytest.mark.parametrize("path", ["index.md", "glossary.md", "recovery/complaint.md", "quizzes/complaint.md"])
def test_a_page_is_offered_in_every_language_at_the_same_path(good: Tiny, path: str) -> None:
    site = good.site("fi")
    found = alternates(site, path, ROOT_URL)
    assert [each.code for each in found] == list(CODES)
    assert [each.name for each in found] == ["Norsk bokmål", "Suomi", "Polski", "Svenska"]
    assert [each.current for each in found] == [False, True, False, False]
    assert not any(each.missing for each in found)
    address = site.urls.of(path).removeprefix("./")
    assert [each.absolute for each in found] == [f"{ROOT_URL}{code}/{address}" for code in CODES]


@pytest.mark.parametrize(
    ("path", "directories", "url"),
    [
        ("index.md", True, "../pl/"),
        ("index.md", False, "../pl/index.html"),
        ("recovery/complaint.md", True, "../../../pl/recovery/complaint/"),
        ("recovery/complaint.md", False, "../../pl/recovery/complaint.html"),
    ],
)
def test_the_switcher_links_relatively(good: Tiny, path: str, directories: bool, url: str) -> None:
    found = alternates(good.site("nb", directories=directories), path, "")
    assert found[2].url == url
    assert found[2].absolute == ""


@pytest.mark.parametrize(
    ("code", "path", "target"),
    [
        ("fi", "recovery/apology.md", "recovery/apology.md"),
        ("pl", "recovery/apology.md", "recovery/index.md"),
        ("sv", "recovery/apology.md", "index.md"),
        ("sv", "recovery/index.md", "index.md"),
        ("pl", "quizzes/complaint.md", "quizzes/complaint.md"),
        ("sv", "quizzes/complaint.md", "quizzes/index.md"),
        ("fi", "checklists/complaint.md", "checklists/index.md"),
        ("fi", "quizzes/nothing.md", "quizzes/index.md"),
    ],
)
def test_a_missing_page_leads_to_its_nearest_parent(gaps: Tiny, code: str, path: str, target: str) -> None:
    site = gaps.site("nb")
    assert nearest(site, code, path) == target
    (there,) = (each for each in alternates(site, path, ROOT_URL) if each.code == code)
    assert there.missing is (target != path)
    assert there.absolute == f"{ROOT_URL}{code}/{site.urls.of(target).removeprefix('./')}"


def test_a_language_without_a_folder_is_not_offered(good: Tiny) -> None:
    site = good.site("nb")
    sisters = {code: paths for code, paths in site.sisters.items() if code != "pl"}
    lonely = type(site)(site.code, site.library, site.pages, sisters)
    assert [each.code for each in alternates(lonely, "index.md", ROOT_URL)] == ["nb", "fi", "sv"]


def test_each_quiz_and_checklist_has_a_page_of_its_own(good: Tiny) -> None:
    site = good.site("fi")
    assert list(site.generated) == [
        "quizzes/complaint.md",
        "quizzes/encounter.md",
        "checklists/complaint.md",
        "paths/first-day.md",
        "tools/formula.md",
        "rules/complaining.md",
    ]
    quiz = site.generated["quizzes/complaint.md"]
    lesson = site.pages.by_id("complaint")
    assert lesson
    assert quiz.markdown == "/// quiz | complaint\n///\n"
    assert (quiz.page.meta.title, quiz.page.meta.summary, quiz.page.meta.type) == (
        "Quiz fi",
        "Fem spørsmål fi",
        "quiz",
    )
    assert (quiz.page.meta.published, quiz.page.meta.updated) == (lesson.meta.published, lesson.meta.updated)
    assert site.page("quizzes/complaint.md") is quiz.page
    assert site.page("quizzes/other.md") is None


def test_a_thing_without_a_lesson_or_a_text_gets_no_page(gaps: Tiny) -> None:
    assert list(gaps.site("sv").generated) == ["paths/first-day.md"]
    assert list(gaps.site("fi").generated) == [
        "quizzes/complaint.md",
        "quizzes/encounter.md",
        "paths/first-day.md",
        "tools/formula.md",
        "rules/complaining.md",
    ]


def test_in_the_preview_a_thing_that_cannot_be_shown_keeps_its_page_and_nothing_leads_there(gaps: Tiny) -> None:
    site = replace(gaps.site("sv"), keeps_faulty=True)
    assert [path for path, made in site.generated.items() if not made.whole] == [
        "quizzes/complaint.md",
        "quizzes/encounter.md",
        "checklists/complaint.md",
        "tools/formula.md",
        "rules/complaining.md",
    ]
    assert site.asking == ({}, {})
    assert [page for each in site.pages.by_path.values() for page in site.practice_of(each)] == []


def test_themes_are_the_sections_that_teach_in_the_order_of_the_navigation(good: Tiny) -> None:
    site = good.site("nb")
    assert [theme.section for theme in site.themes] == ["recovery"]
    assert [page.id for page in site.in_section("recovery")] == ["complaint", "apology"]
    assert site.section_of("apology") == "recovery"
    assert site.section_of("nothing") == ""


def test_pages_that_the_navigation_leaves_out_come_last(good: Tiny) -> None:
    pages, _ = good.project.pages("nb")
    found = navigation([{"x": ["recovery/apology.md"]}, "index.md"], pages)
    sections, order = found.sections, found.order or {}
    assert sections == ("recovery", "checklists", "quizzes", "tools")
    assert list(order)[:2] == ["recovery/apology.md", "index.md"]
    assert set(order) == set(pages.by_path)


def test_a_project_without_navigation_is_ordered_by_path(good: Tiny) -> None:
    pages, _ = good.project.pages("nb")
    assert list(navigation(None, pages).order or ()) == list(pages.by_path)
