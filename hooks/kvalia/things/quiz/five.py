"""Today's five: the questions of all quizzes, for what is due and for today's five."""

from __future__ import annotations

from typing import Any

from kvalia.show.rendering import Renderer

WITHOUT_ANSWER = frozenset({"reflection"})
"""Types of questions that are never right or wrong, and so never come back."""


def five_html(renderer: Renderer, here: str) -> str:
    """Return the review: a list of all quizzes, from which the script takes what is due.

    Args:
        renderer: Of the language.
        here: Address of the page that shows it.
    """
    quizzes = quizzes_of(renderer, here)
    learning = renderer.page_url("learning.md", here) if "learning.md" in renderer.site.pages.by_path else ""
    quizzes_known = renderer.site.library.quizzes.values()
    types = {question.type for entry in quizzes_known for question in entry.truth.questions.values()} - WITHOUT_ANSWER
    return renderer.render("quiz/five/five", quizzes=quizzes, learning=learning, types=sorted(types))


def quizzes_of(renderer: Renderer, here: str) -> list[dict[str, Any]]:
    """Return the quizzes that this language has, each with its theme and the ids of the questions that come back."""
    site = renderer.site
    found = []
    for name, entry in site.library.quizzes.items():
        text = entry.texts.get(site.code)
        path = f"quizzes/{name}.md"
        if text is None or path not in site.generated:
            continue
        questions = [
            question
            for question, truth in entry.truth.questions.items()
            if question in text.questions and truth.type not in WITHOUT_ANSWER
        ]
        found.append(
            {
                "id": name,
                "title": text.title,
                "url": renderer.page_url(path, here),
                "theme": site.section_of(entry.truth.page),
                "questions": questions,
            }
        )
    return found
