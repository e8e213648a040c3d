"""MkDocs events: what stands around a page's text, and the names of sections."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kvalia.language import LANGUAGES
from kvalia.language.typography import bind
from kvalia.pages.front_matter import PageType
from kvalia.show.frame import foot_html, head_html, keys_html
from kvalia.show.needs import modules_of, sheets_of
from kvalia.site.alternates import alternates
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off">')
"""The theme's two toggles, with an attribute that HTML does not allow on them."""


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Name each section after its index page, or by an interface string where it has none."""
    site = config.extra["kvalia"]["site"]
    for section in (item for item in nav.items if isinstance(item, Section)):
        index = site.pages.by_path.get(f"{section.title}/index.md")
        section.title = index.meta.title if index else site.strings.text(f"nav.{section.title}")
    return nav


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Give templates the interface strings, and every page its sisters in the other languages."""
    kvalia = config.extra["kvalia"]
    site = kvalia["site"]
    pages = [file.page for file in files.documentation_pages() if file.page and "kvalia" in file.page.meta]
    for page in pages:
        page.meta["alternates"] = alternates(site, page.meta["kvalia"].path, kvalia["root_url"])
    env.globals.update(
        t=site.strings.text,
        n=site.strings.plural,
        theme_words=site.strings.below("material"),
        missing_notes={code: site.library.strings(code).text("header.language-missing") for code in kvalia["codes"]},
        open_graph={language.code: language.open_graph for language in LANGUAGES},
        homes=alternates(site, "index.md", kvalia["root_url"]),
        site_urls=site.urls,
        material_sheet=_material_sheet(config.theme.dirs),
        feed=_newest(pages),
        problems=kvalia["problems"] if kvalia["preview"] else (),
    )
    return env


def _material_sheet(folders: Iterable[str]) -> str:
    """Return the theme's stylesheet, whose name changes with each of its versions."""
    for folder in map(Path, folders):
        for sheet in folder.glob("assets/stylesheets/main.*.min.css"):
            return sheet.relative_to(folder).as_posix()
    raise PluginError("The theme has no stylesheet assets/stylesheets/main.*.min.css.")


def _newest(pages: list[Page], most: int = 30) -> list[Page]:
    """Return the pages for the feed: those with a text of their own, newest first."""
    written = [
        page for page in pages if page.meta["kvalia"].authored and page.meta["kvalia"].meta.type != PageType.INDEX
    ]
    return sorted(written, key=lambda page: (page.meta["kvalia"].meta.updated, page.url), reverse=True)[:most]


def on_page_context(
    context: TemplateContext,
    page: Page,
    config: MkDocsConfig,
    nav: Navigation,  # noqa: ARG001
) -> TemplateContext:
    """Render head, foot and answer keys of the page, and list the scripts and styles that it needs."""
    own = page.meta.get("kvalia")
    if own is None:
        return context
    kvalia = config.extra["kvalia"]
    at = kvalia["renderer"].at(kvalia["site"].urls.of(own.path))
    terms = page.meta["terms_used"]
    modules = modules_of(page.content or "") | ({"terms"} if terms else set())
    context["furniture"] = {  # type: ignore[typeddict-unknown-key]
        "head": head_html(at, own),
        "foot": bind(kvalia["code"], foot_html(at, own, terms)),
        "keys": keys_html(at, own),
        "modules": sorted(modules),
        "sheets": sheets_of(modules),
    }
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Mend the theme's HTML."""
    return TOGGLE.sub(r"\1>", output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Mend the theme's HTML of pages without a text of their own: the 404."""
    return TOGGLE.sub(r"\1>", output_content)
