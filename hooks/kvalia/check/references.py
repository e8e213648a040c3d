"""References between data and pages: every id that is named exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from kvalia.pages.page import Page, Pages
from kvalia.read.problems import Location, Problem, suggestion
from kvalia.read.source import Document
from kvalia.things.checklist.record import Checklist
from kvalia.things.glossary.record import Glossary
from kvalia.things.library import Entry, Library
from kvalia.things.path.record import LearningPath
from kvalia.things.quiz.record import Quiz
from kvalia.things.quiz.scenario import ScenarioQuestion
from kvalia.things.tool.record import Tool
from kvalia.things.tool.workshop.record import Workshop

Headings = Mapping[str, Collection[str] | None]
"""The ids of each page's headings, by the page's id; None where they are not known."""

BLOCK_KINDS = (
    "quiz",
    "checklist",
    "term",
    "pages",
    "index",
    "glossary",
    "search",
    "roles",
    "themes",
    "today",
    "path",
    "tool",
    "review",
    "learning",
)
"""The practice blocks that a page may hold."""

LISTS = ("quizzes", "checklists", "tools")
"""What `/// index` may list."""

BLOCK_NAMES = {"pages": "section", "index": "list"}
"""What a block names, where that is not of the block's own name."""


def check_names(pages: Pages) -> Iterator[Problem]:
    """Yield pages whose id another page of the language has too, so that data cannot tell them apart."""
    seen: dict[str, str] = {}
    for page in pages.by_path.values():
        if page.id in seen:
            wrong = f"the page '{seen[page.id]}' has the same file name, so data cannot tell them apart"
            yield Problem(page.file, 1, 1, wrong, "Rename one of them")
        seen.setdefault(page.id, page.path)


def check_page(
    page: Page, library: Library, illustrations: Collection[str], sections: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong inside one page: headings, blocks, citations, front matter.

    Args:
        page: The page.
        library: The data that it may name.
        illustrations: File names of the drawings that exist.
        sections: Folders of pages that `/// pages` may list.
    """
    yield from _headings(page)
    yield from _blocks(page, library, sections)
    references = library.ids("references")
    for citation in page.outline.citations:
        if references is not None and citation.id not in references:
            wrong = f"there is no source '{citation.id}'"
            yield Problem(page.file, citation.line, citation.column, wrong, suggestion(citation.id, references))
        elif page.front and citation.id not in page.meta.refs:
            wrong = f"the source '{citation.id}' is not listed under 'refs'"
            yield Problem(page.file, citation.line, citation.column, wrong, f"Add '{citation.id}' to 'refs' at the top")
    for markup in page.outline.markup:
        wrong = f"'{markup.name}' is not allowed in a page"
        yield Problem(page.file, markup.line, markup.column, wrong, "Remove it and write plain Markdown")
    yield from _front_matter(page, library, illustrations)


def _headings(page: Page) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for heading in page.outline.headings:
        if heading.level == 1:
            wrong = "a heading of the first level stands in the text"
            yield Problem(page.file, heading.line, 1, wrong, "Write '##': the title at the top is the first level")
        if heading.id is None:
            wrong = f"the heading '{heading.title}' has no id"
            write = "Add ' { #an-id }' at its end, the same in every language"
            yield Problem(page.file, heading.line, 1, wrong, write)
        elif heading.id in seen:
            wrong = f"the id '{heading.id}' stands already in line {seen[heading.id]}"
            yield Problem(page.file, heading.line, 1, wrong, "Give this heading an id of its own")
        else:
            seen[heading.id] = heading.line


def _blocks(page: Page, library: Library, sections: Collection[str]) -> Iterator[Problem]:
    known: dict[str, Collection[str] | None] = {
        "quiz": library.ids("quizzes"),
        "checklist": library.ids("checklists"),
        "path": library.ids("paths"),
        "tool": library.ids("tools"),
        "term": library.ids("glossary"),
        "pages": sections,
        "index": LISTS,
    }
    for block in page.outline.blocks:
        here = (page.file, block.line, block.column)
        if block.kind not in BLOCK_KINDS:
            yield Problem(*here, f"there is no block '{block.kind}'", suggestion(block.kind, BLOCK_KINDS))
        elif block.kind in known and not block.id:
            yield Problem(*here, f"the block '{block.kind}' names nothing", f"Write '/// {block.kind} | id'")
        else:
            ids = known.get(block.kind)
            if ids is not None and block.id not in ids:
                wrong = f"there is no {BLOCK_NAMES.get(block.kind, block.kind)} '{block.id}'"
                yield Problem(*here, wrong, suggestion(block.id, ids))


def _front_matter(page: Page, library: Library, illustrations: Collection[str]) -> Iterator[Problem]:
    if page.front is None:
        return
    named: Mapping[str, tuple[tuple[str, ...], Collection[str] | None]] = {
        "refs": (page.meta.refs, library.ids("references")),
        "terms": (page.meta.terms, library.ids("glossary")),
        "quiz": (page.meta.quiz, library.ids("quizzes")),
        "checklist": (page.meta.checklist, library.ids("checklists")),
    }
    for field, (ids, known) in named.items():
        for index, name in enumerate(ids):
            if known is not None and name not in known:
                yield _at(page.front, (field, index), f"'{field}' names '{name}', which does not exist", name, known)
    picture = page.meta.illustration
    if picture and picture.file not in illustrations:
        wrong = f"there is no drawing '{picture.file}'"
        yield _at(page.front, ("illustration", "file"), wrong, picture.file, illustrations)


def check_library(library: Library, pages: Mapping[str, Pages], unread: Collection[str] = ()) -> Iterator[Problem]:
    """Yield the ids that data files name and that do not exist.

    Args:
        library: The data.
        pages: The pages of each language.
        unread: Ids of pages that could not be read, so that their headings are not known.
    """
    headings: dict[str, frozenset[str] | None] = dict.fromkeys(unread)
    for page in (page for language in pages.values() for page in language.by_path.values()):
        # From all languages: what one of them lacks is shown by the check of parity.
        found = frozenset(heading.id for heading in page.outline.headings if heading.id)
        unnamed = any(heading.id is None for heading in page.outline.headings)
        others = headings.get(page.id, frozenset())
        headings[page.id] = None if unnamed or others is None else found | others
    for quiz in library.quizzes.values():
        yield from _quiz(quiz, headings, library)
    for checklist in library.checklists.values():
        yield from _checklist(checklist, headings)
    for path in library.paths.values():
        yield from _path(path, headings, pages)
    for tool in library.tools.values():
        yield from _tool(tool, library, headings)
    if library.glossary:
        yield from _glossary(library.glossary)


def _quiz(quiz: Entry[Quiz, Any], headings: Headings, library: Library) -> Iterator[Problem]:
    document = quiz.sources["quiz"]
    yield from _page(document, quiz.truth.page, headings)
    for name, question in quiz.truth.questions.items():
        here = ("questions", name)
        yield from _principle(document, (*here, "principle"), question.principle, headings)
        if question.practise:
            yield from _practise(document, (*here, "practise"), question.practise, library)
        for step, choices in question.steps.items() if isinstance(question, ScenarioQuestion) else ():
            for choice, way in choices.choices.items():
                location = (*here, "steps", step, "choices", choice, "principle")
                yield from _principle(document, location, way.principle, headings)


def _practise(document: Document, location: Location, item: str, library: Library) -> Iterator[Problem]:
    """Yield a problem where a question names no item of a checklist. A faulty item counts: it is shown where it is."""
    checklist = item.split("/")[0]
    known = library.ids("checklists") or ()
    if checklist not in known:
        yield _at(document, location, f"there is no checklist '{checklist}'", checklist, known)
        return
    entry = library.checklists.get(checklist)
    written = _written(entry.sources["checklist"].data, "sections") if entry else {}
    items = [f"{checklist}/{name}/{act}" for name, section in written.items() for act in _written(section, "items")]
    if items and item not in items:
        yield _at(document, location, f"the checklist '{checklist}' has no item '{item}'", item, items)


def _written(data: Any, key: str) -> Mapping[str, Any]:
    """Return the mapping below a key of a file, whatever is right or wrong in it."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def _checklist(checklist: Entry[Checklist, Any], headings: Headings) -> Iterator[Problem]:
    document = checklist.sources["checklist"]
    yield from _page(document, checklist.truth.page, headings)
    for section, items in checklist.truth.sections.items():
        for name, item in items.items.items():
            if item.principle:
                location = ("sections", section, "items", name, "principle")
                yield from _principle(document, location, item.principle, headings)


def _path(path: Entry[LearningPath, Any], headings: Headings, pages: Mapping[str, Pages]) -> Iterator[Problem]:
    document = path.sources["path"]
    for place, name in enumerate(path.truth.pages):
        if name not in headings:
            yield _at(document, ("pages", place), f"there is no page '{name}'", name, headings)
    for language in pages.values():
        lessons = (language.by_id(name) for name in path.truth.pages)
        reading = sum(lesson.meta.minutes or 0 for lesson in lessons if lesson)
        if reading > path.truth.minutes:
            wrong = f"the pages of the path take {reading} minutes by themselves"
            yield Problem(document.path, *document.value_place(("minutes",)), wrong, f"Write {reading} or more")
            return


def _tool(tool: Entry[Tool, Any], library: Library, headings: Headings) -> Iterator[Problem]:
    document, truth = tool.sources["tool"], tool.truth
    yield from _page(document, truth.page, headings)
    for location, principle in truth.principles():
        yield from _principle(document, location, principle, headings)
    if isinstance(truth, Workshop):
        known = library.ids("checklists")
        if known is not None and truth.reference not in known:
            wrong = f"there is no checklist '{truth.reference}'"
            yield _at(document, ("reference",), wrong, truth.reference, known)


def _glossary(glossary: Entry[Glossary, Any]) -> Iterator[Problem]:
    document = glossary.sources["glossary"]
    terms = glossary.truth.terms
    for name, term in terms.items():
        for index, related in enumerate(term.related):
            if related not in terms or related == name:
                wrong = f"'{related}' is no other term of the glossary"
                others = [other for other in terms if other != name]
                yield _at(document, ("terms", name, "related", index), wrong, related, others)


def _page(document: Document, page: str, headings: Headings) -> Iterator[Problem]:
    if page not in headings:
        yield _at(document, ("page",), f"there is no page '{page}'", page, headings)


def _principle(document: Document, location: Location, principle: str, headings: Headings) -> Iterator[Problem]:
    page, _, heading = principle.partition("#")
    if page not in headings:
        yield _at(document, location, f"there is no page '{page}'", page, headings)
        return
    known = headings[page]
    if heading and known is not None and heading not in known:
        wrong = f"the page '{page}' has no heading with the id '{heading}'"
        yield _at(document, location, wrong, heading, known)


def _at(document: Document, location: Location, wrong: str, word: str, known: Collection[str]) -> Problem:
    return Problem(document.path, *document.value_place(location), wrong, suggestion(word, known))
