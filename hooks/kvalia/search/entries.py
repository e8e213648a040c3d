"""What can be found: pages with their headings, quizzes by their questions, checklists by their items, terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from kvalia.pages.front_matter import PageType
from kvalia.pages.page import Page
from kvalia.site.site import Site
from kvalia.things.glossary import KIND as GLOSSARY
from kvalia.things.kind import Section
from kvalia.things.situations import KIND as SITUATIONS
from kvalia.things.situations import situation_id

SILENT_CLASSES = (
    "kv-question__answer",
    "kv-practice",
    "kv-glossary",
    "kv-letters",
    "kv-entry",
    "kv-card",
    "kv-index",
    "kv-today",
    "kv-cite",
    "kv-search",
    "kv-az",
    "kv-now",
)
"""Classes of elements that other entries cover, or that hold answers."""

TERM_WEIGHT = 0.75
"""How much a term counts beside a page about the same."""

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass(frozen=True)
class SearchEntry:
    """A thing that can be found.

    Attributes:
        url: Address from the top of the language.
        title: What it is called.
        type: Its badge: a type of page, or `term`.
        roles: Whom it is for.
        theme: The section of the navigation that teaches it; empty for none.
        summary: One or two sentences.
        sections: Its text by headings.
        words: Further words by which it is found, the weightiest first, such as the terms it is about.
        asked: What readers would type to find it and its text does not say.
        weight: How much it counts beside others that are about the same.
    """

    url: str
    title: str
    type: str
    roles: tuple[str, ...] = ()
    summary: str = ""
    sections: tuple[Section, ...] = ()
    words: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    theme: str = ""
    weight: float = 1.0


class _Sections(HTMLParser):
    """Reads a page's HTML into sections."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[str]] = [["", "", ""]]
        self._open: list[str] = []
        self._silent_from = 0
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        self._open.append(tag)
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        if not self._silent_from and (
            tag in ("script", "style", "svg") or any(name in SILENT_CLASSES for name in classes)
        ):
            self._silent_from = len(self._open)
        if not self._silent_from and tag in ("h2", "h3"):
            self.found.append([values.get("id") or "", "", ""])
            self._heading = True

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or tag not in self._open:
            return
        while self._open and self._open.pop() != tag:
            pass
        if self._silent_from > len(self._open):
            self._silent_from = 0
        if tag in ("h2", "h3"):
            self._heading = False

    def handle_data(self, data: str) -> None:
        if not self._silent_from:
            self.found[-1][1 if self._heading else 2] += data


def sections(html: str) -> tuple[Section, ...]:
    """Return the text of a page by its headings, without practice material, which has entries of its own."""
    parser = _Sections()
    parser.feed(html)
    return tuple(Section(name, _plain(title), _plain(text)) for name, title, text in parser.found)


def page_entries(site: Site, page: Page, html: str) -> list[SearchEntry]:
    """Return the entry of an authored page and those of the situations that it shows."""
    return [_page_entry(site, page, html), *_situations(site, page, html)]


def _page_entry(site: Site, page: Page, html: str) -> SearchEntry:
    glossary = site.library.only(GLOSSARY)
    terms = glossary.texts.get(site.code) if glossary else None
    words = tuple(terms.terms[name].term for name in page.meta.terms if terms and name in terms.terms)
    return SearchEntry(
        url=site.urls.of(page.path),
        title=page.meta.title,
        type=str(page.meta.type),
        roles=tuple(role.value for role in page.meta.audience),
        summary=page.meta.summary,
        sections=sections(html),
        words=words,
        asked=page.meta.asked,
        theme=_theme(site, page.section),
        weight=PageType(page.meta.type).weight,
    )


def _situations(site: Site, page: Page, html: str) -> Iterator[SearchEntry]:
    held = site.library.only(SITUATIONS)
    if held is None or site.code not in held.texts:
        return
    for name, words in held.texts[site.code].situations.items():
        if f'id="{situation_id(name)}"' in html:
            yield SearchEntry(
                url=f"{site.urls.of(page.path)}#{situation_id(name)}",
                title=words.title,
                type=str(page.meta.type),
                roles=tuple(role.value for role in page.meta.audience),
                summary=" ".join(words.do),
                sections=(Section("", "", " ".join((*words.say, words.stop))),),
                theme=_theme(site, site.section_of(held.truth.situations[name].principle.partition("#")[0])),
            )


def data_entries(site: Site) -> Iterator[SearchEntry]:
    """Yield the entries of the things that have a page, and of terms."""
    for path, made in site.generated.items():
        if not made.whole:
            continue
        meta = made.page.meta
        yield SearchEntry(
            url=site.urls.of(path),
            title=meta.title,
            type=made.kind.name,
            roles=tuple(role.value for role in meta.audience),
            summary=meta.summary,
            sections=tuple(made.kind.found_by(made.name, site.library.of(made.kind)[made.name].texts[site.code])),
            theme=_theme(site, site.section_of(made.kind.lesson(site.library.of(made.kind)[made.name].truth))),
            weight=made.kind.weight,
        )
    glossary = site.library.only(GLOSSARY)
    text = glossary.texts.get(site.code) if glossary else None
    for name, term in (text.terms if text else {}).items():
        url = f"{site.urls.of('glossary.md')}#{name}"
        words = tuple(term.synonyms)
        yield SearchEntry(url, term.term, "term", summary=term.definition, words=words, weight=TERM_WEIGHT)


def _theme(site: Site, section: str) -> str:
    return section if any(page.section == section for page in site.themes) else ""


def _plain(text: str) -> str:
    return " ".join(text.split())
