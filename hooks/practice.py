"""MkDocs events: practice blocks in pages, and a page for each quiz, checklist and tool."""

from pathlib import Path

from kvalia.language.typography import bind
from kvalia.pages.page import page_body
from kvalia.show.blocks import Rendering
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

log = get_plugin_logger("kvalia")
EXTENSION = "kvalia.show.blocks"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Hand the renderer to the Markdown extension."""
    rendering = Rendering(config.extra["kvalia"]["renderer"])
    config.extra["kvalia"]["rendering"] = rendering
    config.mdx_configs[EXTENSION] = {"rendering": rendering}
    return config


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, after the i18n plugin, which cannot handle them."""
    site = config.extra["kvalia"]["site"]
    for path, generated in site.generated.items():
        source = f"{site.code}/{path}"
        file = File.generated(config, source, content=generated.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = file.dest_uri.removeprefix(f"{site.code}/")
        # What the i18n plugin looks for on every file.
        file.locale = file.locale_alternate_of = file.localization = site.code  # type: ignore[attr-defined]
        file.norm_src_uri, file.alternates = path, {site.code: file}  # type: ignore[attr-defined]
        files.append(file)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG001 - the event's own names
    """Hand MkDocs the text without the front matter, which it would read by rules of its own."""
    return page_body(Path(page.file.abs_src_path)) if page.file.abs_src_path else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Tell the extension which page comes next."""
    kvalia = config.extra["kvalia"]
    path = page.file.src_uri.removeprefix(f"{kvalia['code']}/")
    rendering = kvalia["rendering"]
    rendering.begin(kvalia["site"].page(path), kvalia["site"].urls.of(path))
    if rendering.page:
        page.title = bind(kvalia["code"], rendering.page.meta.title)
        page.meta.update(title=page.title, description=rendering.page.meta.summary, kvalia=rendering.page)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Keep the terms that the page turned out to link, and bind what a line must not part."""
    for problem in config.extra["kvalia"]["rendering"].problems():
        log.warning("%s", problem)
    page.meta["terms_used"] = tuple(config.extra["kvalia"]["rendering"].terms)
    return bind(config.extra["kvalia"]["code"], html)
