"""The project as a whole: where its folders are, what is in them, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kvalia.check import check_complete, check_library, check_links, check_names, check_page, check_parity
from kvalia.check.drawings import check_drawings
from kvalia.check.files import check_files
from kvalia.check.foreign_text import check_foreign_data, check_foreign_text
from kvalia.check.options import check_options
from kvalia.check.settings import check_settings, read_settings
from kvalia.language import CODES
from kvalia.pages.page import NAMED, Page, Pages, page_id, page_paths, read_pages
from kvalia.read.problems import Problem, in_order, relative_path
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library, load_library


@dataclass(frozen=True)
class Project:
    """Folders of the project.

    Attributes:
        root: The project folder, which the paths of problems start from.
        docs: The folder with the languages' folders, `data` and `assets`.
        codes: The published languages.
    """

    root: Path
    docs: Path
    codes: tuple[str, ...] = CODES

    @classmethod
    def below(cls, root: Path) -> Project:
        """Return the project in a folder, whose `mkdocs.yml` says where its pages lie."""
        return cls(root, root / str(read_settings(root).data.get("docs_dir", "docs")))

    @property
    def data(self) -> Path:
        """The folder with structured data."""
        return self.docs / "data"

    @property
    def illustrations(self) -> Path:
        """The folder with the drawings."""
        return self.docs / "assets" / "illustrations"

    def library(self) -> tuple[Library, list[Problem]]:
        """Return all data, and the problems of its files."""
        return load_library(self.data, self.root, self.codes)

    def sisters(self) -> dict[str, frozenset[str]]:
        """Return the paths of the pages in each language that has a folder."""
        return {code: frozenset(page_paths(self.docs / code)) for code in self.codes if (self.docs / code).is_dir()}

    def pages(self, code: str) -> tuple[Pages, list[Problem]]:
        """Return the pages of a language, and the problems of those that could not be read."""
        return read_pages(self.docs, code, self.root)

    def problems(self) -> list[Problem]:
        """Return everything that is wrong with it, in the order of the files."""
        library, found = self.library()
        return check_project(self, library, found, {})


def check_project(
    project: Project, library: Library, found: list[Problem], known: dict[str, tuple[Pages, list[Problem]]]
) -> list[Problem]:
    """Return everything that is wrong with the project, in the order of the files.

    Args:
        project: The project.
        library: Its data.
        found: The problems of its data files.
        known: Languages whose pages are read already; the others are read here.
    """
    problems = list(found)
    pages: dict[str, Pages] = {}
    for code in project.codes:
        pages[code], unreadable = known.get(code) or project.pages(code)
        problems += unreadable
    everywhere = _anchors_everywhere(pages, library)
    settings = read_settings(project.root)
    address = str(settings.data.get("site_url") or "")
    for language in pages.values():
        problems += _check_language(project, library, language, everywhere, address)
    paths = {code: page_paths(project.docs / code) for code in project.codes}
    docs = relative_path(project.docs, project.root)
    problems += check_complete(
        {code: [path for path in mine if NAMED.fullmatch(path)] for code, mine in paths.items()}, docs
    )
    problems += check_options(settings.document, project.root) if settings.document else ()
    problems += check_settings(settings, paths, library.ids("interface"), docs)
    excluded = {pattern.strip("/") for pattern in settings.patterns("exclude_docs")}
    problems += check_files(project.docs, project.root, pages, excluded)
    problems += check_drawings(project.docs, project.root)
    problems += check_parity(pages, {(problem.path, problem.line) for problem in problems})
    read = {page.id for language in pages.values() for page in language.by_path.values()}
    unread = {page_id(path) for mine in paths.values() for path in mine} - read
    problems += check_library(library, pages, unread)
    for code, document in library.text_files():
        problems += check_foreign_data(document, code)
    return in_order(problems)


def _check_language(
    project: Project, library: Library, pages: Pages, everywhere: Mapping[str, frozenset[str] | None], address: str
) -> list[Problem]:
    illustrations = (
        frozenset(path.name for path in project.illustrations.iterdir()) if project.illustrations.is_dir() else ()
    )
    sections = frozenset(page.section for page in pages.by_path.values() if page.section)
    paths = page_paths(project.docs / pages.code) if (project.docs / pages.code).is_dir() else []
    # A page that could not be read has its own problem; its headings are not known.
    anchors: dict[str, frozenset[str] | None] = dict.fromkeys(paths)
    anchors |= everywhere
    for kind in KINDS.values():
        if kind.has_pages:
            anchors |= {kind.page(name): frozenset({kind.html_id(name)}) for name in library.ids(kind.name) or ()}
    terms = library.ids("glossary")
    files = _files(project, pages.code)
    problems = list(check_names(pages))
    for page in pages.by_path.values():
        problems += check_page(page, library, illustrations, sections)
        problems += check_links(page, anchors, files, terms, address)
        problems += check_foreign_text(page, pages.code)
    return problems


def _anchors_everywhere(pages: Mapping[str, Pages], library: Library) -> dict[str, frozenset[str] | None]:
    """Return the ids that a link may name by the page's path, from all languages: what one lacks is shown once."""
    found: dict[str, frozenset[str] | None] = {}
    for language in pages.values():
        for path, page in language.by_path.items():
            mine, others = _anchors(page, library), found.get(path, frozenset())
            found[path] = None if mine is None or others is None else mine | others
    return found


def _anchors(page: Page, library: Library) -> frozenset[str] | None:
    """Return the ids in a page that a link may name: headings, and what its blocks bring; None if one is not known."""
    ids = {heading.id for heading in page.outline.headings if heading.id}
    if any(heading.id is None for heading in page.outline.headings):
        return None
    for block in page.outline.blocks:
        if block.kind == "glossary":
            terms = library.ids("glossary")
            if terms is None:
                return None
            ids |= terms
        elif block.kind in KINDS:
            ids.add(KINDS[block.kind].html_id(block.id))
    return frozenset(ids)


def _files(project: Project, code: str) -> frozenset[str]:
    """Return what a page may link besides pages: pictures and downloads, from its language's folder."""
    own = (project.docs / code, "")
    shared = (project.docs / "assets", "../assets/")
    return frozenset(
        f"{prefix}{path.relative_to(folder).as_posix()}"
        for folder, prefix in (own, shared)
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".md"
    )
