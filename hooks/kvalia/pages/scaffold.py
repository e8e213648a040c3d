"""New pages, quizzes, checklists, learning paths and terms: files in all languages, with what is to be written empty.

What is left empty is a problem until it is filled in, so that `make check` is the
author's list of what remains.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kvalia.language import CODES
from kvalia.pages.front_matter import REVIEW_YEARS
from kvalia.things.library import CHECKLIST, GLOSSARY, PATH, QUIZ

QUIZ_TRUTH = """{schema}
source: nb
page: {page}
audience: [front-line]
questions:
  first-question:
    type: single
    principle: {page}
    options:
      one: {{correct: true}}
      two: {{}}
      three: {{}}
"""
QUIZ_TEXT = """{schema}
title:
summary:
questions:
  first-question:
    ask:
    options:
      one:
        text:
        why:
      two:
        text:
        why:
      three:
        text:
        why:
"""
CHECKLIST_TRUTH = """{schema}
source: nb
page: {page}
audience: [front-line]
sections:
  before:
    items:
      first-item: {{principle: {page}}}
"""
CHECKLIST_TEXT = """{schema}
title:
summary:
sections:
  before:
    title:
    items:
      first-item:
        do:
        why:
"""
PATH_TRUTH = """{schema}
source: nb
audience: [front-line]
minutes: 60
pages: [{page}]
"""
PATH_TEXT = """{schema}
title:
summary:
product:
"""
PAGE = """---
# yaml-language-server: $schema={schema}
title:
summary:
type: lesson
audience: [front-line]
minutes: 5
author: editorial-team
published: {today}
updated: {today}
reviewed: {today}
reviewer: editorial-team
review_due: {due}
---

## … {{ #goals }}

## … {{ #point }}

## … {{ #examples }}

## … {{ #do-this }}

## … {{ #traps }}

## … {{ #tasks }}
"""


def new_quiz(data: Path, name: str, page: str) -> dict[Path, str]:
    """Return the files of a new quiz, by path.

    Args:
        data: The folder `docs/data`.
        name: Id of the quiz.
        page: Id of the lesson that it belongs to.
    """
    folder = data / QUIZ.folder / name
    texts = {folder / f"{code}.yml": QUIZ_TEXT.format(schema=QUIZ.schema_line(code)) for code in CODES}
    return {folder / "quiz.yml": QUIZ_TRUTH.format(schema=QUIZ.schema_line("quiz"), page=page), **texts}


def new_checklist(data: Path, name: str, page: str) -> dict[Path, str]:
    """Return the files of a new checklist, by path. Arguments as for `new_quiz`."""
    folder = data / CHECKLIST.folder / name
    texts = {folder / f"{code}.yml": CHECKLIST_TEXT.format(schema=CHECKLIST.schema_line(code)) for code in CODES}
    truth = CHECKLIST_TRUTH.format(schema=CHECKLIST.schema_line("checklist"), page=page)
    return {folder / "checklist.yml": truth, **texts}


def new_path(data: Path, name: str, page: str) -> dict[Path, str]:
    """Return the files of a new learning path, by path. Arguments as for `new_quiz`; `page` is the path's first."""
    folder = data / PATH.folder / name
    texts = {folder / f"{code}.yml": PATH_TEXT.format(schema=PATH.schema_line(code)) for code in CODES}
    return {folder / "path.yml": PATH_TRUTH.format(schema=PATH.schema_line("path"), page=page), **texts}


def new_page(docs: Path, path: str, today: dt.date) -> dict[Path, str]:
    """Return the files of a new page, by path.

    Args:
        docs: The folder with the languages' folders.
        path: Path of the page below its language's folder: `recovery/my-page.md`.
        today: The date that the page begins with.
    """
    path = path if path.endswith(".md") else f"{path}.md"
    schema = "../" * (path.count("/") + 1) + "data/schemas/page.json"
    due = today.replace(year=today.year + REVIEW_YEARS, day=min(today.day, 28))
    return {docs / code / path: PAGE.format(schema=schema, today=today, due=due) for code in CODES}


def new_term(data: Path, name: str) -> dict[Path, str]:
    """Return the glossary's files with a new term at their end, by path.

    Args:
        data: The folder `docs/data`.
        name: Id of the term.
    """
    folder = data / GLOSSARY.folder
    added = {"glossary.yml": f"  {name}:\n    english:\n    related: []\n"}
    added |= {f"{code}.yml": f"  {name}:\n    term:\n    definition:\n" for code in CODES}
    return {
        folder / file: (folder / file).read_text("utf-8").rstrip("\n") + "\n" + text for file, text in added.items()
    }
