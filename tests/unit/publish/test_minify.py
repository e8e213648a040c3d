"""Stylesheets keep their meaning when they shrink."""

import re
from pathlib import Path

import pytest
from kvalia.publish.minify import join, shrunk_css
from support.settings import ROOT

SHEETS = sorted((ROOT / "overrides").rglob("*.css"))


def test_a_pseudo_class_behind_a_blank_still_means_what_is_inside() -> None:
    assert shrunk_css("@layer a { .x :is(b, c) { color: red; } }") == "@layer a{.x *:is(b,c){color:red}}"
    assert shrunk_css("@media (min-width: 60em) { .x > :first-child { margin: 0 } }").endswith(
        "{.x>:first-child{margin:0}}"
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_selector_loses_a_blank_before_a_colon(sheet) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    alone = len(re.findall(r"[\w\])] :[a-z-]+[({ ,.:\[]", text))
    assert shrunk_css(text).count(" *:") >= alone


def test_a_stylesheet_and_its_parts_become_one_file(tmp_path: Path) -> None:
    own, shared = tmp_path / "components/own", tmp_path / "assets/css"
    for folder in (own, shared):
        folder.mkdir(parents=True)
    (shared / "tokens.css").write_text("a {}\n")
    (shared / "base.css").write_text("b {}\n")
    (shared / "page.css").write_text('@import url("tokens.css");\n@import url("base.css");\n')
    (shared / "theme.css").write_text('@import url("other.css") layer(theme);\n')
    (own / "own.css").write_text('@import url("../../assets/css/tokens.css");\nc {}\n')
    join(tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.rglob("*.css")} == {
        "page.css": "a {}\nb {}\n",
        "theme.css": '@import url("other.css") layer(theme);\n',
        "own.css": "a {}\nc {}\n",
    }
