"""Which scripts and stylesheets a page gets: found by the names of its components, without a list of them."""

from pathlib import Path

import pytest
from kvalia.show.needs import modules_of, scripts_of, sheets_of
from support.settings import ROOT

OVERRIDES = ROOT / "overrides"


def test_a_component_gets_what_is_named_like_the_folders_it_lies_in() -> None:
    modules = modules_of('<div data-module="tool/gap/gap"></div><p data-module="lists/filter"></p>')
    assert scripts_of(modules) == ["components/lists/filter", "components/tool/gap/gap"]
    assert sheets_of(modules, [OVERRIDES]) == ["components/tool/tool.css", "components/tool/gap/gap.css"]


def test_a_stylesheet_may_lie_in_any_folder_of_the_theme(tmp_path: Path) -> None:
    (tmp_path / "components/own").mkdir(parents=True)
    (tmp_path / "components/own/own.css").touch()
    assert sheets_of(["own/own", "none/none"], [OVERRIDES, tmp_path]) == ["components/own/own.css"]


@pytest.mark.parametrize("path", sorted((OVERRIDES / "components").rglob("*.js")), ids=lambda path: path.name)
def test_a_component_has_the_name_of_its_file(path: Path) -> None:
    text = path.read_text("utf-8")
    name = path.relative_to(OVERRIDES / "components").with_suffix("").as_posix()
    assert "static module" not in text or f'static module = "{name}";' in text
