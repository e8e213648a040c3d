"""Texts in another language than that of their file: pasted, or left as they were copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kvalia.language import BY_CODE, CODES
from kvalia.language.common import other_language
from kvalia.pages.page import Page
from kvalia.read.problems import Problem
from kvalia.read.source import Document, texts

MARKED = re.compile(r"\blang\s*=")
"""What says of a part of a line that it is in another language."""


def check_foreign_text(page: Page, code: str) -> Iterator[Problem]:
    """Yield the paragraphs, items and cells of a page that are written in another language.

    Args:
        page: The page.
        code: Its language.
    """
    for words in page.outline.words:
        if any(MARKED.search(line) for line in words.lines):
            continue
        if other := other_language(words.text, code, CODES):
            row = words.lines[0] if words.lines else ""
            column = len(row) - len(row.lstrip()) + 1
            wrong, write = _said(other, code)
            yield Problem(page.file, words.line, column, wrong, f"{write}, or put it into '<span lang=\"{other}\">'")


def check_foreign_data(document: Document, code: str) -> Iterator[Problem]:
    """Yield the texts of a text file that are written in another language.

    Args:
        document: The file.
        code: Its language.
    """
    for location, text in texts(document.data):
        if other := other_language(text, code, CODES):
            yield document.problem(location, *_said(other, code))


def _said(other: str, code: str) -> tuple[str, str]:
    return f"the text is in another language: {BY_CODE[other].name}", f"Write it in {BY_CODE[code].name}"
