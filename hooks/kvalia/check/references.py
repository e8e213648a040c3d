"""References between data and pages: every id that is named exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any

from kvalia.check.text import check_text
from kvalia.pages.blocks import BLOCKS, LISTS
from kvalia.pages.page import Page, Pages
from kvalia.read.outline import Block
from kvalia.read.problems import Location, Problem, suggestion
from kvalia.read.source import Document
from kvalia.things.kind import Entry, Kind, Reference
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library

Headings = Mapping[str, Collection[str] | None]
"""The ids of each page's headings, by the page's id; None where they are not known."""


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
    yield from check_text(page)
    yield from _blocks(page, library, sections)
    references = library.ids("references")
    for citation in page.outline.citations:
        if references is not None and citation.id not in references:
            wrong = f"there is no source '{citation.id}'"
            yield Problem(page.file, citation.line, citation.column, wrong, suggestion(citation.id, references))
        elif page.front and citation.id not in page.meta.refs:
            wrong = f"the source '{citation.id}' is not listed under 'refs'"
            yield Problem(page.file, citation.line, citation.column, wrong, f"Add '{citation.id}' to 'refs' at the top")
    cited = {citation.id for citation in page.outline.citations}
    # Where something is cited that is not listed, the one may be the other, misspelt.
    for index, name in enumerate(page.meta.refs if cited.issubset(page.meta.refs) else ()):
        if page.front and name not in cited and name in (references or ()):
            wrong, write = f"the source '{name}' is cited nowhere in the text", f"Write '[@{name}]' where it belongs"
            yield Problem(page.file, *page.front.value_place(("refs", index)), wrong, f"{write}, or remove it here")
    yield from _front_matter(page, library, illustrations)


def _blocks(page: Page, library: Library, sections: Collection[str]) -> Iterator[Problem]:
    taken = {heading.id: heading.line for heading in page.outline.headings if heading.id} | dict(page.outline.ids)
    for block in page.outline.blocks:
        brought = _brought(block, library)
        twice = next((name for name in brought if name in taken), None)
        if twice is not None:
            wrong = f"the block brings the id '{twice}', which line {taken[twice]} has already"
            yield Problem(page.file, block.line, block.column, wrong, "Remove one of the two")
        taken |= dict.fromkeys(brought, block.line)
        here = (page.file, block.line, block.column)
        thing = BLOCKS.get(block.kind, block.kind)
        if not block.whole:
            about = f" | {block.id}" if block.id else ""
            wrong = f"the block '/// {block.kind}{about}' has no end before other text"
            yield Problem(*here, wrong, "Write '///' on the line below it")
        if thing and not block.id:
            yield Problem(*here, f"the block '{block.kind}' names nothing", f"Write '/// {block.kind} | id'")
        elif thing:
            ids = {"section": sections, "list": LISTS}.get(thing) or library.ids(thing)
            if ids is not None and block.id not in ids:
                name = block.kind if thing in KINDS else thing
                yield Problem(*here, f"there is no {name} '{block.id}'", suggestion(block.id, ids))


def _brought(block: Block, library: Library) -> list[str]:
    """Return the ids that a block brings into a page, in any language."""
    kind = KINDS.get(block.kind)
    if kind is None:
        return sorted(library.ids("glossary") or ()) if block.kind == "glossary" else []
    entry = library.of(kind).get(block.id)
    text = next(iter(entry.texts.values()), None) if entry else None
    parts = kind.parts(block.id, entry.truth, text) if entry and text is not None else ()
    return [kind.html_id(block.id), *(part.fragment for part in parts)]


def _front_matter(page: Page, library: Library, illustrations: Collection[str]) -> Iterator[Problem]:
    if page.front is None:
        return
    named: Mapping[str, tuple[tuple[str, ...], Collection[str] | None]] = {
        "refs": (page.meta.refs, library.ids("references")),
        "terms": (page.meta.terms, library.ids("glossary")),
        **{
            kind.name: (getattr(page.meta, kind.name), library.ids(kind.name))
            for kind in KINDS.values()
            if kind.practised == "front matter"
        },
    }
    for field, (ids, known) in named.items():
        for index, name in enumerate(ids):
            if known is not None and name not in known:
                yield _at(page.front, (field, index), f"'{field}' names '{name}', which does not exist", name, known)
    strings, author = library.ids("interface"), f"author.{page.meta.author}"
    if strings is not None and author not in strings:
        wrong = f"the interface has no name for the author '{page.meta.author}'"
        known = [name.removeprefix("author.") for name in strings if name.startswith("author.")]
        write = f"{suggestion(page.meta.author, known)}, or add the string '{author}'"
        yield Problem(page.front.path, *page.front.value_place(("author",)), wrong, write)
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
    minutes = [partial(_minutes, language) for language in pages.values()]
    for kind in KINDS.values():
        for entry in library.read.get(kind.name, {}).values():
            for reference in kind.names(entry.truth):
                yield from _reference(entry.sources[kind.name], reference, headings, library)
            yield from kind.checks(entry, minutes)


def _minutes(pages: Pages, name: str) -> int | None:
    """Return how long a page takes, None where that is not known."""
    page = pages.by_id(name)
    return page.meta.minutes if page else None


def _reference(document: Document, reference: Reference, headings: Headings, library: Library) -> Iterator[Problem]:
    """Yield a problem where a data file names what there is not."""
    if reference.to == "heading":
        yield from _principle(document, reference.location, reference.id, headings)
    elif reference.to == "page":
        if reference.id not in headings:
            wrong = f"there is no page '{reference.id}'"
            yield _at(document, reference.location, wrong, reference.id, headings)
    else:
        yield from _thing(document, reference, KINDS[reference.to], library)


def _thing(document: Document, reference: Reference, kind: Kind[Any, Any], library: Library) -> Iterator[Problem]:
    """Yield a problem where there is no such thing, or it has no such part. A faulty part is shown where it is."""
    name, _, part = reference.id.partition("/")
    known = library.ids(kind.name)
    if known is not None and name not in known:
        called = kind.ids.removesuffix("s") or kind.name
        yield _at(document, reference.location, f"there is no {called} '{name}'", name, known)
    entry = library.read.get(kind.name, {}).get(name)
    if not part or entry is None:
        return
    parts = [f"{name}/{found}" for found in _written(entry, kind)]
    if parts and reference.id not in parts:
        wrong = f"the {kind.name} '{name}' has no item '{reference.id}'"
        yield _at(document, reference.location, wrong, reference.id, parts)


def _written(entry: Entry[Any, Any], kind: Kind[Any, Any]) -> Iterator[str]:
    """Yield the ids of the parts of a thing as its neutral file writes them, whatever is right or wrong in it."""

    def walk(data: Any, keys: tuple[str, ...], way: tuple[str, ...]) -> Iterator[str]:
        if not keys:
            yield "/".join(way)
            return
        below = data.get(keys[0]) if isinstance(data, dict) else None
        for name, value in below.items() if isinstance(below, dict) else ():
            yield from walk(value, keys[1:], (*way, name))

    return walk(entry.sources[kind.name].data, kind.named_parts, ())


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
