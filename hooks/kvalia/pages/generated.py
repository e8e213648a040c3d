"""Pages made from data: one for each quiz, checklist, path and tool, to print, to link and to hang on a wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kvalia.pages.front_matter import PageMeta, PageType
from kvalia.pages.page import Page, Pages
from kvalia.read.outline import outline
from kvalia.things.checklist.record import Checklist
from kvalia.things.library import Entry, Library
from kvalia.things.path.record import LearningPath
from kvalia.things.quiz.record import Quiz
from kvalia.things.tool.record import Tool

Truth = Quiz | Checklist | LearningPath | Tool


@dataclass(frozen=True)
class GeneratedPage:
    """A page that no author wrote.

    Attributes:
        page: As if it had been read from a file.
        markdown: Its text.
    """

    page: Page
    markdown: str


def lessons_of(truth: Truth) -> tuple[str, ...]:
    """Return the ids of the pages that a thing belongs to: its lesson, or the pages of a path."""
    return truth.pages if isinstance(truth, LearningPath) else (truth.page,)


def generated_pages(library: Library, pages: Pages) -> dict[str, GeneratedPage]:
    """Return a page for each quiz, checklist and learning path that a language has, by path.

    Dates are those of the lessons that the thing belongs to; a thing whose lessons are
    missing gets no page.
    """
    found = {}
    collections: tuple[tuple[str, PageType, Mapping[str, Entry[Any, Any]]], ...] = (
        ("quizzes", PageType.QUIZ, library.quizzes),
        ("checklists", PageType.CHECKLIST, library.checklists),
        ("paths", PageType.PATH, library.paths),
        ("tools", PageType.TOOL, library.tools),
    )
    for folder, kind, collection in collections:
        for name, entry in collection.items():
            text = entry.texts.get(pages.code)
            lessons = [lesson for lesson in map(pages.by_id, lessons_of(entry.truth)) if lesson]
            if text is None or not lessons:
                continue
            meta = PageMeta(
                title=text.title,
                summary=text.summary,
                type=kind,
                audience=entry.truth.audience,
                level=lessons[0].meta.level,
                published=max(lesson.meta.published for lesson in lessons),
                updated=max(lesson.meta.updated for lesson in lessons),
                author=lessons[0].meta.author,
            )
            markdown = f"/// {kind} | {name}\n///\n"
            path = f"{folder}/{name}.md"
            found[path] = GeneratedPage(Page(path, lessons[0].file, meta, outline(markdown)), markdown)
    return found
