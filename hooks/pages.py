"""MkDocs events of one page, in the order in which MkDocs calls them."""

from pathlib import Path

from kvalia.pages.page import page_body, stand_in
from kvalia.publish.run import Run
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

log = get_plugin_logger("kvalia")


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG001 - the event's own names
    """In place of MkDocs' own reading, which takes front matter by rules of its own: hand over the text without it."""
    return page_body(Path(page.file.abs_src_path)) if page.file.abs_src_path else None


@event_priority(-200)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Last before the text is converted: say which page it is."""
    run: Run = config.extra["kvalia"]
    run.begin_page(_path(page, run))


@event_priority(-200)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Last after the text was converted: keep what was found in it, and bind what a line must not part."""
    run: Run = config.extra["kvalia"]
    known = len(run.broken)
    html = run.end_page(_path(page, run), html)
    for problem in run.broken[known:]:
        log.warning("%s", problem)
    return html


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """In place of the theme's template, which is empty: return the page as it is published."""
    run: Run = config.extra["kvalia"]
    own = run.site.page(_path(page, run)) or stand_in(_path(page, run))
    return run.framed(own, page.content or "", [(item.url, item.title) for item in page.toc])


def _path(page: Page, run: Run) -> str:
    """Return the path of a page below its language's folder."""
    return page.file.src_uri.removeprefix(f"{run.code}/")
