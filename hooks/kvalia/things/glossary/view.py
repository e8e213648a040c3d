"""Terms: in a box, below a page, and all of them by letter."""

from __future__ import annotations

from typing import Any

from kvalia.language import BY_CODE, CODES, collation_key, initial
from kvalia.show.rendering import Renderer


def term_view(renderer: Renderer, name: str, here: str) -> dict[str, Any] | None:
    """Return what the templates show of a term, or None if this language lacks it."""
    glossary = renderer.site.library.glossary
    text = glossary.texts.get(renderer.site.code) if glossary else None
    if text is None or name not in text.terms:
        return None
    term = text.terms[name]
    return {
        "id": name,
        "word": term.term,
        "definition": term.definition,
        "url": renderer.page_url("glossary.md", here, name),
    }


def term_html(renderer: Renderer, name: str, here: str) -> str:
    """Return a term with its meaning as HTML, empty if this language lacks it."""
    view = term_view(renderer, name, here)
    return renderer.render("glossary/term", term=view) if view else ""


def glossary_html(renderer: Renderer) -> str:
    """Return the whole glossary as HTML, sorted by the language's alphabet."""
    site = renderer.site
    glossary = site.library.glossary
    text = glossary.texts.get(site.code) if glossary else None
    if glossary is None or text is None:
        return ""
    groups: dict[str, list[dict[str, Any]]] = {}
    for name in sorted(text.terms, key=lambda term: collation_key(site.code, text.terms[term].term)):
        term = text.terms[name]
        truth = glossary.truth.terms.get(name)
        related = [other for other in (truth.related if truth else ()) if other in text.terms]
        others = [
            {"code": code, "language": BY_CODE[code].name, "word": glossary.texts[code].terms[name].term}
            for code in CODES
            if code != site.code and code in glossary.texts and name in glossary.texts[code].terms
        ]
        view = {
            "id": name,
            "word": term.term,
            "definition": term.definition,
            "synonyms": ", ".join(term.synonyms),
            "false_friend": term.false_friend,
            "others": others,
            "related": [{"id": other, "word": text.terms[other].term} for other in related],
        }
        groups.setdefault(initial(site.code, term.term), []).append(view)
    letters = [
        {"letter": letter, "html_id": f"letter-{index}", "terms": terms}
        for index, (letter, terms) in enumerate(groups.items(), start=1)
    ]
    return renderer.render("glossary/glossary", groups=letters)
