"""What the scripts of the search need besides the index: their words, and lists to look things up in."""

from __future__ import annotations

import json

from kvalia.language import CODES
from kvalia.pages.front_matter import PageType
from kvalia.site.site import A_TO_Z, SEARCH_PAGE, Site
from kvalia.things.kinds import KINDS
from kvalia.things.record import Role

LISTS = ("glossary.md", *(f"{kind.folder}/index.md" for kind in KINDS.values() if kind.listed))


def interface_json(site: Site) -> str:
    """Return what the scripts of the search need: words, and addresses from the top of the language."""
    index = {"title": site.strings.text("search.js.index"), "url": f"{site.urls.of(SEARCH_PAGE)}#{A_TO_Z}"}
    pages = (site.pages.by_path[path] for path in LISTS if path in site.pages.by_path)
    interface = {
        "language": site.code,
        "strings": site.strings.below("search.js")
        | {"role": site.strings.text("filter.role"), "all-roles": site.strings.text("filter.all-roles")},
        "types": {
            kind: site.strings.text(f"type.{kind}")
            for kind in (*PageType, *(kind.name for kind in KINDS.values() if kind.has_pages), "term")
        },
        "roles": {role: site.strings.text(f"role.{role}") for role in Role},
        "lists": [index, *({"title": page.meta.title, "url": site.urls.of(page.path)} for page in pages)],
        "themes": {page.section: {"title": page.meta.title, "url": site.urls.of(page.path)} for page in site.themes},
        "languages": {
            code: f"../{code}/{site.urls.of(SEARCH_PAGE)}"
            for code in CODES
            if code != site.code and site.has(code, SEARCH_PAGE)
        },
        "page": site.urls.of(SEARCH_PAGE),
    }
    return json.dumps(interface, ensure_ascii=False, separators=(",", ":"))
