"""The navigation: which pages stand in which section, and the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kvalia.pages.page import Page, Pages


@dataclass(frozen=True)
class NavSection:
    """Pages that stand together.

    Attributes:
        name: What `mkdocs.yml` calls it: the folder of its pages, or a name of interface strings.
        pages: In their order; the index page, where there is one, first.
    """

    name: str
    pages: tuple[Page, ...]

    @property
    def first(self) -> Page:
        """The page that the section's name leads to."""
        return self.pages[0]

    @property
    def index(self) -> Page | None:
        """The page that introduces the section, where there is one."""
        return self.first if self.first.path == f"{self.name}/index.md" else None

    @property
    def listed(self) -> tuple[Page, ...]:
        """The pages below the section's name."""
        return self.pages[1:] if self.index else self.pages


@dataclass(frozen=True)
class Navigation:
    """The navigation of one language.

    Attributes:
        entries: Pages and sections in their order.
        sections: Folders of all pages, those of the navigation first.
        order: Place of each page by its path; pages that the navigation leaves out come last.
    """

    entries: tuple[Page | NavSection, ...] = ()
    sections: tuple[str, ...] = ()
    order: dict[str, int] | None = None

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the navigation in the order in which they are read."""
        return tuple(
            page for entry in self.entries for page in (entry.pages if isinstance(entry, NavSection) else (entry,))
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        return {page.path: place for place, page in enumerate(self.pages)}

    @cached_property
    def _sections(self) -> dict[str, NavSection]:
        sections = (entry for entry in self.entries if isinstance(entry, NavSection))
        return {page.path: section for section in sections for page in section.pages}

    def section_of(self, page: Page) -> NavSection | None:
        """Return the section in which a page stands."""
        return self._sections.get(page.path)

    def around(self, page: Page) -> tuple[Page | None, Page | None]:
        """Return the pages before and after a page."""
        place = self._places.get(page.path)
        if place is None:
            return None, None
        before = self.pages[place - 1] if place else None
        return before, self.pages[place + 1] if place + 1 < len(self.pages) else None


def navigation(nav: object, pages: Pages) -> Navigation:
    """Return the navigation of a language.

    Args:
        nav: As `mkdocs.yml` writes it: lists of paths and of `{section: …}`. Paths that the language lacks are left
            out.
        pages: The pages of the language.
    """
    entries: list[Page | NavSection] = []
    for entry in nav if isinstance(nav, list) else ():
        for name, below in entry.items() if isinstance(entry, dict) else ((None, entry),):
            found = tuple(pages.by_path[path] for path in _paths(below) if path in pages.by_path)
            if isinstance(below, str) or name is None:
                entries += found
            elif found:
                entries.append(NavSection(str(name), found))
    listed = list(dict.fromkeys(_paths(nav)))
    paths = [*listed, *(path for path in pages.by_path if path not in set(listed))]
    sections = dict.fromkeys(path.rpartition("/")[0] for path in paths)
    sections.pop("", None)
    return Navigation(tuple(entries), tuple(sections), {path: place for place, path in enumerate(paths)})


def _paths(nav: object) -> Iterator[str]:
    """Yield all paths of a navigation, however deep they stand."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for below in nav.values():
            yield from _paths(below)
    elif isinstance(nav, list):
        for child in nav:
            yield from _paths(child)
