"""A second driver: one language built by Python-Markdown and the library, without MkDocs."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import material
import yaml
from kvalia.pages.page import page_body
from kvalia.publish.run import Run, Settings
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

BUILT_IN = ("toc", "tables", "fenced_code")
"""The extensions that MkDocs adds to those of `mkdocs.yml`."""


class Loader(yaml.SafeLoader):
    """Reads `mkdocs.yml` without looking at the environment."""


Loader.add_multi_constructor("!", lambda loader, _tag, node: loader.construct_sequence(node))


class Links(Treeprocessor):
    """Turns paths of Markdown files into addresses."""

    def __init__(self, md: Markdown, run: Run) -> None:
        super().__init__(md)
        self.run_of, self.path = run, ""

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            key = {"a": "href", "img": "src"}.get(element.tag, "")
            parts = urlsplit(element.get(key, ""))
            if key and parts.path and not parts.scheme:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), parts.path))
                urls = self.run_of.site.urls
                target = urls.of(path) if path.endswith(".md") else path
                element.set(key, urls.between(urls.of(self.path), target, parts.fragment))


def pages(
    root: Path, code: str, root_url: str, site: Path | None = None, *, preview: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield the address from the top of the language and the HTML of each page.

    Args:
        root: A project folder.
        code: The language.
        root_url: Absolute address of the whole site.
        site: Where to write what the language has beside its pages, if that is wanted.
        preview: Whether an author looks at the site while writing.
    """
    config = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader=Loader)
    themes = (Path(root / config["theme"]["custom_dir"]), Path(material.__file__).parent / "templates")
    settings = Settings(root, root / "docs", config["site_name"], config["nav"], True, themes)
    codes = [language["locale"] for language in config["plugins"][0]["i18n"]["languages"]]
    run = Run.read(settings, code, codes, (root_url, f"{root_url}{code}/"), preview=preview)
    named = [item if isinstance(item, dict) else {item: {}} for item in config["markdown_extensions"]]
    options: dict[str, Any] = {name: values for item in named for name, values in item.items()}
    options["kvalia.show.blocks"] = {"rendering": run.rendering}
    markdown = Markdown(extensions=list(dict.fromkeys([*BUILT_IN, *options])), extension_configs=options)
    links = Links(markdown, run)
    markdown.treeprocessors.register(links, "links", 0)
    authored = {path: page_body(root / "docs" / code / path) for path in run.site.pages.by_path}
    texts = {}
    for path, text in {**authored, **run.sources()}.items():
        page, links.path = run.begin_page(path), path
        html = run.end_page(path, markdown.reset().convert(text))
        toc = [(f"#{token['id']}", token["name"]) for token in markdown.toc_tokens]  # type: ignore[attr-defined]
        texts[path] = (page, html, toc)
    for path, (page, html, toc) in texts.items():
        if page:
            yield run.site.urls.of(path), run.framed(page, html, toc)
    if site:
        run.finish(site)
