"""Pages made from data: one for each quiz and each checklist, to print, to link and to hang on a wall."""

from __future__ import annotations

from dataclasses import dataclass

from kvalia.library import Library
from kvalia.markdown_source import outline
from kvalia.pages import Page, Pages
from kvalia.records.page import PageMeta, PageType


@dataclass(frozen=True)
class GeneratedPage:
    """A page that no author wrote.

    Attributes:
        page: As if it had been read from a file.
        markdown: Its text.
    """

    page: Page
    markdown: str


def generated_pages(library: Library, pages: Pages) -> dict[str, GeneratedPage]:
    """Return a page for each quiz and checklist that a language has, by path.

    Dates are those of the lesson that the thing belongs to; a thing whose lesson is
    missing gets no page.
    """
    found = {}
    collections = (("quizzes", PageType.QUIZ, library.quizzes), ("checklists", PageType.CHECKLIST, library.checklists))
    for folder, kind, collection in collections:
        for name, entry in collection.items():
            text = entry.texts.get(pages.code)
            lesson = pages.by_id(entry.truth.page)
            if text is None or lesson is None:
                continue
            meta = PageMeta(
                title=text.title,
                summary=text.summary,
                type=kind,
                audience=entry.truth.audience,
                level=lesson.meta.level,
                published=lesson.meta.published,
                updated=lesson.meta.updated,
                author=lesson.meta.author,
            )
            markdown = f"/// {kind} | {name}\n///\n"
            path = f"{folder}/{name}.md"
            found[path] = GeneratedPage(Page(path, lesson.file, meta, outline(markdown)), markdown)
    return found
