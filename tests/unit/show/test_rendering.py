"""What readers get from data: the HTML of each component, in one language each. tests/golden/html holds what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from kvalia.pages.page import Page
from kvalia.show.five import five_html, today_html
from kvalia.show.head_and_foot import foot_html, head_html, keys_html
from kvalia.show.learning import learning_html
from kvalia.show.lists import index_html, pages_html, roles_html, themes_html
from kvalia.show.rendering import Renderer
from kvalia.things.checklist import KIND as CHECKLIST_KIND
from kvalia.things.checklist.view import checklist_html, content_version
from kvalia.things.diagram.view import diagram_html
from kvalia.things.glossary.view import glossary_html, term_html
from kvalia.things.path.view import path_html
from kvalia.things.quiz.shuffle import mixed
from kvalia.things.quiz.view import quiz_html
from support.golden import Golden, normalised
from support.project import Tiny, write_project

HERE = "recovery/complaint/"


def lesson(renderer: Renderer) -> Page:
    page = renderer.site.pages.by_id("complaint")
    assert page
    return page


def question(renderer: Renderer, kind: str) -> str:
    both = "".join(quiz_html(renderer.at(HERE), quiz) for quiz in ("complaint", "encounter"))
    (found,) = BeautifulSoup(both, "html.parser").select(f"li[data-type={kind}]")
    return str(found)


def frame(renderer: Renderer, *, standalone: bool) -> str:
    """Return a quiz without its questions."""
    quiz = BeautifulSoup(quiz_html(renderer.at(HERE, standalone=standalone), "complaint"), "html.parser")
    for found in quiz.select("li.kv-question"):
        found.extract()
    return str(quiz)


COMPONENTS: dict[str, tuple[str, Callable[[Renderer], str]]] = {
    "quiz": ("nb", lambda renderer: frame(renderer, standalone=False)),
    "quiz-standalone": ("fi", lambda renderer: frame(renderer, standalone=True)),
    "question-single": ("nb", lambda renderer: question(renderer, "single")),
    "question-multiple": ("fi", lambda renderer: question(renderer, "multiple")),
    "question-true-false": ("pl", lambda renderer: question(renderer, "true-false")),
    "question-order": ("sv", lambda renderer: question(renderer, "order")),
    "question-match": ("nb", lambda renderer: question(renderer, "match")),
    "question-cloze": ("fi", lambda renderer: question(renderer, "cloze")),
    "question-numeric": ("pl", lambda renderer: question(renderer, "numeric")),
    "question-reflection": ("sv", lambda renderer: question(renderer, "reflection")),
    "question-scenario": ("nb", lambda renderer: question(renderer, "scenario")),
    "answer-key": ("fi", lambda renderer: keys_html(renderer.at(HERE), lesson(renderer))),
    "today": ("sv", lambda renderer: today_html(renderer.at("./"))),
    "checklist": ("pl", lambda renderer: checklist_html(renderer.at(HERE), "complaint")),
    "checklist-standalone": ("sv", lambda renderer: checklist_html(renderer.at(HERE, standalone=True), "complaint")),
    "five": ("sv", lambda renderer: five_html(renderer.at("review/"))),
    "learning": ("fi", lambda renderer: learning_html(renderer.at("learning/"))),
    "path": ("pl", lambda renderer: path_html(renderer.at(HERE), "first-day")),
    "path-standalone": (
        "nb",
        lambda renderer: path_html(renderer.at("paths/first-day/", standalone=True), "first-day"),
    ),
    "diagram-layers": ("fi", lambda renderer: diagram_html(renderer.at(HERE), "layers")),
    "diagram-steps": ("nb", lambda renderer: diagram_html(renderer.at(HERE), "steps")),
    "term": ("nb", lambda renderer: term_html(renderer.at(HERE), "complaint")),
    "glossary": ("fi", lambda renderer: glossary_html(renderer.at(HERE))),
    "index-quizzes": ("pl", lambda renderer: index_html(renderer.at("quizzes/"), "quizzes")),
    "index-checklists": ("sv", lambda renderer: index_html(renderer.at("checklists/"), "checklists")),
    "pages": ("pl", lambda renderer: pages_html(renderer.at("recovery/"), "recovery")),
    "themes": ("nb", lambda renderer: themes_html(renderer.at("./"))),
    "roles": ("fi", lambda renderer: roles_html(renderer.at("./"))),
    "page-head": ("pl", lambda renderer: head_html(renderer.at(HERE), lesson(renderer))),
    "page-foot": ("sv", lambda renderer: foot_html(renderer.at(HERE), lesson(renderer), ("complaint",))),
}


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_as_it_was_and_sound(name: str, good: Tiny, golden: Golden) -> None:
    code, render = COMPONENTS[name]
    rendered = render(good.renderer(code))
    html = BeautifulSoup(rendered, "html.parser")
    ids = [element["id"] for element in html.select("[id]")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    named = {
        name
        for attribute in ("for", "aria-labelledby", "aria-describedby")
        for element in html.select(f"[{attribute}]")
        for name in element[attribute].split()
    }
    assert named <= set(ids)
    assert not html.select("style, [style], script:not([type='application/json'])")
    assert not [key for element in html.select("*") for key in element.attrs if key.startswith("on")]
    golden.check(f"html/{name}.{code}.html", normalised(rendered))


def test_what_a_language_lacks_is_shown_as_nothing(good: Tiny) -> None:
    renderer = good.renderer("nb")
    assert quiz_html(renderer.at(HERE), "other") == ""
    assert checklist_html(renderer.at(HERE), "other") == ""
    assert term_html(renderer.at(HERE), "other") == ""
    assert diagram_html(renderer.at(HERE), "other") == ""


def test_texts_are_shown_as_they_are_written(tmp_path: Path) -> None:
    tiny = write_project(
        tmp_path,
        {"docs/data/quizzes/complaint/nb.yml": {"replace": "Hva først nb?", "with": '"Is 3 < 5 & \\"6\\" > 5?"'}},
    )
    assert tiny.problems() == []
    single = BeautifulSoup(question(tiny.renderer("nb"), "single"), "html.parser")
    assert single.select_one(".kv-question__ask").text == 'Is 3 < 5 & "6" > 5?'


@pytest.mark.parametrize("size", range(2, 7))
def test_the_right_order_is_never_the_one_shown(size: int) -> None:
    ids = [f"item-{number}" for number in range(size)]
    for seed in range(50):
        order = mixed(ids, str(seed))
        assert order != ids
        assert sorted(order) == ids


def test_the_version_of_a_checklist_changes_with_what_it_says_in_that_language(tmp_path: Path, good: Tiny) -> None:
    changed = write_project(
        tmp_path, {"docs/data/checklists/complaint/nb.yml": {"replace": "Pust nb", "with": "Pust dypt nb"}}
    )
    before, after = (tiny.renderer("nb").site.library.of(CHECKLIST_KIND)["complaint"] for tiny in (good, changed))
    assert content_version(before, "nb") != content_version(after, "nb")
    assert content_version(before, "fi") == content_version(after, "fi")
    assert content_version(before, "nb") != content_version(before, "fi")


def test_a_checklist_whose_items_are_for_the_same_offers_no_choice_of_roles(tmp_path: Path) -> None:
    path = "docs/data/checklists/complaint/checklist.yml"
    tiny = write_project(tmp_path, {path: {"replace": "{audience: [team-leader]}", "with": "{}"}})
    assert "kv-checklist__roles" not in checklist_html(tiny.renderer("nb").at(HERE), "complaint")
