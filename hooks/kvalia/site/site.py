"""The site in one language, as everything that renders it sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kvalia.language.strings import Strings
from kvalia.pages.front_matter import PageType
from kvalia.pages.generated import GeneratedPage, generated_pages, lessons_of
from kvalia.pages.page import Page, Pages, page_id
from kvalia.site.urls import Urls
from kvalia.things.library import Library

LISTS = ("quizzes", "checklists", "paths", "tools")
"""Folders with a page for each thing of a collection; these pages are generated."""

TEACHING = frozenset({PageType.LESSON, PageType.GUIDE, PageType.ARTICLE})


@dataclass(frozen=True)
class Site:
    """One language of the site.

    Attributes:
        code: The language.
        library: All structured data.
        pages: The language's authored pages.
        sisters: The paths of authored pages in every language, by its code.
        sections: Folders of the themes, in the order of the navigation.
        order: Place of each page in the navigation, by its path.
        urls: How paths become addresses.
        illustrations: Folder of the drawings.
    """

    code: str
    library: Library
    pages: Pages
    sisters: Mapping[str, frozenset[str]]
    sections: tuple[str, ...] = ()
    order: Mapping[str, int] = field(default_factory=dict)
    urls: Urls = field(default_factory=Urls)
    illustrations: Path = Path("docs/assets/illustrations")

    @cached_property
    def strings(self) -> Strings:
        """The interface in this language."""
        return Strings.of(self.library, self.code)

    @cached_property
    def generated(self) -> dict[str, GeneratedPage]:
        """The pages generated from data, by their path."""
        return generated_pages(self.library, self.pages)

    def page(self, path: str) -> Page | None:
        """Return the page at `path`, authored or generated."""
        if path in self.pages.by_path:
            return self.pages.by_path[path]
        return self.generated[path].page if path in self.generated else None

    def has(self, code: str, path: str) -> bool:
        """Whether a language has the page at `path`, authored or generated."""
        folder, _, name = path.removesuffix(".md").rpartition("/")
        if folder in LISTS and name != "index":
            entry = getattr(self.library, folder).get(name)
            if entry is None or code not in entry.texts:
                return False
            lessons = lessons_of(entry.truth)
            return any(page_id(sister) in lessons for sister in self.sisters.get(code, frozenset()))
        return path in self.sisters.get(code, frozenset())

    @cached_property
    def themes(self) -> tuple[Page, ...]:
        """The index pages of the sections that teach, in the order of the navigation."""
        teaching = {page.section for page in self.pages.by_path.values() if page.meta.type in TEACHING}
        indexes = (self.pages.by_path.get(f"{section}/index.md") for section in self.sections)
        return tuple(page for page in indexes if page and page.section in teaching)

    def in_section(self, section: str) -> list[Page]:
        """Return the teaching pages of a section, in the order of the navigation or of their paths."""
        pages = [page for page in self.pages.by_path.values() if page.section == section]
        return sorted(
            (page for page in pages if page.meta.type in TEACHING),
            key=lambda page: (self.order.get(page.path, len(self.order)), page.path),
        )

    def section_of(self, page_name: str) -> str:
        """Return the section of the page with this id, empty if there is none."""
        page = self.pages.by_id(page_name)
        return page.section if page else ""

    def role_names(self, roles: Iterable[str]) -> str:
        """Return the names of roles as one list for a reader: only the first begins with a capital."""
        names = ", ".join(self.strings.text(f"role.{role}").lower() for role in roles)
        return names[:1].upper() + names[1:]


def navigation(nav: object, pages: Pages) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the sections in the order of the navigation, and each page's place in it.

    Args:
        nav: The navigation as `mkdocs.yml` writes it: lists of paths and of `{title: …}`.
        pages: The pages of a language; those that the navigation leaves out come last.
    """
    paths: list[str] = []

    def walk(entry: object) -> None:
        if isinstance(entry, str):
            paths.append(entry)
        elif isinstance(entry, dict):
            walk(list(entry.values()))
        elif isinstance(entry, list):
            for child in entry:
                walk(child)

    walk(nav)
    listed = set(paths)
    paths += [path for path in pages.by_path if path not in listed]
    sections = dict.fromkeys(path.rpartition("/")[0] for path in paths)
    sections.pop("", None)
    return tuple(sections), {path: place for place, path in enumerate(paths)}
