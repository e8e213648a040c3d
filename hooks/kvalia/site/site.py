"""The site in one language, as everything that renders it sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from kvalia.language.strings import Strings
from kvalia.pages.generated import GeneratedPage, generated_pages
from kvalia.pages.page import Page, Pages, page_id
from kvalia.site.navigation import Navigation
from kvalia.site.urls import Urls
from kvalia.things.kind import Kind, Part
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library

SEARCH_PAGE = "search.md"
"""Path of the page with the search field and the A–Z index."""

A_TO_Z = "a-to-z"
"""Id of the heading above the A–Z index."""

KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS.values() if kind.has_pages}
"""The kinds that have a page for each of their things, by the folder of these pages."""

Asking = tuple[Kind[Any, Any], str, Part]
"""A part of a thing that asks about something: the thing's kind and id, and the part."""


@dataclass(frozen=True)
class Site:
    """One language of the site.

    Attributes:
        code: The language.
        library: All structured data.
        pages: The language's authored pages.
        sisters: The paths of authored pages in every language, by its code.
        navigation: Sections, and the order in which pages are read.
        urls: How paths become addresses.
        illustrations: Folder of the drawings.
        keeps_faulty: Whether a thing that cannot be shown keeps its page, on which its author sees what is wrong.
    """

    code: str
    library: Library
    pages: Pages
    sisters: Mapping[str, frozenset[str]]
    navigation: Navigation = field(default_factory=Navigation)
    urls: Urls = field(default_factory=Urls)
    illustrations: Path = Path("docs/assets/illustrations")
    keeps_faulty: bool = False

    @cached_property
    def strings(self) -> Strings:
        """The interface in this language."""
        return self.library.strings(self.code)

    @cached_property
    def generated(self) -> dict[str, GeneratedPage]:
        """The pages generated from data, by their path."""
        return generated_pages(self.library, self.pages, keep=self.keeps_faulty)

    def page(self, path: str) -> Page | None:
        """Return the page at `path`, authored or generated."""
        if path in self.pages.by_path:
            return self.pages.by_path[path]
        return self.generated[path].page if path in self.generated else None

    def has(self, code: str, path: str) -> bool:
        """Whether a language has the page at `path`, authored or generated."""
        folder, _, name = path.removesuffix(".md").rpartition("/")
        kind = KIND_OF_FOLDER.get(folder)
        if kind and kind.lessons and name != "index":
            if self.keeps_faulty:
                return name in (self.library.ids(kind.name) or ())
            entry = self.library.of(kind).get(name)
            if entry is None or code not in entry.texts:
                return False
            return not self._ids_of(code).isdisjoint(kind.lessons(entry.truth))
        return path in self.sisters.get(code, frozenset())

    def _ids_of(self, code: str) -> frozenset[str]:
        """Return the ids of the authored pages of a language."""
        if code not in self._ids:
            self._ids[code] = frozenset(page_id(path) for path in self.sisters.get(code, ()))
        return self._ids[code]

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def asking(self) -> tuple[Mapping[str, list[Asking]], Mapping[str, list[Asking]]]:
        """What asks about a heading, by `page-id#heading-id`; and what asks for an item, by `checklist/section/item`.

        Only things that have a page in this language count.
        """
        about: dict[str, list[Asking]] = defaultdict(list)
        practising: dict[str, list[Asking]] = defaultdict(list)
        for made in (made for made in self.generated.values() if made.whole):
            entry = self.library.of(made.kind)[made.name]
            for part in made.kind.parts(made.name, entry.truth, entry.texts[self.code]):
                if part.about:
                    about[part.about].append((made.kind, made.name, part))
                if part.practises:
                    practising[part.practises].append((made.kind, made.name, part))
        return about, practising

    def practice_of(self, page: Page) -> list[GeneratedPage]:
        """Return the pages of the things that a lesson offers for practice."""
        found = []
        for kind in KINDS.values():
            if kind.practised == "front matter":
                names: Iterable[str] = getattr(page.meta, kind.name, ())
            elif kind.practised and kind.lessons:
                names = [name for name, entry in self.library.of(kind).items() if page.id in kind.lessons(entry.truth)]
            else:
                continue
            pages = (self.generated.get(kind.page(name)) for name in names)
            found += [made for made in pages if made and made.whole]
        return found

    @cached_property
    def themes(self) -> tuple[Page, ...]:
        """The index pages of the sections that teach, in the order of the navigation."""
        teaching = {page.section for page in self.pages.by_path.values() if page.teaches}
        indexes = (self.pages.by_path.get(f"{section}/index.md") for section in self.navigation.sections)
        return tuple(page for page in indexes if page and page.section in teaching)

    def in_section(self, section: str) -> list[Page]:
        """Return the teaching pages of a section, in the order of the navigation or of their paths."""
        order = self.navigation.order or {}
        pages = [page for page in self.pages.by_path.values() if page.section == section]
        return sorted(
            (page for page in pages if page.teaches),
            key=lambda page: (order.get(page.path, len(order)), page.path),
        )

    def section_of(self, page_name: str) -> str:
        """Return the section of the page with this id, empty if there is none."""
        page = self.pages.by_id(page_name)
        return page.section if page else ""

    def role_names(self, roles: Iterable[str]) -> str:
        """Return the names of roles as one list for a reader: only the first begins with a capital."""
        names = ", ".join(self.strings.text(f"role.{role}").lower() for role in roles)
        return names[:1].upper() + names[1:]
