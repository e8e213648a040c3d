"""Page furniture: what stands around a page's text, from its front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from kvalia.language.typography import bind
from kvalia.pages.page import Page
from kvalia.show.rendering import Renderer, plain
from kvalia.things.glossary.view import term_view
from kvalia.things.path.view import practice_of
from kvalia.things.quiz.view import answer_key_html
from kvalia.things.record import Role

SVG_OPEN = re.compile(r"<svg\b")


def head_html(renderer: Renderer, page: Page) -> str:
    """Return what stands below the title: badges, summary, drawing."""
    meta = page.meta
    picture = None
    if meta.illustration:
        file = renderer.site.illustrations / meta.illustration.file
        if file.is_file():
            drawing = SVG_OPEN.sub('<svg aria-hidden="true" focusable="false"', file.read_text("utf-8"), count=1)
            picture = {"alt": meta.illustration.alt, "svg": Markup(drawing)}  # noqa: S704 - a drawing of this project
    view = {
        "type": meta.type.value,
        # A page for everybody needs no list of everybody.
        "roles": renderer.site.role_names(meta.audience) if len(meta.audience) < len(Role) else "",
        "minutes": meta.minutes,
        "level": meta.level.value,
        "summary": bind(renderer.site.code, meta.summary),
        "illustration": picture,
    }
    return renderer.render("page/head", page=view)


def foot_html(renderer: Renderer, page: Page, here: str, used_terms: Sequence[str] = ()) -> str:
    """Return what stands below the text: practice, terms, sources, dates.

    Args:
        renderer: Of the language.
        page: The page.
        here: Its address.
        used_terms: Ids of the terms that its text links.
    """
    meta = page.meta
    terms = [term_view(renderer, name, here) for name in dict.fromkeys((*used_terms, *meta.terms))]
    dates = (
        ("published", meta.published),
        ("updated", meta.updated if meta.updated != meta.published else None),
        ("reviewed", meta.reviewed),
        ("review-due", meta.review_due),
    )
    view = {
        "practice": _practice(renderer, page, here),
        "tests": _tests(renderer, page, here),
        "terms": [term for term in terms if term],
        "sources": sources(renderer, meta.refs),
        "author": meta.author,
        "dates": renderer.dated(dates),
    }
    return renderer.render("page/foot", page=view)


def keys_html(renderer: Renderer, page: Page, here: str) -> str:
    """Return the answer keys of the quizzes that stand in the page, for its last printed page."""
    shown = [block.id for block in page.outline.blocks if block.kind == "quiz"]
    return "\n".join(answer_key_html(renderer, name, here) for name in shown)


def sources(renderer: Renderer, refs: Sequence[str]) -> list[dict[str, Any]]:
    """Return the sources of a page as the templates show them, in the order given."""
    entry = renderer.site.library.references
    text = entry.texts.get(renderer.site.code) if entry else None
    if entry is None or text is None:
        return []
    return [
        {
            "id": name,
            **entry.truth.references[name].model_dump(mode="json"),
            **text.references[name].model_dump(),
        }
        for name in refs
        if name in entry.truth.references and name in text.references
    ]


def _practice(renderer: Renderer, page: Page, here: str) -> list[dict[str, str]]:
    """Return the page's quizzes, checklists and tools that do not stand in its text."""
    shown = {(block.kind, block.id) for block in page.outline.blocks}
    return [link for link in practice_of(renderer, page, here) if (link["kind"], link["id"]) not in shown]


def _tests(renderer: Renderer, page: Page, here: str) -> list[dict[str, str]]:
    """Return a question for each heading of the page that one is about, those of the page's own quizzes first."""
    shown = [block.id for block in page.outline.blocks if block.kind == "quiz"]
    quizzes = sorted(renderer.site.library.quizzes.items(), key=lambda quiz: quiz[0] not in shown)
    first: dict[str, str] = {}
    for name, entry in quizzes:
        path, text = f"quizzes/{name}.md", entry.texts.get(renderer.site.code)
        if text is None or path not in renderer.site.generated:
            continue
        for question, truth in entry.truth.questions.items():
            fragment = f"quiz-{name}--{question}"
            url = f"#{fragment}" if name in shown else renderer.page_url(path, here, fragment)
            if question in text.questions:
                first.setdefault(truth.principle, url)
    headings = ((heading, first.get(f"{page.id}#{heading.id}")) for heading in page.outline.headings)
    return [{"title": plain(heading.title), "url": url} for heading, url in headings if url]
