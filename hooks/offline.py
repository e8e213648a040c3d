"""MkDocs events: the list of what a language puts aside for reading offline."""

from pathlib import Path
from typing import Any

from kvalia.publish.offline import AUTHORED, LIST, is_put_aside, offline_list
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG001
    """Give the page that stands in for missing ones the pages that are there."""
    site = config.extra["kvalia"]["site"]
    pages = [site.pages.by_path[path] for path in AUTHORED if path in site.pages.by_path]
    env.globals["put_aside"] = [{"url": site.urls.of(page.path), "title": page.meta.title} for page in pages]
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the list, once all files of the language are there."""
    site = config.extra["kvalia"]["site"]
    pages = [*site.pages.by_path.values(), *(generated.page for generated in site.generated.values())]
    urls = [site.urls.of(page.path) for page in pages if is_put_aside(page)]
    folder = Path(config.site_dir)
    (folder / LIST).write_text(offline_list(folder, urls), encoding="utf-8")
