"""What readers get from the tools: the HTML of each in one language. tests/golden/html holds what it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from kvalia.things.tool import tool_html
from support.golden import Golden, normalised
from support.project import write_project
from support.tools import tool_files

KINDS = {
    "formula": "fi",
    "gap": "nb",
    "maturity": "pl",
    "review-plan": "sv",
    "phrase-cards": "pl",
    "incident": "nb",
    "workshop": "fi",
    "mantra": "sv",
    "blueprint": "fi",
    "sample-error": "pl",
}


def rendered(folder: Path, kind: str, *, standalone: bool = True) -> str:
    tiny = write_project(folder, tool_files(kind))
    return tool_html(tiny.renderer(KINDS[kind]).at(f"tools/{kind}/", standalone=standalone), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_is_as_it_was_and_sound(kind: str, tmp_path: Path, golden: Golden) -> None:
    shown = rendered(tmp_path, kind)
    html = BeautifulSoup(shown, "html.parser", multi_valued_attributes=None)
    ids = [element["id"] for element in html.select("[id]")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    attributes = ("for", "aria-labelledby", "aria-describedby")
    named = {name for key in attributes for element in html.select(f"[{key}]") for name in element[key].split()}
    assert named <= set(ids)
    assert not html.select("style, [style], script:not([type='application/json'])")
    golden.check(f"html/tool-{kind}.{KINDS[kind]}.html", normalised(shown))


def test_each_phrase_says_its_language_and_stands_in_all_of_them(tmp_path: Path) -> None:
    html = BeautifulSoup(rendered(tmp_path, "phrase-cards"), "html.parser")
    for phrase in html.select(".kv-phrase"):
        assert [side["lang"] for side in phrase.select(".kv-phrase__side")] == ["pl", "nb", "fi", "sv"]


def test_a_lesson_shows_a_card_that_leads_to_the_tool(tmp_path: Path) -> None:
    card = BeautifulSoup(rendered(tmp_path, "incident", standalone=False), "html.parser")
    assert card.select_one("a")["href"]
    assert not card.select("form")
