"""What stands around a page's text inside the page: head, foot, answer keys, from its front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from kvalia.language.typography import bind
from kvalia.pages.page import Page
from kvalia.read.source import read_text
from kvalia.show.rendering import PageAt, dated, plain
from kvalia.things.glossary.view import term_view
from kvalia.things.quiz.view import answer_key_html
from kvalia.things.record import Role

SVG_OPEN = re.compile(r"<svg\b")


def head_html(at: PageAt, page: Page) -> str:
    """Return what stands below the title: badges, summary, drawing."""
    meta = page.meta
    picture = None
    if meta.illustration:
        file = at.site.illustrations / meta.illustration.file
        text = read_text(file, file.parent) if file.is_file() else None
        if isinstance(text, str):
            drawing = SVG_OPEN.sub('<svg aria-hidden="true" focusable="false"', text, count=1)
            picture = {"alt": meta.illustration.alt, "svg": Markup(drawing)}  # noqa: S704 - a drawing of this project
    view = {
        "type": str(meta.type),
        # A page for everybody needs no list of everybody.
        "roles": at.site.role_names(meta.audience) if len(meta.audience) < len(Role) else "",
        "minutes": meta.minutes,
        "level": meta.level.value,
        "summary": bind(at.site.code, meta.summary),
        "illustration": picture,
    }
    return at.render("page/head", page=view)


def foot_html(at: PageAt, page: Page, used_terms: Sequence[str] = ()) -> str:
    """Return what stands below the text: practice, terms, sources, dates.

    Args:
        at: The page as a place.
        page: The page.
        used_terms: Ids of the terms that its text links.
    """
    meta = page.meta
    terms = [term_view(at, name) for name in dict.fromkeys((*used_terms, *meta.terms))]
    dates = (
        ("published", meta.published),
        ("updated", meta.updated if meta.updated != meta.published else None),
        ("reviewed", meta.reviewed),
        ("review-due", meta.review_due),
    )
    view = {
        "practice": _practice(at, page),
        "tests": _tests(at, page),
        "terms": [term for term in terms if term],
        "sources": sources(at, meta.refs),
        "author": meta.author,
        "dates": dated(dates),
        "due": meta.review_due,
    }
    return at.render("page/foot", page=view)


def keys_html(at: PageAt, page: Page) -> str:
    """Return the answer keys of the quizzes that stand in the page, for its last printed page."""
    shown = [block.id for block in page.outline.blocks if block.kind == "quiz"]
    return "\n".join(answer_key_html(at, name) for name in shown)


def sources(at: PageAt, refs: Sequence[str]) -> list[dict[str, Any]]:
    """Return the sources of a page as the templates show them, in the order given."""
    found = at.entry("references", "references")
    if found is None:
        return []
    entry, text = found
    return [
        {
            "id": name,
            **entry.truth.references[name].model_dump(mode="json"),
            **text.references[name].model_dump(),
        }
        for name in refs
        if name in entry.truth.references and name in text.references
    ]


def _practice(at: PageAt, page: Page) -> list[dict[str, str]]:
    """Return what can be practised for the page and does not stand in its text."""
    shown = {(block.kind, block.id) for block in page.outline.blocks}
    return [link for link in at.practice_of(page) if (link["kind"], link["id"]) not in shown]


def _tests(at: PageAt, page: Page) -> list[dict[str, str]]:
    """Return a question for each heading of the page that one is about, those of the page's own quizzes first."""
    shown = {(block.kind, block.id) for block in page.outline.blocks}
    found = []
    for heading in page.outline.headings:
        asking = at.site.asking[0].get(f"{page.id}#{heading.id}", ())
        own = next((one for one in asking if (one[0].name, one[1]) in shown), None)
        if asking:
            kind, name, part = own or asking[0]
            url = f"#{part.fragment}" if own else at.to(kind.name, name, part.fragment)
            found.append({"title": plain(heading.title), "url": url})
    return found
