"""Rendering: the templates of `overrides/components`, filled for one page of one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kvalia.language import long_date, number
from kvalia.language.strings import Strings
from kvalia.pages.page import Page
from kvalia.site.site import Site
from kvalia.things.at import Lesson, Target
from kvalia.things.kind import Entry
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library


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
        self.environment = environment
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
        template = self.environment.get_template(f"{component}.html")
        return template.render(**self._words, **values).strip()

    def at(self, here: str, *, standalone: bool = False) -> PageAt:
        """Return a page of the language, on which something is shown.

        Args:
            here: Its address.
            standalone: Whether it is the own page of a thing.
        """
        return PageAt(self, here, standalone)


@dataclass(frozen=True)
class PageAt:
    """A page of one language, on which something is shown: the `At` that views ask.

    Attributes:
        renderer: Of the language.
        here: Address of the page.
        standalone: Whether the page is a thing's own.
        base: Path of the language on its host, for a page that is shown at any address; else links are relative.
    """

    renderer: Renderer
    here: str
    standalone: bool = False
    base: str = ""

    @property
    def site(self) -> Site:
        """The site in this language."""
        return self.renderer.site

    @property
    def code(self) -> str:
        """The language."""
        return self.site.code

    @property
    def library(self) -> Library:
        """All structured data."""
        return self.site.library

    @property
    def strings(self) -> Strings:
        """The interface in this language."""
        return self.site.strings

    def render(self, template: str, **values: object) -> str:
        """Return the HTML of a component."""
        return self.renderer.render(template, **values)

    def url(self, path: str, fragment: str = "") -> str:
        """Return the relative address of the page at `path`, whether or not there is one."""
        if self.base:
            return f"{self.base}{self.site.urls.of(path).removeprefix('./')}" + (f"#{fragment}" if fragment else "")
        return self.site.urls.between(self.here, self.site.urls.of(path), fragment)

    def asset(self, name: str) -> str:
        """Return the relative address of a file that is named from the top of the language."""
        return f"{self.base}{name}" if self.base else self.site.urls.between(self.here, name)

    def entry(self, kind: str, name: str) -> tuple[Entry[Any, Any], Any] | None:
        """Return a thing of a kind, and its text in this language; None if the language lacks it."""
        entry = self.library.of(KINDS[kind]).get(name)
        text = entry.texts.get(self.code) if entry else None
        return (entry, text) if entry and text is not None else None

    def to(self, kind: str, name: str, fragment: str = "") -> str:
        """Return the address of a thing's own page, empty if this language has none."""
        path = KINDS[kind].page(name)  # A language that lacks the thing's lesson has no page for the thing.
        made = self.site.generated.get(path)
        return self.url(path, fragment) if made and made.whole else ""

    def page(self, path: str, fragment: str = "") -> str:
        """Return the address of an authored page, empty if this language lacks it."""
        return self.url(path, fragment) if path in self.site.pages.by_path else ""

    def heading(self, reference: str | None, lesson: str = "") -> Target | None:
        """Return where a `page-id#heading-id` leads, None if this language lacks it."""
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
        return Target(self.url(page.path, heading), title)

    def part(self, kind: str, reference: str | None) -> Target | None:
        """Return where a `thing-id/part-id` leads, None if this language lacks it."""
        name, _, wanted = (reference or "").partition("/")
        found = self.entry(kind, name)
        if found is None or not self.to(kind, name):
            return None
        parts = KINDS[kind].parts(name, found[0].truth, found[1])
        part = next((part for part in parts if part.id == wanted), None)
        return Target(self.to(kind, name, part.fragment), part.title) if part else None

    def tests_of(self, item: str) -> list[Target]:
        """Return the things whose parts ask for an item of a checklist, each with the first such part."""
        found: dict[str, Target] = {}
        for kind, name, part in self.site.asking[1].get(item, ()):
            if name not in found:
                found[name] = Target(self.to(kind.name, name, part.fragment), self.title(kind.name, name))
        return list(found.values())

    def title(self, kind: str, name: str) -> str:
        """Return what a thing that this language has is called."""
        return str(self.library.of(KINDS[kind])[name].texts[self.code].title)

    def lesson(self, name: str) -> Lesson | None:
        """Return the page with an id, None if this language lacks it."""
        page = self.site.pages.by_id(name)
        if page is None:
            return None
        meta = page.meta
        url = self.url(page.path)
        return Lesson(page.id, meta.title, meta.summary, meta.minutes, url, self.practice_of(page), meta.updated)

    def practice_of(self, page: Page) -> list[dict[str, str]]:
        """Return what a lesson offers for practice, each with the address of its own page."""
        return [
            {"kind": made.kind.name, "id": made.name, "title": made.page.meta.title, "url": self.url(made.page.path)}
            for made in self.site.practice_of(page)
        ]

    def role_names(self, roles: Iterable[str]) -> str:
        """Return the names of roles as one list for a reader: only the first begins with a capital."""
        return self.site.role_names(roles)


def dated(dates: Sequence[tuple[str, dt.date | None]]) -> list[dict[str, object]]:
    """Return the dates that are known, each with the name of its label."""
    return [{"name": name, "date": date} for name, date in dates if date is not None]


def plain(markdown: str) -> str:
    """Return a heading's text without its Markdown marks."""
    return markdown.replace("**", "").replace("*", "").replace("`", "")
