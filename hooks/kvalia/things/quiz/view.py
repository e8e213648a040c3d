"""Quizzes: as a form, as an answer key for paper, as the question of the day."""

from __future__ import annotations

from typing import Any

from kvalia.show.rendering import Renderer
from kvalia.things.quiz.question_view import question_view


def quiz_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return a quiz as HTML, empty if this language has no text for it.

    Args:
        renderer: Of the language.
        name: The quiz's id.
        here: Address of the page that shows it.
        standalone: Whether the page is the quiz's own, and prints title and summary itself.
    """
    view = quiz_view(renderer, name, here)
    return renderer.render("quiz/quiz", quiz=view, standalone=standalone) if view else ""


def answer_key_html(renderer: Renderer, name: str, here: str) -> str:
    """Return the printed answer key of a quiz. Arguments as for `quiz_html`."""
    view = quiz_view(renderer, name, here)
    return renderer.render("quiz/answer-key", quiz=view) if view else ""


def today_html(renderer: Renderer, here: str) -> str:
    """Return the questions of which one is shown each day: the first with one answer of each quiz."""
    views = []
    for name in renderer.site.library.quizzes:
        view = quiz_view(renderer, name, here)
        if view:
            chosen = [question for question in view["questions"] if question["type"] == "single"][:1]
            if chosen:
                views.append({**view, "questions": chosen, "summary": "", "pools": {}})
    return renderer.render("quiz/today", quizzes=views, standalone=False) if views else ""


def quiz_view(renderer: Renderer, name: str, here: str) -> dict[str, Any] | None:
    """Return what the templates show of a quiz, or None if this language has no text for it."""
    entry = renderer.site.library.quizzes.get(name)
    text = entry.texts.get(renderer.site.code) if entry else None
    if entry is None or text is None:
        return None
    questions = [
        question_view(renderer, name, question, truth, text.questions[question], here, entry.truth.page)
        for question, truth in entry.truth.questions.items()
        if question in text.questions
    ]
    path = f"quizzes/{name}.md"  # A language that lacks the quiz's lesson has no page for the quiz.
    return {
        "id": name,
        "title": text.title,
        "summary": text.summary,
        "url": renderer.page_url(path, here) if path in renderer.site.generated else "",
        "shuffle": entry.truth.shuffle,
        "pools": {pool: content.draw for pool, content in entry.truth.pools.items()},
        "questions": questions,
    }
