"""The pages of one language: what each says about itself and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from kvalia.pages.blocks import NAMES
from kvalia.pages.front_matter import Meta, PageMeta
from kvalia.read.folder import content
from kvalia.read.outline import Outline, no_front_matter, split_front_matter
from kvalia.read.problems import Problem, relative_path
from kvalia.read.reading import outline
from kvalia.read.source import Document, parse_yaml, read_text
from kvalia.read.validation import repaired, validate
from kvalia.things.record import ID

NAMED = re.compile(rf"({ID.pattern}/)*{ID.pattern}\.md")
"""Path of a page as it should be; another one has a problem of its own."""


@dataclass(frozen=True)
class Page:
    """A page of one language.

    Attributes:
        path: Path below the language's folder, with forward slashes: `recovery/fair-recovery.md`.
        file: The file as problems name it.
        meta: Its front matter.
        outline: Its headings, links and blocks.
        front: The front matter as it was read, for the places of its values; None where it is faulty.
    """

    path: str
    file: str
    meta: Meta
    outline: Outline = field(default_factory=Outline)
    front: Document | None = None

    @property
    def id(self) -> str:
        """The page's name in data files: its file name; `<folder>-index` for the index of a folder."""
        return page_id(self.path)

    @property
    def authored(self) -> bool:
        """Whether an author wrote it."""
        return isinstance(self.meta, PageMeta)

    @property
    def teaches(self) -> bool:
        """Whether it belongs to a theme."""
        return isinstance(self.meta, PageMeta) and self.meta.type.teaches

    @property
    def section(self) -> str:
        """The folder of the page, empty at the top."""
        parent = PurePosixPath(self.path).parent.as_posix()
        return "" if parent == "." else parent


def page_id(path: str) -> str:
    """Return the id of the page at `path`: `fair-recovery`, `recovery-index`, `start` for the home page."""
    pure = PurePosixPath(path)
    if pure.stem != "index":
        return pure.stem
    return f"{pure.parent.name}-index" if pure.parent.name else "start"


STAND_IN = {"summary": "–", "type": "article", "published": "2000-01-01", "updated": "2000-01-01"}
"""Front matter in place of what is missing or faulty, so that the text is checked and shown all the same."""


@dataclass(frozen=True)
class Pages:
    """The pages of one language, by path. Iteration is in the order of paths."""

    code: str
    by_path: Mapping[str, Page]

    def by_id(self, name: str) -> Page | None:
        """Return the page with this id, or None."""
        return self._ids.get(name)

    @cached_property
    def _ids(self) -> dict[str, Page]:
        return {page.id: page for page in self.by_path.values()}


def page_paths(folder: Path) -> list[str]:
    """Return the paths of all pages below a language's folder, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in content(folder, "*.md"))


def read_pages(docs: Path, code: str, root: Path) -> tuple[Pages, list[Problem]]:
    """Read all pages of a language.

    Args:
        docs: The folder that holds the languages' folders.
        code: The language.
        root: The project folder, for the paths of problems.

    Returns:
        The pages that could be read, and the problems of those that could not.
    """
    folder = docs / code
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for path in page_paths(folder):
        page, found = read_page(folder / path, path, root)
        problems += found
        if page:
            pages[path] = page
    return Pages(code, pages), problems


def read_page(file: Path, path: str, root: Path) -> tuple[Page | None, list[Problem]]:
    """Read one page. Arguments and result as for `read_pages`."""
    name = relative_path(file, root)
    text = read_text(file, root)
    if isinstance(text, Problem):
        return None, [text]
    front, markdown, offset = split_front_matter(text)
    if not front:
        line, wrong, write = no_front_matter(text)
        return None, [Problem(name, line, 1, wrong, write)]
    document, problems = parse_yaml(front, name, line_offset=1)
    if document is not None:
        meta, found = validate(document, PageMeta)
        problems += found
        if meta is not None:
            return Page(path, name, meta, outline(markdown, offset, NAMES), document), problems
    meta = repaired(document or Document(name, {}), PageMeta, {**STAND_IN, "title": page_id(path)})
    return (Page(path, name, meta, outline(markdown, offset, NAMES)) if meta else None), problems


def stand_in(path: str) -> Page:
    """Return a page in place of one that cannot be read, so that its address shows what is wrong."""
    name = page_id(path)
    return Page(path, path, PageMeta.model_validate({**STAND_IN, "title": name, "asked": [name], "type": "reference"}))


def page_body(file: Path) -> str:
    """Return the Markdown of a page, empty where its file cannot be read, with an empty line before it.

    The line keeps what follows from being taken for front matter once more.
    """
    text = read_text(file, file.parent)
    return "\n" + ("" if isinstance(text, Problem) else split_front_matter(text)[1])
