"""Checks across files, with as little around them as they need. More cases are in tests/golden/problems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import pytest
from kvalia.check import check_complete, check_links, check_names, check_page, check_parity
from kvalia.check.references import check_library
from kvalia.pages.blocks import NAMES
from kvalia.pages.front_matter import PageMeta, PageType
from kvalia.pages.page import Page, Pages, page_id
from kvalia.read.problems import Problem
from kvalia.read.reading import outline
from kvalia.things.library import Library
from support.project import Tiny

DAY = dt.date(2026, 1, 15)
META = PageMeta(title="x", summary="x", type=PageType.LESSON, published=DAY, updated=DAY)


def page(markdown: str, code: str = "nb", path: str = "recovery/complaint.md") -> Page:
    return Page(path, f"docs/{code}/{path}", META, outline(markdown, 0, NAMES))


def pages(*found: Page, code: str = "nb") -> Pages:
    return Pages(code, {each.path: each for each in found})


def shown(problems: Iterable[Problem]) -> list[str]:
    return [f"{problem.line}:{problem.column} {problem.wrong}" for problem in problems]


ANCHORS = {"recovery/complaint.md": {"listen"}, "recovery/apology.md": {"words"}, "index.md": None}


@pytest.mark.parametrize(
    "target",
    [
        "apology.md",
        "apology.md#words",
        "#listen",
        "../index.md#whatever",
        "../assets/a%20b.pdf",
        "term:gift",
        "https://example.org/x",
        "mailto:a@example.org",
        "tel:+4712345678",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(target: str) -> None:
    links = check_links(page(f"[a]({target})"), ANCHORS, {"assets/a b.pdf"}, {"gift"})
    assert shown(links) == []


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("apologi.md", "there is no file 'apologi.md'"),
        ("apology.md#word", "'recovery/apology.md' has no heading with the id 'word'"),
        ("#words", "'recovery/complaint.md' has no heading with the id 'words'"),
        ("../../index.md", "there is no file '../../index.md'"),
        ("term:gifts", "the glossary has no term 'gifts'"),
        ("javascript:x", "'javascript:x' is no address that a reader can follow"),
        ("http://[x", "'http://[x' is no address that a reader can follow"),
        ("", "the link leads nowhere"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem(target: str, wrong: str) -> None:
    assert shown(check_links(page(f"Se [a]({target})"), ANCHORS, (), {"gift"})) == [f"1:4 {wrong}"]


def test_terms_are_not_judged_while_the_glossary_cannot_be_read() -> None:
    assert shown(check_links(page("[a](term:gifts)"), ANCHORS, (), None)) == []


def test_a_near_path_is_suggested_from_where_the_page_stands() -> None:
    (problem,) = check_links(page("[a](../apology.md)"), ANCHORS, (), ())
    assert problem.write == "Write 'apology.md'"


def parity(first: str, other: str) -> list[str]:
    both = {"nb": pages(page(first)), "fi": pages(page(other, "fi"), code="fi")}
    return [f"{problem.path} {problem.line} {problem.wrong}" for problem in check_parity(both)]


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("## A { #a }\n## B { #b }", "## A { #a }\n## B { #b }", []),
        (
            "## A { #a }\n## B { #b }",
            "## A { #a }\n",
            ["1 the heading 'b' of docs/nb/recovery/complaint.md:2 is missing"],
        ),
        ("## A { #a }", "## A { #a }\n## B { #b }", ["2 docs/nb/recovery/complaint.md has no heading with the id 'b'"]),
        (
            "## A { #listen }",
            "## A { #lissen }",
            ["1 docs/nb/recovery/complaint.md has no heading with the id 'lissen'"],
        ),
        (
            "## A { #a }\n## B { #b }",
            "## A { #en }\n## B { #to }",
            [
                "1 docs/nb/recovery/complaint.md has no heading with the id 'en'",
                "2 docs/nb/recovery/complaint.md has no heading with the id 'to'",
            ],
        ),
        (
            "## A { #a }\n## B { #b }",
            "## B { #b }\n## A { #a }",
            ["1 the heading 'b' stands where docs/nb/recovery/complaint.md has 'a'"],
        ),
        ("## A { #a }\n## B", "## A { #a }", []),
        ("## A { #a }", "## A", []),
    ],
    ids=["same", "missing", "extra", "misspelt", "translated", "order", "unnamed-in-first", "unnamed-in-other"],
)
def test_headings_are_the_same_in_every_language(first: str, other: str, expected: list[str]) -> None:
    assert parity(first, other) == [f"docs/fi/recovery/complaint.md {line}" for line in expected]


def test_a_page_that_a_language_lacks_is_shown_there() -> None:
    problems = check_complete({"nb": ["a.md", "b.md"], "fi": ["a.md"], "pl": [], "sv": ["a.md", "c.md"]}, "docs")
    assert [problem.path for problem in problems] == [
        "docs/pl/a.md",
        "docs/fi/b.md",
        "docs/pl/b.md",
        "docs/sv/b.md",
        "docs/nb/c.md",
        "docs/fi/c.md",
        "docs/pl/c.md",
    ]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("## A { #a }\nx\n\n## B { #a }", ["4:1 the id 'a' stands already in line 1"]),
        ("## A { #a }\n## B { #b }\nx", ["1:1 nothing stands below the heading 'A'"]),
        ("## A", ["1:1 the heading 'A' has no id"]),
        ("# A { #a }", ["1:1 a heading of the first level stands in the text"]),
        ("/// quizz | x\n///", ["1:1 there is no block 'quizz'"]),
        ("/// quiz\n///", ["1:1 the block 'quiz' names nothing"]),
        ("/// pages | x\n///", ["1:1 there is no section 'x'"]),
        ("/// today\n///", []),
        ("[@tax98]", ["1:1 there is no source 'tax98'"]),
        ("<script>", ["1:1 'script' is not allowed in a page"]),
    ],
)
def test_each_page_is_judged_by_itself(markdown: str, expected: list[str]) -> None:
    assert shown(check_page(page(markdown), Library(), (), ("recovery",))) == expected


def test_two_pages_of_one_name_are_a_problem_but_two_indexes_are_not() -> None:
    paths = ("a/x.md", "b/x.md", "index.md", "a/index.md", "b/index.md")
    found = check_names(pages(*(page("", path=path) for path in paths)))
    assert [(problem.path, problem.wrong.partition(" has")[0]) for problem in found] == [
        ("docs/nb/b/x.md", "the page 'a/x.md'")
    ]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("index.md", "start"),
        ("recovery/index.md", "recovery-index"),
        ("recovery/complaint.md", "complaint"),
        ("glossary.md", "glossary"),
    ],
)
def test_a_page_is_named_after_its_file(path: str, name: str) -> None:
    assert page_id(path) == name


def test_an_id_named_by_data_exists_in_any_language(good: Tiny) -> None:
    library, _ = good.project.library()
    languages = {code: good.project.pages(code)[0] for code in ("nb", "fi")}
    assert list(check_library(library, languages)) == []
    lacking = {**languages, "nb": Pages("nb", {})}
    assert list(check_library(library, lacking)) == []
    nothing = {"nb": Pages("nb", {})}
    wrong = {problem.wrong for problem in check_library(library, nothing)}
    assert wrong == {f"there is no page '{name}'" for name in ("complaint", "apology", "start")}
    assert list(check_library(library, nothing, ("complaint", "apology", "start"))) == []
