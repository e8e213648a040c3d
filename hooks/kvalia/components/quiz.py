"""Quizzes: as a form, as an answer key for paper, as the question of the day."""

from __future__ import annotations

from typing import Any

from kvalia.components.parts import part
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
    path = f"quizzes/{name}.md"  # A language that lacks the quiz's lesson has no page for the quiz.
    url = renderer.page_url(path, here) if path in renderer.site.generated else ""
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
        in_order = [part(html_id, item, text.items[item]) for item in truth.in_order() if item in text.items]
        by_id = {item["id"]: item for item in in_order}
        view["sequence"] = in_order
        view["items"] = [by_id[item] for item in mixed(list(by_id), html_id)]
    elif truth.type == "match":
        pairs = [part(html_id, pair, text.pairs[pair]) for pair in truth.pairs if pair in text.pairs]
        by_id = {pair["id"]: pair for pair in pairs}
        view["pairs"] = pairs
        view["matches"] = [by_id[pair] for pair in mixed(list(by_id), html_id)]
    else:
        for key in ("options", "reasons"):
            choices = getattr(truth, key, {})
            words = getattr(text, key)
            view[key] = [
                {**part(html_id, choice, words[choice]), "correct": choices[choice].correct}
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
