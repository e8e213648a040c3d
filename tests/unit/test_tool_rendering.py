"""What readers get of a tool: its HTML, in one language each. tests/golden/html holds what it is."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from kvalia.components.lists import index_html
from kvalia.components.tools import tool_html
from support.golden import Golden, normalised
from support.project import Tiny, write_project
from support.tools import tool_files

KINDS = {"formula": "fi", "gap": "nb", "maturity": "pl", "review": "sv"}
"""The tools, and the language in which each is looked at."""


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    files = {path: text for kind in KINDS for path, text in tool_files(kind).items()}
    return write_project(tmp_path_factory.mktemp("tools"), files)


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_is_as_it_was(kind: str, tools: Tiny, golden: Golden) -> None:
    code = KINDS[kind]
    html = tool_html(tools.renderer(code), kind, f"tools/{kind}/", standalone=True)
    golden.check(f"html/tool-{kind}.{code}.html", normalised(html))


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_tool_has_a_name_and_every_id_is_there_once(kind: str, tools: Tiny) -> None:
    page = BeautifulSoup(tool_html(tools.renderer("nb"), kind, f"tools/{kind}/", standalone=True), "html.parser")
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for field in page.select("input, select, textarea"):
        assert field.find_parent("label") or page.select(f"label[for='{field['id']}']")
    named = {name for part in page.select("[aria-labelledby]") for name in str(part["aria-labelledby"]).split()}
    named |= {name for part in page.select("[aria-describedby]") for name in str(part["aria-describedby"]).split()}
    assert named <= set(ids)


def test_in_a_lesson_a_tool_is_a_card_that_leads_to_it(tools: Tiny, golden: Golden) -> None:
    card = tool_html(tools.renderer("pl"), "gap", "recovery/apology/")
    golden.check("html/tool-card.pl.html", normalised(card))
    assert "data-module" not in card, "a lesson loads no script for it"


def test_the_list_of_tools_tells_what_each_is_good_for(tools: Tiny) -> None:
    page = BeautifulSoup(index_html(tools.renderer("sv"), "tools", "tools/"), "html.parser")
    links = {link["href"]: link.text for link in page.select(".kv-card__title a")}
    assert links == {f"{kind}/": f"{kind} sv" for kind in KINDS}


def test_numbers_are_written_as_the_language_does(tools: Tiny) -> None:
    renderers = {code: tools.renderer(code) for code in ("nb", "pl")}
    html = {
        code: tool_html(renderer, "formula", "tools/formula/", standalone=True) for code, renderer in renderers.items()
    }
    assert "<td>0,75</td><td>−2</td>" in html["nb"]
    assert "<td>0,75</td><td>-2</td>" in html["pl"]


def test_a_tool_that_does_not_exist_shows_nothing(tools: Tiny) -> None:
    assert tool_html(tools.renderer("fi"), "nothing", "./") == ""
