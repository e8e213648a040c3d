"""Pages made from data: one for each thing of a kind that has pages, to print, to link and to hang on a wall."""

from __future__ import annotations

import datetime as dt
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
        whole: Whether the thing can be shown. A thing with a fault keeps its page, which says what is wrong.
    """

    page: Page
    kind: Kind[Any, Any]
    name: str
    whole: bool = True

    @property
    def markdown(self) -> str:
        """Its text: the block that shows the thing."""
        return _markdown(self.kind, self.name)


NEVER = dt.date(1970, 1, 1)
"""Dates of a page of a thing that cannot be shown."""


def _markdown(kind: Kind[Any, Any], name: str) -> str:
    return f"/// {kind.name} | {name}\n///\n"


def generated_pages(library: Library, pages: Pages, *, keep: bool = False) -> dict[str, GeneratedPage]:
    """Return a page for each thing that a language has, by path.

    Dates are those of the lessons that the thing belongs to. A thing that cannot be shown, because
    a file of it is faulty or its lessons are missing, has no page, or one without content.

    Args:
        library: All structured data.
        pages: The language's authored pages.
        keep: Whether things that cannot be shown keep a page.
    """
    found = {}
    for kind in KINDS.values():
        if kind.lessons is None:
            continue
        for name in sorted(library.ids(kind.name) or ()):
            entry = library.of(kind).get(name)
            text = entry.texts.get(pages.code) if entry else None
            lessons = [lesson for lesson in map(pages.by_id, kind.lessons(entry.truth)) if lesson] if entry else []
            whole = entry is not None and text is not None and bool(lessons)
            if entry is not None and text is not None and lessons:
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
            elif not keep:
                continue
            else:
                meta = Meta(title=name, summary="–", type=kind.name, published=NEVER, updated=NEVER)
            file = lessons[0].file if lessons else kind.page(name)
            page = Page(kind.page(name), file, meta, outline(_markdown(kind, name), 0, NAMES))
            found[page.path] = GeneratedPage(page, kind, name, whole)
    return found
