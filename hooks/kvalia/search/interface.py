"""What the search interface shows besides its results: its words, lists to look things up in, the A–Z index."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kvalia.language import CODES, collation_key, initial
from kvalia.pages.front_matter import PageType
from kvalia.read.outline import LINK
from kvalia.show.rendering import Renderer, plain
from kvalia.site.site import Site
from kvalia.things.record import Role

PAGE = "search.md"
INDEX = "a-to-z"
"""Id of the heading above the A–Z index."""

NUMBER = re.compile(r"^\d+[.)]?\s+")
"""What a heading of a row of steps begins with, and no index files it under."""

LISTS = ("glossary.md", "quizzes/index.md", "checklists/index.md", "tools/index.md")


def interface_json(site: Site) -> str:
    """Return what the scripts of the search need: words, and addresses from the top of the language."""
    index = {"title": site.strings.text("search.js.index"), "url": f"{site.urls.of(PAGE)}#{INDEX}"}
    pages = (site.pages.by_path[path] for path in LISTS if path in site.pages.by_path)
    interface = {
        "language": site.code,
        "strings": site.strings.below("search.js")
        | {"role": site.strings.text("filter.role"), "all-roles": site.strings.text("filter.all-roles")},
        "types": {kind: site.strings.text(f"type.{kind}") for kind in (*PageType, "term")},
        "roles": {role: site.strings.text(f"role.{role}") for role in Role},
        "lists": [index, *({"title": page.meta.title, "url": site.urls.of(page.path)} for page in pages)],
        "languages": {
            code: f"../{code}/{site.urls.of(PAGE)}" for code in CODES if code != site.code and site.has(code, PAGE)
        },
        "page": site.urls.of(PAGE),
    }
    return json.dumps(interface, ensure_ascii=False, separators=(",", ":"))


def search_html(renderer: Renderer, here: str) -> str:
    """Return the search page's field, which its script fills in, and the index of all pages, headings and terms."""
    return renderer.render("search/page", groups=_groups(renderer, here), index=INDEX)


def _groups(renderer: Renderer, here: str) -> list[dict[str, Any]]:
    """Return the index by letter: for each title the places that have it."""
    code = renderer.site.code
    entries: dict[str, list[dict[str, str]]] = defaultdict(list)
    for title, label, url in _places(renderer, here):
        entries[title].append({"label": label, "url": url})
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for title in sorted(entries, key=lambda found: collation_key(code, found)):
        letters = title.lstrip("«»„”“\"'(–- ")
        groups[initial(code, letters)].append({"title": title, "places": entries[title]})
    return [
        {"letter": letter, "html_id": f"{INDEX}-{number}", "entries": found}
        for number, (letter, found) in enumerate(groups.items(), start=1)
    ]


def _places(renderer: Renderer, here: str) -> Iterator[tuple[str, str, str]]:
    """Yield title, kind or page, and address of everything that has a title."""
    site = renderer.site
    generated = [made.page for made in site.generated.values()]
    for page in (*site.pages.by_path.values(), *generated):
        if page.path == PAGE:
            continue
        yield page.meta.title, site.strings.text(f"type.{page.meta.type.value}"), renderer.page_url(page.path, here)
        for heading in page.outline.headings:
            if heading.id:
                title = NUMBER.sub("", plain(LINK.sub(r"\1", heading.title)))
                yield title, page.meta.title, renderer.page_url(page.path, here, heading.id)
    glossary = site.library.glossary
    text = glossary.texts.get(site.code) if glossary else None
    for name, term in (text.terms if text else {}).items():
        yield term.term, site.strings.text("type.term"), renderer.page_url("glossary.md", here, name)
