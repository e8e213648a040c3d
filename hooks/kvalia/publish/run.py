"""One build of one language, from what is read to the files that are published.

A site generator drives it: it says where things lie (`Settings`), hands over each page's text as HTML, and gets the
page as it is published. All state of a build is in here.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from markupsafe import Markup

from kvalia.check.project import Project, check_project
from kvalia.language.typography import bind
from kvalia.pages.page import Page
from kvalia.publish.exports.record import exported
from kvalia.publish.minify import OURS, for_folder, join, shrink
from kvalia.publish.offline import AUTHORED, LIST, is_put_aside, offline_list
from kvalia.publish.scores import join_scores
from kvalia.read.problems import Problem
from kvalia.search.entries import SearchEntry, data_entries, page_entries
from kvalia.search.index import build_index
from kvalia.search.interface import interface_json
from kvalia.search.words import Analyser
from kvalia.show.blocks import Rendering
from kvalia.show.extra import extra_files
from kvalia.show.frame import Frame, Link
from kvalia.show.rendering import Renderer, component_environment
from kvalia.site.navigation import navigation
from kvalia.site.site import Site
from kvalia.site.urls import Urls

analyser = cache(Analyser)
"""What is known of a language's words stays from one build of the preview to the next."""

THEME_SHEET = "assets/stylesheets/main.*.min.css"
SHEETS = """\
/* The order of all layers, and the theme in the first of them. */
@layer theme, tokens, base, layout, components, utilities;
@import url("../stylesheets/{name}") layer(theme);
"""


@dataclass(frozen=True)
class Settings:
    """What the site generator knows.

    Attributes:
        root: The project folder.
        docs: The folder with the languages' folders.
        name: Name of the site.
        nav: The navigation as `mkdocs.yml` writes it.
        directories: Whether addresses are folders.
        themes: Folders with the files of our theme and of the one below it, ours first.
    """

    root: Path
    docs: Path
    name: str
    nav: object
    directories: bool
    themes: Sequence[Path]

    @property
    def theme_sheet(self) -> str:
        """Address of the theme's stylesheet, whose name changes with each of its versions.

        Raises:
            FileNotFoundError: If the theme has none.
        """
        for folder in self.themes:
            for sheet in folder.glob(THEME_SHEET):
                return sheet.relative_to(folder).as_posix()
        raise FileNotFoundError(f"The theme has no stylesheet {THEME_SHEET}")


@dataclass
class Run:
    """The build of one language.

    Attributes:
        settings: What the site generator knows.
        code: The language.
        codes: All published languages.
        root_url: Absolute address of the whole site, or empty.
        language_url: Absolute address of the language, or empty.
        preview: Whether an author looks at the site while writing.
        site: The site in the language.
        problems: What is wrong with it, where this run looks for problems.
        broken: What could not be shown in its pages.
        renderer: What fills templates.
        rendering: What the Markdown extension knows of the page that is converted.
        terms: Ids of the terms that each page links, by its path.
        entries: What search finds in authored pages.
    """

    settings: Settings
    code: str
    codes: tuple[str, ...]
    root_url: str
    language_url: str
    preview: bool
    site: Site
    problems: Sequence[Problem]
    renderer: Renderer
    rendering: Rendering
    frame: Frame
    broken: list[Problem] = field(default_factory=list)
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entries: list[SearchEntry] = field(default_factory=list)

    @classmethod
    def read(
        cls,
        settings: Settings,
        code: str,
        codes: Sequence[str],
        urls: tuple[str, str],
        *,
        checks: bool = True,
        preview: bool = False,
    ) -> Run:
        """Read everything that the language is made from.

        Args:
            settings: What the site generator knows.
            code: The language.
            codes: All published languages.
            urls: Absolute addresses of the whole site and of the language, or empty.
            checks: Whether problems are looked for.
            preview: Whether an author looks at the site while writing.
        """
        project = Project(settings.root, settings.docs, tuple(codes))
        library, found = project.library()
        pages, unreadable = project.pages(code)
        problems = check_project(project, library, found, {code: (pages, unreadable)}) if checks else []
        site = Site(
            code=code,
            library=library,
            pages=pages,
            sisters=project.sisters(),
            navigation=navigation(settings.nav, pages),
            urls=Urls(settings.directories),
            illustrations=project.illustrations,
            keeps_faulty=preview,
        )
        folders = [*(theme / "components" for theme in settings.themes), *settings.themes]
        renderer = Renderer(site, component_environment(folders))
        frame = Frame(settings.name, urls[0], settings.theme_sheet, settings.themes)
        return cls(settings, code, tuple(codes), *urls, preview, site, problems, renderer, Rendering(renderer), frame)

    def sources(self) -> Mapping[str, str]:
        """Return the Markdown of the pages that no author wrote, by path."""
        return {path: made.markdown for path, made in self.site.generated.items()}

    def begin_page(self, path: str) -> Page | None:
        """Say which page is converted next; return what is known of it, None where that is nothing."""
        page = self.site.page(path)
        self.rendering.begin(page, self.site.urls.of(path))
        return page

    def end_page(self, path: str, html: str) -> str:
        """Return the text of the page that was converted as readers get it, and keep what search finds in it."""
        page = self.site.page(path)
        self.broken += self.rendering.problems()
        self.terms[path] = tuple(self.rendering.terms)
        bound = bind(self.code, html)
        if page and page.authored:
            self.entries += page_entries(self.site, page, bound)
        return bound

    def framed(self, page: Page, text: str, headings: Sequence[tuple[str, str]]) -> str:
        """Return a page as it is published.

        Args:
            page: The page.
            text: What `end_page` returned.
            headings: Address and HTML of its headings, for the list of contents.
        """
        links = [Link(url, Markup(title)) for url, title in headings]  # noqa: S704 - from the converted text
        at = self.renderer.at(self.site.urls.of(page.path))
        return self.frame.html(at, page, text, links, self.terms.get(page.path, ()))

    def finish(self, folder: Path) -> None:
        """Write what the language has beside its pages.

        Args:
            folder: With its pages and assets.
        """
        at = self.renderer.at("./")
        pages = self.site.pages.by_path
        kept = [pages[path] for path in AUTHORED if path in pages]
        extra = extra_files(self.frame, at, self.language_url, kept)
        write_files(folder, extra)
        write_bytes(folder / "sitemap.xml.gz", gzip.compress(extra["sitemap.xml"].encode(), mtime=0))
        sheet = self.settings.theme_sheet.rpartition("/")[2]
        write_files(
            folder,
            {
                "assets/css/theme.css": SHEETS.format(name=sheet),
                "components/search/interface.json": interface_json(self.site),
            },
        )
        entries = [*self.entries, *data_entries(self.site)]
        index = build_index(self.code, entries, self.site.library, analyser(self.code))
        write_files(folder / "search", index)
        for name, content in exported(self.site):
            write_bytes(folder / name, content)
        join_scores(folder / "components/quiz/types")
        if not self.settings.directories:
            for_folder(folder)
        join(folder)
        for ours in OURS:
            shrink(folder / ours)
        shown = [*pages.values(), *(made.page for made in self.site.generated.values())]
        urls = [self.site.urls.of(page.path) for page in shown if is_put_aside(page)]
        write_files(folder, {LIST: offline_list(folder, urls)})


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write texts into a folder, by name."""
    for name, text in files.items():
        write_bytes(folder / name, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whose folder may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
