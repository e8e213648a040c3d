# ruff: noqa: E501 - problems are one line each
"""What is said of `mkdocs.yml`. The lines are those of the real settings, so they are not compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.project import write_project


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        pytest.param(
            "- recovery/apology.md",
            "- recovery/apologi.md",
            [
                "docs/nb/recovery/apology.md:1:1: the page stands nowhere in the navigation. Add '- recovery/apology.md' to 'nav' in mkdocs.yml.",
                "mkdocs.yml: there is no page 'recovery/apologi.md'. Write 'recovery/apology.md'.",
            ],
            id="nav-page-missing",
        ),
        pytest.param(
            "- recovery/apology.md",
            "- recovery/apology.md\n  - recovery/complaint.md",
            ["mkdocs.yml: 'recovery/complaint.md' stands in the navigation twice. Remove one of them."],
            id="nav-page-twice",
        ),
        pytest.param(
            "- index.md\n",
            "- index.md\n- phone:\n  - glossary.md\n",
            [
                "mkdocs.yml: the section 'phone' has no name. Write the page 'phone/index.md', or a string 'nav.phone' in docs/data/interface.",
                "mkdocs.yml: 'glossary.md' stands in the navigation twice. Remove one of them.",
            ],
            id="nav-section-without-a-name",
        ),
        pytest.param(
            "- recovery/apology.md",
            "- nb/recovery/apology.md",
            [
                "mkdocs.yml: 'nb/recovery/apology.md' names a language. Write 'recovery/apology.md': it is the same in every language."
            ],
            id="nav-with-a-language",
        ),
        pytest.param(
            "- attr_list\n",
            "",
            [
                "mkdocs.yml: pages are rendered with other extensions than read with. Write 'admonition, attr_list, tables, pymdownx.details, pymdownx.superfences, kvalia.show.blocks, toc', in this order, or change kvalia.read.markdown too."
            ],
            id="settings-extensions",
        ),
        pytest.param(
            "\nnav:",
            "\n\tnav:",
            ["mkdocs.yml: a tab stands in the indentation. Write spaces, two a level."],
            id="settings-tab",
        ),
        pytest.param(
            "\nplugins:",
            "\nplugns:",
            ["mkdocs.yml: there is no setting 'plugns'. Write 'plugins'."],
            id="settings-typo",
        ),
    ],
)
def test_settings_are_checked_with_the_rest(tmp_path: Path, old: str, new: str, problems: list[str]) -> None:
    tiny = write_project(tmp_path, {"mkdocs.yml": {"replace": old, "with": new}})
    found = tiny.problems()
    line = tiny.path("mkdocs.yml").read_text("utf-8").split("\n")
    for problem in found:
        place = re.match(r"mkdocs\.yml:(\d+):(\d+): ", problem)
        assert place is None or line[int(place[1]) - 1].strip()
    assert [re.sub(r"^mkdocs\.yml:\d+:\d+: ", "mkdocs.yml: ", problem) for problem in found] == problems
