"""Practice material as its templates want it: quizzes, checklists, terms, lists of them."""

from __future__ import annotations

from typing import Any

from kvalia.languages import BY_CODE, CODES, collation_key, initial
from kvalia.records.base import Role
from kvalia.records.quiz import AnyQuestion, QuestionText
from kvalia.rendering import Renderer
from kvalia.shuffle import shuffled


def quiz_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return a quiz as HTML, empty if this language has no text for it.

    Args:
        renderer: Of the language.
        name: The quiz's id.
        here: Address of the page that shows it.
        standalone: Whether the page is the quiz's own, and prints title and summary itself.
    """
    view = quiz_view(renderer, name, here)
    return renderer.render("quiz", quiz=view, standalone=standalone) if view else ""


def answer_key_html(renderer: Renderer, name: str, here: str) -> str:
    """Return the printed answer key of a quiz. Arguments as for `quiz_html`."""
    view = quiz_view(renderer, name, here)
    return renderer.render("answer-key", quiz=view) if view else ""


def today_html(renderer: Renderer, here: str) -> str:
    """Return the questions of which one is shown each day: the first with one answer of each quiz."""
    views = []
    for name in renderer.site.library.quizzes:
        view = quiz_view(renderer, name, here)
        if view:
            chosen = [question for question in view["questions"] if question["type"] == "single"][:1]
            if chosen:
                views.append({**view, "questions": chosen, "summary": ""})
    return renderer.render("today", quizzes=views, standalone=False) if views else ""


def quiz_view(renderer: Renderer, name: str, here: str) -> dict[str, Any] | None:
    """Return what the templates show of a quiz, or None if this language has no text for it."""
    entry = renderer.site.library.quizzes.get(name)
    text = entry.texts.get(renderer.site.code) if entry else None
    if entry is None or text is None:
        return None
    questions = [
        {
            **_question(renderer, f"quiz-{name}--{question}", question, truth, text.questions[question]),
            "principle": renderer.principle(truth.principle, here, entry.truth.page),
        }
        for question, truth in entry.truth.questions.items()
        if question in text.questions
    ]
    url = renderer.page_url(f"quizzes/{name}.md", here)
    return {"id": name, "title": text.title, "summary": text.summary, "url": url, "questions": questions}


def _question(renderer: Renderer, html_id: str, name: str, truth: AnyQuestion, text: QuestionText) -> dict[str, Any]:
    view: dict[str, Any] = {
        "id": name,
        "html_id": html_id,
        "type": truth.type,
        "intent": truth.intent.value,
        "situation": text.situation,
        "ask": text.ask,
        "options": [],
        "reasons": [],
        "items": [],
        "pairs": [],
    }
    if truth.type == "order":
        in_order = [_part(html_id, item, text.items[item]) for item in truth.in_order() if item in text.items]
        by_id = {item["id"]: item for item in in_order}
        view["sequence"] = in_order
        view["items"] = [by_id[item] for item in mixed(list(by_id), html_id)]
    elif truth.type == "match":
        pairs = [_part(html_id, pair, text.pairs[pair]) for pair in truth.pairs if pair in text.pairs]
        by_id = {pair["id"]: pair for pair in pairs}
        view["pairs"] = pairs
        view["matches"] = [by_id[pair] for pair in mixed(list(by_id), html_id)]
    else:
        for key in ("options", "reasons"):
            choices = getattr(truth, key, {})
            words = getattr(text, key)
            view[key] = [
                {**_part(html_id, choice, words[choice]), "correct": choices[choice].correct}
                for choice in choices
                if choice in words
            ]
        if truth.type == "true-false":
            for option in view["options"]:
                option["text"] = option["text"] or renderer.site.strings.text(f"quiz.{option['id']}")
    return view


def mixed(ids: list[str], seed: str) -> list[str]:
    """Return the ids shuffled, and never in the order given: that order is the answer."""
    order = shuffled(ids, seed)
    return order if order != ids or len(ids) < 2 else [*order[1:], order[0]]


def _part(html_id: str, name: str, text: Any) -> dict[str, Any]:
    return {"id": name, "html_id": f"{html_id}--{name}", **text.model_dump()}


def checklist_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return a checklist as HTML. Arguments as for `quiz_html`."""
    site = renderer.site
    entry = site.library.checklists.get(name)
    text = entry.texts.get(site.code) if entry else None
    if entry is None or text is None:
        return ""
    sections = []
    for section_name, section in entry.truth.sections.items():
        words = text.sections.get(section_name)
        if words is None:
            continue
        items = [
            {
                **_part(f"checklist-{name}--{section_name}", item_name, words.items[item_name]),
                "key": f"{section_name}/{item_name}",
                "roles": site.role_names(item.audience),
                "principle": renderer.principle(item.principle, here, entry.truth.page),
            }
            for item_name, item in section.items.items()
            if item_name in words.items
        ]
        sections.append({"id": section_name, "title": words.title, "items": items})
    url = renderer.page_url(f"checklists/{name}.md", here)
    view = {"id": name, "title": text.title, "summary": text.summary, "url": url, "sections": sections}
    return renderer.render("checklist", checklist=view, standalone=standalone)


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
    return renderer.render("term", term=view) if view else ""


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
    return renderer.render("glossary", groups=letters)


def index_html(renderer: Renderer, collection: str, here: str) -> str:
    """Return all quizzes or all checklists by theme, with a filter.

    Args:
        renderer: Of the language.
        collection: `quizzes` or `checklists`.
        here: Address of the page that shows it.
    """
    site = renderer.site
    themes: list[dict[str, Any]] = []
    entries = getattr(site.library, collection)
    for theme in site.themes:
        cards = []
        for name, entry in entries.items():
            text = entry.texts.get(site.code)
            if text is None or site.section_of(entry.truth.page) != theme.section:
                continue
            size = len(entry.truth.questions) if collection == "quizzes" else entry.truth.size
            unit = "quiz.questions" if collection == "quizzes" else "checklist.items"
            cards.append(
                {
                    "title": text.title,
                    "summary": text.summary,
                    "url": renderer.page_url(f"{collection}/{name}.md", here),
                    "roles": [role.value for role in entry.truth.audience],
                    "role_names": site.role_names(entry.truth.audience),
                    "size": site.strings.plural(unit, size),
                }
            )
        if cards:
            themes.append({"id": theme.section, "name": theme.meta.title, "entries": cards})
    used = {role for theme in themes for card in theme["entries"] for role in card["roles"]}
    roles = [{"id": role.value, "name": site.strings.text(f"role.{role.value}")} for role in Role if role in used]
    return renderer.render("index", themes=themes, roles=roles)


def pages_html(renderer: Renderer, section: str, here: str) -> str:
    """Return the pages of a section as cards."""
    pages = [_page(renderer, page, here) for page in renderer.site.in_section(section)]
    return renderer.render("pages", pages=pages)


def themes_html(renderer: Renderer, here: str) -> str:
    """Return the themes as cards."""
    site = renderer.site
    themes = [
        {
            "name": theme.meta.title,
            "summary": theme.meta.summary,
            "url": renderer.page_url(theme.path, here),
            "size": len(site.in_section(theme.section)),
        }
        for theme in site.themes
    ]
    return renderer.render("themes", themes=themes)


def roles_html(renderer: Renderer, here: str) -> str:
    """Return the roles as cards, each with the first pages for it."""
    site = renderer.site
    roles = []
    for role in Role:
        pages = [page for theme in site.themes for page in site.in_section(theme.section) if role in page.meta.audience]
        if not pages:
            continue
        checklists = [entry for entry in site.library.checklists.values() if role in entry.truth.audience]
        url = renderer.page_url("checklists/index.md", here) + f"?role={role.value}"
        roles.append(
            {
                "id": role.value,
                "name": site.strings.text(f"role.{role.value}"),
                "about": site.strings.text(f"role-about.{role.value}"),
                "pages": [_page(renderer, page, here) for page in pages[:4]],
                "checklists": url if checklists else "",
            }
        )
    return renderer.render("roles", roles=roles)


def _page(renderer: Renderer, page: Any, here: str) -> dict[str, Any]:
    return {
        "title": page.meta.title,
        "summary": page.meta.summary,
        "type": page.meta.type.value,
        "minutes": page.meta.minutes,
        "url": renderer.page_url(page.path, here),
    }
