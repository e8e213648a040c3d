"""Today's five: the questions of all quizzes, for what is due and for the question of the day."""

from __future__ import annotations

from typing import Any

from kvalia.show.rendering import PageAt
from kvalia.things.quiz import KIND as QUIZ
from kvalia.things.quiz.record import TYPES
from kvalia.things.quiz.view import first_question_view


def five_html(at: PageAt) -> str:
    """Return today's five: a list of all quizzes, from which the script takes what is due."""
    questions = (question for entry in at.library.of(QUIZ).values() for question in entry.truth.questions.values())
    types = sorted({question.type for question in questions if TYPES[question.type].judged})
    return at.render("quiz/five/five", quizzes=quizzes_of(at), types=types, learning=at.page("learning.md"))


def quizzes_of(at: PageAt) -> list[dict[str, Any]]:
    """Return the quizzes that this language has, each with its theme and the ids of the questions that come back."""
    found = []
    for name, entry in at.library.of(QUIZ).items():
        url = at.to("quiz", name)
        text = entry.texts.get(at.code)
        if text is None or not url:
            continue
        questions = [
            question
            for question, truth in entry.truth.questions.items()
            if question in text.questions and TYPES[truth.type].judged
        ]
        theme = at.site.section_of(entry.truth.page)
        found.append({"id": name, "title": text.title, "url": url, "theme": theme, "questions": questions})
    return found


def today_html(at: PageAt) -> str:
    """Return the questions of which one is shown each day: the first with one answer of each quiz."""
    views = [view for name in at.library.of(QUIZ) if (view := first_question_view(at, name))]
    return at.render("quiz/today", quizzes=views, standalone=False) if views else ""
