"""The frame of a page: the document, its head, header, side lists and footer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kvalia.language import LANGUAGES
from kvalia.language.typography import bind
from kvalia.pages.page import Page
from kvalia.show.head_and_foot import foot_html, head_html, keys_html
from kvalia.show.needs import modules_of, scripts_of, sheets_of
from kvalia.show.rendering import PageAt
from kvalia.site.alternates import Alternate, alternates
from kvalia.site.navigation import NavSection
from kvalia.site.site import SEARCH_PAGE


@dataclass(frozen=True)
class Link:
    """A link of the frame.

    Attributes:
        url: Address from the page that links.
        title: Its text.
        current: Whether it leads to the page itself, or to the section in which the page stands.
    """

    url: str
    title: str
    current: bool = False


@dataclass(frozen=True)
class PageView:
    """A page as its template shows it: all that stands around the text, and the text.

    Attributes:
        code: Its language.
        site_name: Name of the whole site.
        title: Its heading.
        label: Its title in the browser's window.
        summary: What it says, for search engines.
        canonical: Its absolute address, empty where the site's address is not known.
        root_url: Absolute address of the whole site, or empty.
        open_graph: The locale of the page, then those of its sisters, as Open Graph writes them; empty for a page that
            nobody shares.
        alternates: The page in every language.
        missing_notes: What a language's entry says where the page is missing there, by code.
        previous: The page before, in the order of reading.
        next: The page after.
        home: The home page.
        trail: The way from the home page.
        menu: Pages and sections of the navigation.
        sections: The sections alone.
        section: The section's name and its pages, where the page stands in one.
        headings: The page's headings.
        search: The search page.
        feed: The feed of new pages.
        top: Address of the top of the language, with a slash at its end; empty for the top itself.
        theme_sheet: Address of the theme's stylesheet.
        scripts: Addresses of the scripts that the page needs.
        sheets: Addresses of the stylesheets that the page needs.
        module_scripts: Whether scripts are modules; else one classic script runs those that it names.
        indexed: Whether search engines may list it.
        is_home: Whether it is the home page.
        body: What stands below the title: HTML.
    """

    code: str
    site_name: str
    title: str
    label: str
    summary: str
    body: Markup
    root_url: str
    canonical: str
    open_graph: Sequence[str]
    alternates: Sequence[Alternate]
    missing_notes: Mapping[str, str]
    home: Link
    menu: Sequence[Link]
    sections: Sequence[Link]
    search: Link
    feed: str
    top: str
    theme_sheet: str
    sheets: Sequence[str]
    scripts: Sequence[str]
    module_scripts: bool
    indexed: bool = True
    is_home: bool = False
    previous: Link | None = None
    next: Link | None = None
    trail: Sequence[Link] = ()
    section: tuple[Link, Sequence[Link]] | None = None
    headings: Sequence[Link] = ()


@dataclass(frozen=True)
class Frame:
    """What is the same around every page of a language.

    Attributes:
        site_name: Name of the whole site.
        root_url: Absolute address of the whole site, or empty.
        theme_sheet: Address of the theme's stylesheet from the top of the language.
        folders: Where the theme's files lie.
    """

    site_name: str
    root_url: str
    theme_sheet: str
    folders: Sequence[Path]

    def html(self, at: PageAt, page: Page, text: str, headings: Sequence[Link], terms: Sequence[str]) -> str:
        """Return a page of the site as it is published.

        Args:
            at: The page as a place.
            page: The page.
            text: Its text as HTML.
            headings: The headings that stand in its list of contents.
            terms: Ids of the terms that its text links.
        """
        site, code = at.site, at.code
        body = Markup("").join(
            Markup(part)  # noqa: S704
            for part in (
                head_html(at, page),
                '\n  <div class="kv-body">\n',
                text,
                "\n  </div>\n",
                bind(code, foot_html(at, page, terms)),
                keys_html(at, page),
            )
        )
        is_home = page.path == "index.md"
        before, after = site.navigation.around(page)
        view = PageView(
            **self._common(at, page, modules_of(text) | ({"terms/terms"} if terms else set())),
            title=bind(code, page.meta.title),
            label=_label(at, page, self.site_name),
            summary=page.meta.summary,
            body=body,
            is_home=is_home,
            previous=_link(at, before),
            next=_link(at, after),
            trail=() if is_home else _trail(at, page, self.site_name),
            section=_section(at, page),
            headings=headings if len(headings) > 1 and not is_home else (),
        )
        return at.render("page/page", page=view)

    def message(self, at: PageAt, name: str, title: str, links: Sequence[Link]) -> str:
        """Return a page that only says something: that there is no such page, that it is not on the device.

        Args:
            at: The page as a place.
            name: Its template below `page`.
            title: Its title in the browser's window.
            links: Where a reader can go on.
        """
        body = Markup(at.render(f"page/{name}", links=links))  # noqa: S704 - made by our own template
        label = f"{title} – {self.site_name}"
        view = PageView(**self._common(at, None, set()), title="", label=label, summary="", body=body, indexed=False)
        return at.render("page/page", page=view)

    def _common(self, at: PageAt, page: Page | None, modules: set[str]) -> dict[str, Any]:
        """Return what every page shows, a message (`None`) too."""
        site = at.site
        sisters = alternates(site, page.path if page else "index.md", self.root_url)
        if at.base:
            root = at.base.removesuffix(f"{at.code}/")
            sisters = [
                replace(one, url=f"{root}{one.code}/{site.urls.of('index.md').removeprefix('./')}") for one in sisters
            ]
        own = next((sister for sister in sisters if sister.current), None)
        locales = {language.code: language.open_graph for language in LANGUAGES}
        others = [locales[one.code] for one in sisters if not one.missing and not one.current]
        note = {code: at.library.strings(code).text("header.language-missing") for code in site.sisters}
        return {
            "code": at.code,
            "site_name": self.site_name,
            "root_url": self.root_url,
            "canonical": own.absolute if own and page else "",
            "open_graph": [locales[at.code], *others] if page else (),
            "alternates": sisters,
            "missing_notes": note,
            "home": Link(at.url("index.md"), self.site_name),
            "menu": [_entry(at, entry, page) for entry in site.navigation.entries],
            "sections": _sections(at, page),
            "search": Link(at.url(SEARCH_PAGE), at.strings.text("header.search")),
            "feed": at.asset("feed.xml"),
            "top": at.asset("assets").removesuffix("assets"),
            "theme_sheet": at.asset(self.theme_sheet),
            "sheets": [at.asset(sheet) for sheet in sheets_of(modules, self.folders)],
            "scripts": scripts_of(modules, self.folders),
            "module_scripts": site.urls.directories,
        }


def _label(at: PageAt, page: Page, site_name: str) -> str:
    """Return the title of the browser's window. A thing may be named like its lesson: its title says what it is."""
    title = bind(at.code, page.meta.title)
    if page.path == "index.md":
        return f"{site_name} – {title}"
    if not page.authored:
        title = at.strings.text(f"{page.meta.type}.label", title=title)
    return f"{title} – {site_name}"


def _link(at: PageAt, page: Page | None) -> Link | None:
    return Link(at.url(page.path), bind(at.code, page.meta.title)) if page else None


def _trail(at: PageAt, page: Page, site_name: str) -> list[Link]:
    """Return the way from the home page to a page that stands in a section."""
    section = at.site.navigation.section_of(page)
    if section is None:
        return []
    home = Link(at.url("index.md"), site_name)
    first = Link(at.url(section.first.path), _name(at, section))
    return [home] if section.first.path == page.path else [home, first]


def _name(at: PageAt, section: NavSection) -> str:
    """Return the name of a section: its index page's title, or an interface string where it has none."""
    return section.index.meta.title if section.index else at.strings.text(f"nav.{section.name}")


def _entry(at: PageAt, entry: Page | NavSection, page: Page | None) -> Link:
    """Return an entry of the menu; a section leads to its first page."""
    if isinstance(entry, NavSection):
        return Link(at.url(entry.first.path), _name(at, entry))
    return Link(at.url(entry.path), bind(at.code, entry.meta.title), page is not None and entry.path == page.path)


def _sections(at: PageAt, page: Page | None) -> list[Link]:
    navigation = at.site.navigation
    inside = navigation.section_of(page) if page else None
    return [
        Link(at.url(entry.first.path), _name(at, entry), entry is inside)
        for entry in navigation.entries
        if isinstance(entry, NavSection)
    ]


def _section(at: PageAt, page: Page) -> tuple[Link, Sequence[Link]] | None:
    """Return the section of a page: its name, and its pages."""
    section = at.site.navigation.section_of(page)
    if section is None:
        return None
    pages = [
        Link(at.url(other.path), bind(at.code, other.meta.title), other.path == page.path) for other in section.listed
    ]
    return Link(at.url(section.first.path), _name(at, section)), pages
