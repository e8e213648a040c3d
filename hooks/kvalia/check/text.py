"""The text of a page by itself: headings, ids, HTML, and Markdown that the renderer reads otherwise than meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kvalia.check.writing import check_writing
from kvalia.pages.page import Page
from kvalia.read.outline import Markup, Oddity
from kvalia.read.problems import Problem, id_like, suggestion
from kvalia.read.reading import BOXES
from kvalia.things.record import ID

TAKEN = re.compile(r"(?:kv|source)-")
"""What the ids of the frame of a page and of its sources begin with."""

PLAIN = "Remove it and write plain Markdown"

HTML_ADVICE = {
    "a": "Write '[text](address)'",
    "img": "Write '![what it shows](path)', so that the file is looked for",
    **{f"h{level}": f"Write '{'#' * level} … {{ #an-id }}'" for level in range(1, 7)},
}

ODDITIES = {
    "row": ("the row has more cells than the table has columns", "Write '\\|' for a stroke inside a cell"),
    "short row": ("the row has fewer cells than the table has columns", "Write '| |' for an empty cell"),
    "empty section": ("nothing stands below the heading '{text}'", "Write its text, or remove it"),
    "box title": ("the title of the box stands in no quotation marks", "Write '!!! {text} \"Title\"'"),
    "sign": ("there is no sign '{text}'", "Write the sign itself"),
    "item": (
        "the item is indented by too little to stand inside the one above",
        "Indent it by four blanks, or by none",
    ),
    "code": ("four blanks at the beginning make this code", "Remove them, or put code between lines of ```"),
    "empty box": ("the box holds no text", "Indent the lines below it by four blanks"),
    "stray": ("'</{text}>' closes what is not open", "Remove it"),
    "open": ("'<{text}>' is not closed", "Add '</{text}>', or remove it"),
    "unreadable": ("from here on the text cannot be read", "Write fewer things inside each other"),
}


def check_text(page: Page) -> Iterator[Problem]:
    """Yield what is wrong in the text of a page, whatever else there is in the project."""
    found = [*_headings(page), *_ids(page), *(_markup(page, markup) for markup in page.outline.markup)]
    yield from found
    named = {problem.line for problem in found}
    for oddity in page.outline.oddities:
        # Below a heading that is no heading yet, nothing can be missing.
        if oddity.kind != "empty section" or oddity.line not in named:
            yield _oddity(page, oddity)
    for words in page.outline.words:
        yield from check_writing(page.file, words)


def _headings(page: Page) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    above = 1
    for heading in page.outline.headings:
        here = (page.file, heading.line, 1)
        if heading.level == 1:
            wrong = "a heading of the first level stands in the text"
            yield Problem(*here, wrong, "Write '##': the title at the top is the first level")
        elif heading.level > above + 1:
            wrong = f"a heading of level {heading.level} stands below one of level {above}"
            yield Problem(*here, wrong, f"Write '{'#' * (above + 1)}'")
        above = max(heading.level, 2) if heading.level == 1 else heading.level
        if heading.id is None:
            wrong = f"the heading '{heading.title}' has no id"
            yield Problem(*here, wrong, "Add ' { #an-id }' at its end, the same in every language")
        elif not ID.fullmatch(heading.id) or TAKEN.match(heading.id):
            yield _bad_id(page, heading.id, heading.line)
        elif heading.id in seen:
            wrong = f"the id '{heading.id}' stands already in line {seen[heading.id]}"
            yield Problem(*here, wrong, "Give this heading an id of its own")
        else:
            seen[heading.id] = heading.line


def _ids(page: Page) -> Iterator[Problem]:
    """Yield ids of paragraphs and of HTML that stand twice or are none."""
    seen = {heading.id: heading.line for heading in page.outline.headings if heading.id}
    for name, line in page.outline.ids:
        if not ID.fullmatch(name) or TAKEN.match(name):
            yield _bad_id(page, name, line)
        elif name in seen:
            wrong = f"the id '{name}' stands already in line {seen[name]}"
            yield Problem(page.file, line, 1, wrong, "Give one of them an id of its own")
        seen.setdefault(name, line)


def _bad_id(page: Page, name: str, line: int) -> Problem:
    if TAKEN.match(name):
        wrong = f"ids that begin with '{name.partition('-')[0]}-' belong to what stands around the text"
        return Problem(page.file, line, 1, wrong, "Write another one, the same in every language")
    return Problem(
        page.file, line, 1, f"'{name}' is no id", f"Write '{{ #{id_like(name)} }}', the same in every language"
    )


def _markup(page: Page, markup: Markup) -> Problem:
    wrong = f"'{markup.name}' is not allowed in a page"
    write = HTML_ADVICE.get(markup.name, PLAIN) if markup.value is None else PLAIN
    return Problem(page.file, markup.line, markup.column, wrong, write)


def _oddity(page: Page, oddity: Oddity) -> Problem:
    if oddity.kind == "box":
        return Problem(
            page.file, oddity.line, oddity.column, f"there is no box '{oddity.text}'", suggestion(oddity.text, BOXES)
        )
    wrong, write = (part.format(text=oddity.text) for part in ODDITIES[oddity.kind])
    return Problem(page.file, oddity.line, oddity.column, wrong, write)
