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
        pytest.param(
            "\nplugins:\n",
            "\nplugins:\n- i19n\n- i18m:\n    docs_structure: folder\n",
            [
                "mkdocs.yml: the plugin 'i19n' is not installed. Write 'i18n', or add its package to pyproject.toml.",
                "mkdocs.yml: the plugin 'i18m' is not installed. Write 'i18n', or add its package to pyproject.toml.",
            ],
            id="plugin",
        ),
        pytest.param(
            "- recovery/apology.md",
            "- Unnskyldning: recovery/apology.md",
            [
                "mkdocs.yml: 'Unnskyldning' is shown nowhere: a page has its own title in each language. Write '- recovery/apology.md'."
            ],
            id="nav-with-a-title",
        ),
        pytest.param(
            "- recovery/apology.md",
            "- recovery/apology.md\n  -",
            ["mkdocs.yml: an entry of the navigation is empty. Remove it."],
            id="nav-with-an-empty-line",
        ),
        pytest.param(
            "- recovery/apology.md",
            "- recovery/apology.md\n  - https://example.org",
            [
                "mkdocs.yml: there is no page 'https://example.org'. Write one of 'checklists/index.md', 'glossary.md', 'index.md', 'quizzes/index.md', 'recovery/apology.md', 'recovery/complaint.md', 'recovery/index.md', 'tools/index.md'."
            ],
            id="nav-to-another-site",
        ),
        pytest.param(
            "name: material",
            "name: readthedocs",
            ["mkdocs.yml: 'readthedocs' is another theme. Write 'material'."],
            id="theme",
        ),
        pytest.param(
            "  font: false",
            "  logo: assets/x.png",
            ["mkdocs.yml: nothing shows 'logo' of the theme. Remove it."],
            id="theme-logo",
        ),
        pytest.param(
            "site_url: https://kvalia.example/",
            "site_url: kvalia.example",
            [
                "mkdocs.yml: 'kvalia.example' is no address of a site. Write an address such as https://example.org/service/."
            ],
            id="site-url",
        ),
        pytest.param(
            "site_name: Kvalia",
            "site_name: ''",
            ["mkdocs.yml: 'site_name' is missing. Write 'site_name:', as in the settings of Kvalia."],
            id="site-name",
        ),
        pytest.param(
            "site_dir: site",
            "site_dir: docs",
            ["mkdocs.yml: the site would be built over the pages. Write another folder: 'site'."],
            id="site-over-pages",
        ),
        pytest.param(
            "use_directory_urls: true",
            "use_directory_urls: yess",
            ["mkdocs.yml: 'yess' is neither true nor false. Write 'true' or 'false'."],
            id="directory-urls",
        ),
        pytest.param(
            "locale: sv",
            "locale: se",
            ["mkdocs.yml: there is no language 'se'. Write one of 'fi', 'nb', 'pl', 'sv'."],
            id="language",
        ),
        pytest.param(
            "\nplugins:",
            "\ncopyright: Me\nplugins:",
            ["mkdocs.yml: nothing shows 'copyright'. Remove it."],
            id="setting-that-nobody-shows",
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
