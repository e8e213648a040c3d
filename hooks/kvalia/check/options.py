"""What `mkdocs.yml` sets besides the navigation: what a build would stumble over, or pass over without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from kvalia.check.settings import KEYS
from kvalia.language import CODES
from kvalia.read.problems import Location, Problem, nearest, suggestion
from kvalia.read.source import Document
from kvalia.site.urls import is_site_address

NEEDED = ("site_name", "nav", "theme", "plugins", "hooks")
"""Settings without which there is no site."""

SHOWN_NOWHERE = frozenset(
    {"copyright", "site_description", "site_author", "repo_url", "repo_name", "edit_uri", "edit_uri_template"}
    | {"extra_css", "extra_javascript", "extra_templates"}
)
"""Settings of MkDocs that no template of ours looks at."""

OF_THE_THEME = frozenset({"name", "custom_dir", "language", "font", "favicon", "features", "static_templates"})
TRUTHS = frozenset({"true", "false"})


def check_options(document: Document, root: Path) -> Iterator[Problem]:
    """Yield what is wrong in the settings.

    Args:
        document: The settings.
        root: The project folder.
    """
    data = document.data if isinstance(document.data, dict) else {}
    unknown = [name for name in data if name not in KEYS]  # One of them may be what is missing.
    for name in NEEDED if "INHERIT" not in data else ():
        if not data.get(name) and not nearest(name, unknown):
            yield document.problem((name,), f"'{name}' is missing", f"Write '{name}:', as in the settings of Kvalia")
    for name in sorted(SHOWN_NOWHERE & {name for name, value in data.items() if value}):
        yield document.problem((name,), f"nothing shows '{name}'", "Remove it")
    address = data.get("site_url")
    if isinstance(address, str) and address and not is_site_address(address):
        write = "Write an address such as https://example.org/service/"
        yield Problem(
            document.path, *document.value_place(("site_url",)), f"'{address}' is no address of a site", write
        )
    flag = data.get("use_directory_urls")
    if flag is not None and str(flag).lower() not in TRUTHS:
        yield document.problem(
            ("use_directory_urls",), f"'{flag}' is neither true nor false", "Write 'true' or 'false'"
        )
    docs, site = (
        PurePath(str(data.get(name) or fallback)) for name, fallback in (("docs_dir", "docs"), ("site_dir", "site"))
    )
    if docs.is_relative_to(site) or site.is_relative_to(docs):
        yield document.problem(("site_dir",), "the site would be built over the pages", "Write another folder: 'site'")
    yield from _theme(document, data.get("theme"), root)
    yield from _files(document, data.get("hooks"), ("hooks",), root)
    yield from _languages(document, data.get("plugins"))


def _theme(document: Document, theme: Any, root: Path) -> Iterator[Problem]:
    if not isinstance(theme, dict):
        return
    if theme.get("name") != "material":
        yield document.problem(("theme", "name"), f"'{theme.get('name')}' is another theme", "Write 'material'")
    yield from _files(document, [theme.get("custom_dir")], ("theme", "custom_dir"), root)
    for name in theme:
        if name not in OF_THE_THEME:
            yield document.problem(("theme", name), f"nothing shows '{name}' of the theme", "Remove it")


def _files(document: Document, names: Any, here: Location, root: Path) -> Iterator[Problem]:
    for index, name in enumerate(names if isinstance(names, list) else ()):
        place = (*here, index) if here == ("hooks",) else here
        if not name or not (root / str(name)).exists():
            yield document.problem(place, f"there is no file or folder '{name}'", "Write its path from mkdocs.yml")


def _languages(document: Document, plugins: Any) -> Iterator[Problem]:
    """Yield languages that nobody knows; a plugin is known by the programs that read its settings."""
    named = (
        {name: index for index, one in enumerate(plugins) if isinstance(one, dict) for name in one} if plugins else {}
    )
    if plugins and "i18n" not in named:
        yield document.problem(("plugins",), "the plugin 'i18n' is missing", "Write it as in the settings of Kvalia")
        return
    if not plugins:
        return
    settings = plugins[named["i18n"]]["i18n"]
    languages = settings.get("languages") if isinstance(settings, dict) else None
    for index, language in enumerate(languages if isinstance(languages, list) else ()):
        code = language.get("locale") if isinstance(language, dict) else None
        if code not in CODES:
            here = ("plugins", named["i18n"], "i18n", "languages", index, "locale")
            place = document.value_place(here)
            yield Problem(document.path, *place, f"there is no language '{code}'", suggestion(str(code), CODES))
