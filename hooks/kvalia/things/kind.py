"""A kind of thing: one object that tells the house all it needs to know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from pydantic import BaseModel

from kvalia.language.strings import Strings
from kvalia.read.problems import Fault, Location, Problem
from kvalia.read.source import Document

if TYPE_CHECKING:
    from kvalia.things.at import At

N = TypeVar("N", bound=BaseModel)
T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[N, T]):
    """One thing: its neutral truth, and its texts by language.

    Attributes:
        id: The thing's name: its folder's.
        truth: The neutral record.
        texts: The text record of each language that has one.
        sources: The documents by file stem: `quiz`, `nb`, `fi` …
    """

    id: str
    truth: N
    texts: Mapping[str, T]
    sources: Mapping[str, Document]


@dataclass(frozen=True)
class Reference:
    """Something that a neutral file names and that must exist.

    Attributes:
        location: The way to the name in the file.
        to: `page`, `heading` (a page or one of its headings), or the name of a kind.
        id: What is named: `page-id`, `page-id#heading-id`, the id of a thing, or `thing-id/part-id`.
    """

    location: Location
    to: str
    id: str


@dataclass(frozen=True)
class Part:
    """A part of a thing that can be linked: a question, an item, a term.

    Attributes:
        id: Its name below the thing: `section/item`.
        fragment: The id of its element in HTML.
        title: What it is called.
        about: The heading that teaches it, as `page-id#heading-id`; empty for none.
        practises: The item of a checklist that it asks for, as `checklist/section/item`; empty for none.
    """

    id: str
    fragment: str
    title: str
    about: str = ""
    practises: str = ""


@dataclass(frozen=True)
class Section:
    """A stretch of text below a heading, as search reads it; the first of a page has no heading."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Draft:
    """What `make new` writes for a thing, from the files `new.yml` and `new-text.yml` in the kind's folder.

    Attributes:
        folder: The kind's folder in the library.
        name: What authors call the thing: `quiz`, `term`.
        lesson: What a page is to the thing, as the end of "Say which lesson it …"; empty where it needs none.
        into: Whether the drafts are added to the kind's files instead of being files of their own.
    """

    folder: Path
    name: str
    lesson: str = ""
    into: bool = False

    def read(self, neutral: bool) -> str:
        """Return the draft of the neutral file or of a text file, with places for schema, name and page."""
        return (self.folder / ("new.yml" if neutral else "new-text.yml")).read_text("utf-8")


def _nothing(*_: Any) -> Iterator[Any]:
    return iter(())


@dataclass(frozen=True)
class Kind(Generic[N, T]):
    """A kind of thing: where it lies, what it is read as, what it shows, names and is found by.

    Attributes:
        name: What it is called in blocks, page types, schemas, strings and scripts: `quiz`.
        folder: The folder below `docs/data`, of its pages and in addresses: `quizzes`.
        truth: Record of the neutral file.
        text: Record of the text files.
        place: Place among the kinds where they are listed.
        single: Whether all of it stands in one set of files, and not in a folder for each thing.
        variants: Both records of a thing by its id, where each has records of its own.
        schema: What the JSON Schemas of both files are made from, where that is not the two records.
        lessons: Ids of the pages that a thing belongs to. A kind that has them gets a page for each of its things.
        practised: Whether a lesson offers its things for practice: those that its front matter lists under the kind's
            name, or those that name the page.
        names: What a neutral file names.
        checks: Faults that only show beside the pages of the site; gets a function from a page's id to its minutes.
        text_faults: What a reader of a language would miss although no id is missing.
        parts: What of a thing can be linked, in a language.
        named_parts: Keys of the neutral file below which other files' `thing-id/part-id` leads: `sections`, `items`.
        ids: Ids that a single kind holds, by the key of its neutral file: `terms`.
        html: What a block of the kind shows.
        found_by: What search finds a thing by, in a language.
        size: How much a thing holds, in words.
        weight: How much a thing counts in search beside a page about the same.
        listed: Whether `/// index` may list it.
        seen_elsewhere: Whether pages in other languages show its texts.
        draft: What `make new` writes.
    """

    name: str
    folder: str
    truth: type[N]
    text: type[T]
    place: int
    single: bool = False
    variants: Mapping[str, tuple[type[N], type[T]]] = field(default_factory=dict)
    schema: tuple[Any, Any] | None = None
    lessons: Callable[[N], Sequence[str]] | None = None
    practised: Literal["", "front matter", "its page"] = ""
    names: Callable[[N], Iterator[Reference]] = _nothing
    checks: Callable[[Entry[N, T], Sequence[Callable[[str], int | None]]], Iterator[Problem]] = _nothing
    text_faults: Callable[[N, T, str], Iterator[Fault]] = _nothing
    parts: Callable[[str, N, T], Iterator[Part]] = _nothing
    named_parts: tuple[str, ...] = ()
    ids: str = ""
    html: Callable[[At, str], str] | None = None
    found_by: Callable[[str, T], Iterator[Section]] = _nothing
    size: Callable[[Strings, N], str] = lambda _strings, _truth: ""
    weight: float = 1.0
    listed: bool = False
    seen_elsewhere: bool = False
    draft: Draft | None = None

    @property
    def has_pages(self) -> bool:
        """Whether each of its things has a page of its own."""
        return self.lessons is not None

    def lesson(self, truth: N) -> str:
        """Return the id of the page that a thing belongs to first, empty for a thing of a kind without pages."""
        return next(iter(self.lessons(truth)), "") if self.lessons else ""

    @property
    def depth(self) -> int:
        """How many folders lie between a file of this kind and `docs/data`."""
        return 1 if self.single else 2

    def schema_line(self, stem: str) -> str:
        """Return the first line of a file of this kind, which names its schema for editors."""
        name = self.name if stem == self.name else f"{self.name}-text"
        return f"# yaml-language-server: $schema={'../' * self.depth}schemas/{name}.json"

    def page(self, name: str) -> str:
        """Return the path of a thing's own page: `quizzes/complaint.md`."""
        return f"{self.folder}/{name}.md"

    def html_id(self, name: str) -> str:
        """Return the id of a thing's element in HTML: `quiz-complaint`."""
        return f"{self.name}-{name}"

    def records(self, name: str) -> tuple[type[N], type[T]] | None:
        """Return the records of the neutral and the text files of a thing, None where there is no such thing."""
        return self.variants.get(name) if self.variants else (self.truth, self.text)
