"""The search page: its field, and the A–Z index of all pages, headings and terms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kvalia.language import collation_key, initial
from kvalia.show.rendering import PageAt
from kvalia.site.site import A_TO_Z, SEARCH_PAGE
from kvalia.things.glossary import KIND as GLOSSARY

NUMBER = re.compile(r"^\d+[.)]?\s+")
"""What a heading of a row of steps begins with, and no index files it under."""


def search_html(at: PageAt) -> str:
    """Return the search page's field, which its script fills in, and the index of all pages, headings and terms."""
    return at.render("search/page", groups=_groups(at), index=A_TO_Z)


def _groups(at: PageAt) -> list[dict[str, Any]]:
    """Return the index by letter: for each title the places that have it."""
    code = at.code
    entries: dict[str, list[dict[str, str]]] = defaultdict(list)
    for title, label, url in _places(at):
        entries[title].append({"label": label, "url": url})
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for title in sorted(entries, key=lambda found: collation_key(code, found)):
        letters = title.lstrip("«»„”“\"'(–- ")
        groups[initial(code, letters)].append({"title": title, "places": entries[title]})
    return [
        {"letter": letter, "html_id": f"{A_TO_Z}-{number}", "entries": found}
        for number, (letter, found) in enumerate(groups.items(), start=1)
    ]


def _places(at: PageAt) -> Iterator[tuple[str, str, str]]:
    """Yield title, kind or page, and address of everything that has a title."""
    site = at.site
    generated = [made.page for made in site.generated.values() if made.whole]
    for page in (*site.pages.by_path.values(), *generated):
        if page.path == SEARCH_PAGE:
            continue
        yield page.meta.title, site.strings.text(f"type.{page.meta.type}"), at.url(page.path)
        for heading in page.outline.headings:
            if heading.id:
                title = NUMBER.sub("", heading.title)
                yield title, page.meta.title, at.url(page.path, heading.id)
    glossary = site.library.only(GLOSSARY)
    text = glossary.texts.get(site.code) if glossary else None
    for name, term in (text.terms if text else {}).items():
        yield term.term, site.strings.text("type.term"), at.url("glossary.md", name)
