"""Rendering: the templates of `overrides/components`, filled for one page of one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kvalia.language import long_date, number
from kvalia.site.site import Site


@dataclass(frozen=True)
class Target:
    """Where a link leads."""

    url: str
    title: str


def component_environment(folders: Sequence[Path]) -> Environment:
    """Return the template environment for components.

    Args:
        folders: Folders with templates; an earlier one's template hides a later one's.
    """
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # data keeps its order
    return environment


class Renderer:
    """Fills component templates for the pages of one language."""

    def __init__(self, site: Site, environment: Environment) -> None:
        """Take the site and the environment of `component_environment`."""
        self.site = site
        self._environment = environment
        strings = site.strings
        self._words: dict[str, Any] = {
            "t": strings.text,
            "n": strings.plural,
            "strings": lambda *prefixes: Markup(strings.json_below(*prefixes)),  # noqa: S704 - has no "<"
            "date": lambda date: long_date(site.code, date),
            "number": lambda value: number(site.code, value),
        }

    def render(self, component: str, **values: object) -> str:
        """Return the HTML of a component.

        Args:
            component: Path of the template below `overrides/components`, without its ending.
            values: What the template shows.
        """
        template = self._environment.get_template(f"{component}.html")
        return template.render(**self._words, **values).strip()

    def page_url(self, path: str, here: str, fragment: str = "") -> str:
        """Return the relative address of the page at `path`.

        Args:
            path: Path of the page below its language's folder.
            here: Address of the page that links.
            fragment: Id of the element linked to.
        """
        return self.site.urls.between(here, self.site.urls.of(path), fragment)

    def principle(self, reference: str | None, here: str, lesson: str = "") -> Target | None:
        """Return where a `page-id#heading-id` leads, or None if this language lacks it.

        Args:
            reference: The page and heading.
            here: Address of the page that links.
            lesson: Id of a page whose title the reader knows already and need not read again.
        """
        if not reference:
            return None
        name, _, heading = reference.partition("#")
        page = self.site.pages.by_id(name)
        if page is None:
            return None
        titles = {found.id: found.title for found in page.outline.headings}
        if heading and heading not in titles:
            return None
        title = plain(titles[heading]) if heading else page.meta.title
        title = f"{page.meta.title}: {title}" if heading and page.id != lesson else title
        return Target(self.page_url(page.path, here, heading), title)

    def dated(self, dates: Sequence[tuple[str, dt.date | None]]) -> list[dict[str, object]]:
        """Return the dates that are known, each with the name of its label."""
        return [{"name": name, "date": date} for name, date in dates if date is not None]


def plain(markdown: str) -> str:
    """Return a heading's text without its Markdown marks."""
    return markdown.replace("**", "").replace("*", "").replace("`", "")
