"""Pages made from data: one for each thing of a kind that has pages, to print, to link and to hang on a wall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kvalia.pages.blocks import NAMES
from kvalia.pages.front_matter import Meta
from kvalia.pages.page import Page, Pages
from kvalia.read.reading import outline
from kvalia.things.kind import Kind
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library


@dataclass(frozen=True)
class GeneratedPage:
    """A page that no author wrote.

    Attributes:
        page: As if it had been read from a file.
        kind: The kind of thing that it shows.
        name: The thing's id.
    """

    page: Page
    kind: Kind[Any, Any]
    name: str

    @property
    def markdown(self) -> str:
        """Its text: the block that shows the thing."""
        return _markdown(self.kind, self.name)


def _markdown(kind: Kind[Any, Any], name: str) -> str:
    return f"/// {kind.name} | {name}\n///\n"


def generated_pages(library: Library, pages: Pages) -> dict[str, GeneratedPage]:
    """Return a page for each thing that a language has, by path.

    Dates are those of the lessons that the thing belongs to; a thing whose lessons are
    missing gets no page.
    """
    found = {}
    for kind in KINDS.values():
        if kind.lessons is None:
            continue
        for name, entry in library.of(kind).items():
            text = entry.texts.get(pages.code)
            lessons = [lesson for lesson in map(pages.by_id, kind.lessons(entry.truth)) if lesson]
            if text is None or not lessons:
                continue
            meta = Meta(
                title=text.title,
                summary=text.summary,
                type=kind.name,
                audience=entry.truth.audience,
                level=lessons[0].meta.level,
                published=max(lesson.meta.published for lesson in lessons),
                updated=max(lesson.meta.updated for lesson in lessons),
                author=lessons[0].meta.author,
            )
            page = Page(kind.page(name), lessons[0].file, meta, outline(_markdown(kind, name), 0, NAMES))
            found[page.path] = GeneratedPage(page, kind, name)
    return found
