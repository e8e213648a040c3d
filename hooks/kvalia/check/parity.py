"""Parity: the same page has the same structure in every language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from kvalia.language import BY_CODE
from kvalia.pages.blocks import NAMES
from kvalia.pages.front_matter import NEUTRAL
from kvalia.pages.page import Page, Pages
from kvalia.read.problems import Problem, nearest
from kvalia.read.reading import HEADINGS


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


def check_parity(pages: Mapping[str, Pages], faulty: Collection[tuple[str, int]] = ()) -> Iterator[Problem]:
    """Yield where a page's headings or neutral front matter differ from its sister pages.

    The first language that has the page is what the others are compared with.

    Args:
        pages: The pages of each language, by its code.
        faulty: Files and lines that have a problem of their own: what stands there is compared when it is mended.
    """
    paths = sorted({path for language in pages.values() for path in language.by_path})
    for path in paths:
        sisters = [language.by_path[path] for language in pages.values() if path in language.by_path]
        first, *others = sisters
        for other in others:
            yield from _headings(first, other)
            if not any(
                oddity.kind in ("open", "unreadable") for page in (first, other) for oddity in page.outline.oddities
            ):
                yield from _parts(first, other, faulty)
        yield from _copied(sisters)
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
    levels = {heading.id: heading for heading in wanted}
    for name, heading in found.items():
        if name in levels and heading.level != levels[name].level:
            wrong = f"the heading '{name}' is of level {heading.level}, in {first.file} of level {levels[name].level}"
            write = f"Write '{'#' * levels[name].level}' in both, or change both"
            yield Problem(other.file, heading.line, 1, wrong, write)
    order = [heading.id for heading in wanted if heading.id in found]
    mine = [heading.id for heading in other.outline.headings if heading.id in known]
    for expected, actual in zip(order, mine, strict=False):
        if expected != actual and actual in found:
            wrong = f"the heading '{actual}' stands where {first.file} has '{expected}'"
            yield Problem(other.file, found[actual].line, 1, wrong, "Put the headings in the same order")
            break


def _copied(sisters: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages that say word for word what the page of another language says."""
    seen: dict[tuple[str, ...], str] = {}
    for page in sisters:
        said = (page.meta.title, page.meta.summary, *(words.text for words in page.outline.words))
        tells = any(words.tag not in HEADINGS for words in page.outline.words)
        if tells and seen.setdefault(said, page.file) != page.file:
            yield Problem(page.file, 1, 1, f"the page has the very words of {seen[said]}", "Write each in its language")


def _parts(first: Page, other: Page, faulty: Collection[tuple[str, int]]) -> Iterator[Problem]:
    """Yield blocks, sources and pictures that one of two pages has and the other lacks, or has elsewhere."""
    cited = [citation.id for page in (first, other) for citation in page.outline.citations]
    listed = {*first.meta.refs, *other.meta.refs}  # A source that is not listed has a problem of its own.
    for parts in (_blocks, _sources, _pictures) if listed.issuperset(cited) else (_blocks, _pictures):
        theirs, mine = parts(first), parts(other)
        places = ((page.file, line) for page, own in ((first, theirs), (other, mine)) for _, line, _ in own)
        if not any(place in faulty for place in places):
            yield from _sequence(first, other, theirs, mine)


Part = tuple[str, int, int]
"""What stands in a page, as its author wrote it, with its place."""


def _blocks(page: Page) -> list[Part]:
    return [
        (f"/// {block.kind} | {block.id}" if block.id else f"/// {block.kind}", block.line, block.column)
        for block in page.outline.blocks
        if block.kind in NAMES
    ]


def _sources(page: Page) -> list[Part]:
    seen = {f"[@{citation.id}]": (citation.line, citation.column) for citation in reversed(page.outline.citations)}
    return sorted((name, line, column) for name, (line, column) in seen.items())


def _pictures(page: Page) -> list[Part]:
    own = (link for link in page.outline.links if link.picture and "//" not in link.target)
    return [(f"![…]({link.target})", link.line, link.column) for link in own]


def _sequence(first: Page, other: Page, theirs: list[Part], mine: list[Part]) -> Iterator[Problem]:
    """Yield the first thing in which two rows of parts differ; for what one of them lacks, each thing."""
    wanted, found = [name for name, *_ in theirs], [name for name, *_ in mine]
    lacking = [part for part in theirs if found.count(part[0]) < wanted.count(part[0])]
    extra = [part for part in mine if found.count(part[0]) > wanted.count(part[0])]
    if len(lacking) == len(extra) == 1:  # Something else stands in its place, and is wrong by itself or meant.
        wrong = f"'{extra[0][0]}' stands where {first.file}:{lacking[0][1]} has '{lacking[0][0]}'"
        yield Problem(
            other.file, extra[0][1], extra[0][2], wrong, f"Write '{lacking[0][0]}' in both, or change it in both"
        )
        return
    for name, line, _column in lacking:
        wrong = f"'{name}' of {first.file}:{line} is missing"
        yield Problem(other.file, _below(first, other, line), 1, wrong, "Add it here, or remove it there")
    for name, line, column in extra:
        wrong = f"{first.file} has no '{name}'"
        yield Problem(other.file, line, column, wrong, "Remove it, or add it in every language")
    if not lacking and not extra:
        for (name, line, column), expected in zip(mine, wanted, strict=True):
            if name != expected:
                wrong = f"'{name}' stands where {first.file} has '{expected}'"
                yield Problem(other.file, line, column, wrong, "Put them in the same order")
                return


def _below(first: Page, other: Page, line: int) -> int:
    """Return the line of the heading in another page below which something of the first page belongs."""
    above = [heading.id for heading in first.outline.headings if heading.line < line]
    found = [heading.line for heading in other.outline.headings if above and heading.id == above[-1]]
    return found[0] if found else 1


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
