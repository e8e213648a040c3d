"""Stylesheets keep their meaning when they shrink."""

import re

import pytest
from kvalia.publish.minify import shrunk_css
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
