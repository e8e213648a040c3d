"""Which scripts and stylesheets a page gets: found by the names of its components, without a list of them."""

from pathlib import Path

import pytest
from kvalia.show.needs import modules_of, scripts_of, sheets_of
from kvalia.things.quiz.record import TYPES
from support.settings import ROOT

OVERRIDES = ROOT / "overrides"


def test_a_component_gets_what_is_named_like_the_folders_it_lies_in() -> None:
    modules = modules_of('<div data-module="tool/gap/gap"></div><p data-module="lists/filter"></p>')
    assert scripts_of(modules, [OVERRIDES]) == ["components/tool/gap/gap", "components/lists/filter"]
    assert sheets_of(modules, [OVERRIDES]) == ["components/tool/tool.css", "components/tool/gap/gap.css"]


def test_a_stylesheet_may_lie_in_any_folder_of_the_theme(tmp_path: Path) -> None:
    (tmp_path / "components/own").mkdir(parents=True)
    (tmp_path / "components/own/own.css").touch()
    assert sheets_of(["own/own", "none/none"], [OVERRIDES, tmp_path]) == ["components/own/own.css"]
    assert scripts_of(["own/own"], [OVERRIDES, tmp_path]) == []


@pytest.mark.parametrize("path", sorted((OVERRIDES / "components").rglob("*.js")), ids=lambda path: path.name)
def test_a_component_has_the_name_of_its_file(path: Path) -> None:
    text = path.read_text("utf-8")
    name = path.relative_to(OVERRIDES / "components").with_suffix("").as_posix()
    assert "static module" not in text or f'static module = "{name}";' in text


def test_the_types_of_its_questions_are_known_before_a_quiz_starts() -> None:
    modules = modules_of('<ol data-module="quiz/quiz"><li data-module="quiz/types/order/order"></ol>')
    assert scripts_of(modules, [OVERRIDES]) == ["components/quiz/types/order/order", "components/quiz/quiz"]
    assert sheets_of(modules, [OVERRIDES]) == ["components/quiz/quiz.css", "components/quiz/types/order/order.css"]


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_a_question_type_is_a_folder_with_template_script_and_score(kind: str) -> None:
    folder = OVERRIDES / f"components/quiz/types/{kind}"
    assert {f"{kind}.html", f"{kind}.js", f"{kind}.score.js"} <= {path.name for path in folder.iterdir()}
    assert f'questionType("{kind}", ' in (folder / f"{kind}.js").read_text("utf-8")
    assert f'scoreType("{kind}", ' in (folder / f"{kind}.score.js").read_text("utf-8")
