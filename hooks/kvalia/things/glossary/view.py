"""Terms: in a box, below a page, and all of them by letter."""

from __future__ import annotations

from typing import Any

from kvalia.language import BY_CODE, CODES, collation_key, initial
from kvalia.things.at import At


def term_view(at: At, name: str) -> dict[str, Any] | None:
    """Return what the templates show of a term, or None if this language lacks it."""
    found = at.entry("glossary", "glossary")
    term = found[1].terms.get(name) if found else None
    if term is None:
        return None
    return {"id": name, "word": term.term, "definition": term.definition, "url": at.page("glossary.md", name)}


def term_html(at: At, name: str) -> str:
    """Return a term with its meaning as HTML, empty if this language lacks it."""
    view = term_view(at, name)
    return at.render("glossary/term", term=view) if view else ""


def glossary_html(at: At) -> str:
    """Return the whole glossary as HTML, sorted by the language's alphabet."""
    found = at.entry("glossary", "glossary")
    if found is None:
        return ""
    glossary, text = found
    groups: dict[str, list[dict[str, Any]]] = {}
    for name in sorted(text.terms, key=lambda term: collation_key(at.code, text.terms[term].term)):
        term = text.terms[name]
        truth = glossary.truth.terms.get(name)
        related = [other for other in (truth.related if truth else ()) if other in text.terms]
        others = [
            {"code": code, "language": BY_CODE[code].name, "word": glossary.texts[code].terms[name].term}
            for code in CODES
            if code != at.code and code in glossary.texts and name in glossary.texts[code].terms
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
        groups.setdefault(initial(at.code, term.term), []).append(view)
    letters = [
        {"letter": letter, "html_id": f"letter-{index}", "terms": terms}
        for index, (letter, terms) in enumerate(groups.items(), start=1)
    ]
    return at.render("glossary/glossary", groups=letters)
