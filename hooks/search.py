"""MkDocs events: collect what can be found while pages are built, and write the index at the end."""

from functools import cache
from pathlib import Path
from typing import Any

from kvalia.search.entries import SearchEntry, data_entries, page_entry
from kvalia.search.index import build_index
from kvalia.search.interface import interface_json
from kvalia.search.words import Analyser
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

THEME_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")

entries: list[SearchEntry] = []
analyser = cache(Analyser)
"""What is known of a language's words stays from one build of the preview to the next."""


def on_pre_build(config: MkDocsConfig) -> None:  # noqa: ARG001 - the event's own name
    """Forget the pages of the last build: the preview builds again and again."""
    entries.clear()


def on_files(files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG001
    """Leave out the theme's own search, which nothing uses."""
    return Files([file for file in files if not file.src_uri.startswith(THEME_SEARCH)])


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG001
    """Give the scripts of the search their words."""
    env.globals["search_interface"] = interface_json(config.extra["kvalia"]["site"])
    return env


@event_priority(-100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Keep what can be found in an authored page."""
    site = config.extra["kvalia"]["site"]
    own = page.meta.get("kvalia")
    if own and own.path in site.pages.by_path:
        entries.append(page_entry(site, own, html))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the index of this language beside its pages, before the whole is put in place."""
    site = config.extra["kvalia"]["site"]
    folder = Path(config.site_dir) / "search"
    folder.mkdir(exist_ok=True)
    for name, text in build_index(
        site.code, [*entries, *data_entries(site)], site.library, analyser(site.code)
    ).items():
        (folder / name).write_text(text, encoding="utf-8")
