"""Parity: the same page has the same structure in every language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from kvalia.language import BY_CODE
from kvalia.pages.front_matter import NEUTRAL
from kvalia.pages.page import Page, Pages
from kvalia.read.problems import Problem, nearest


def check_complete(paths: Mapping[str, Collection[str]], docs: str) -> Iterator[Problem]:
    """Yield the pages that a language lacks and another one has.

    Args:
        paths: The paths of the pages in each language, by its code.
        docs: The folder with the languages' folders, as problems name it.
    """
    for path in sorted({path for mine in paths.values() for path in mine}):
        having = next(code for code, mine in paths.items() if path in mine)
        for code in (code for code, mine in paths.items() if path not in mine):
            write = f"Copy {docs}/{having}/{path} and write it in {BY_CODE[code].name}"
            yield Problem(f"{docs}/{code}/{path}", 1, 1, "the page is missing", write)


def check_parity(pages: Mapping[str, Pages]) -> Iterator[Problem]:
    """Yield where a page's headings or neutral front matter differ from its sister pages.

    The first language that has the page is what the others are compared with.

    Args:
        pages: The pages of each language, by its code.
    """
    paths = sorted({path for language in pages.values() for path in language.by_path})
    for path in paths:
        sisters = [language.by_path[path] for language in pages.values() if path in language.by_path]
        first, *others = sisters
        for other in others:
            yield from _headings(first, other)
        # Where the front matter is faulty, it has problems of its own.
        first, *others = [page for page in sisters if page.front] or [first]
        for other in others:
            yield from _front_matter(first, other)


def _headings(first: Page, other: Page) -> Iterator[Problem]:
    wanted = [heading for heading in first.outline.headings if heading.id]
    found = {heading.id: heading for heading in other.outline.headings if heading.id}
    known = {heading.id for heading in wanted if heading.id}
    extra = [heading for heading in found.values() if heading.id not in known]
    lacking = [heading.id for heading in wanted if heading.id and heading.id not in found]
    misspelt: dict[str | None, str | None]
    if len(extra) == len(lacking):
        misspelt = dict(zip((heading.id for heading in extra), lacking, strict=True))
    else:
        misspelt = {heading.id: nearest(heading.id or "", lacking) for heading in extra}
    # What has no id yet may be what is missing. It has a problem of its own.
    unnamed = any(heading.id is None for heading in (*first.outline.headings, *other.outline.headings))
    above = ""
    for heading in wanted:
        if heading.id in lacking and heading.id not in misspelt.values() and not unnamed:
            line = found[above].line if above in found else 1
            place = f"after the heading '{above}'" if above else "as the first heading"
            wrong = f"the heading '{heading.id}' of {first.file}:{heading.line} is missing"
            write = f"Add '{'#' * heading.level} … {{ #{heading.id} }}' {place}"
            yield Problem(other.file, line, 1, wrong, write)
        above = heading.id or ""
    for heading in extra if not unnamed else ():
        wrong = f"{first.file} has no heading with the id '{heading.id}'"
        near = misspelt[heading.id]
        write = f"Write '{{ #{near} }}'" if near else "Use the id it has there, or add the heading there too"
        yield Problem(other.file, heading.line, 1, wrong, write)
    order = [heading.id for heading in wanted if heading.id in found]
    mine = [heading.id for heading in other.outline.headings if heading.id in known]
    for expected, actual in zip(order, mine, strict=False):
        if expected != actual and actual in found:
            wrong = f"the heading '{actual}' stands where {first.file} has '{expected}'"
            yield Problem(other.file, found[actual].line, 1, wrong, "Put the headings in the same order")
            break


def _front_matter(first: Page, other: Page) -> Iterator[Problem]:
    if other.front is None:
        return
    for field in sorted(NEUTRAL):
        mine, theirs = getattr(other.meta, field), getattr(first.meta, field)
        if mine != theirs:
            wrong = f"'{field}' differs from {first.file}"
            yield other.front.problem((field,), wrong, f"Write '{field}: {_yaml(theirs)}' in both")


def _yaml(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(str(item) for item in value)}]"
    return str(value)
