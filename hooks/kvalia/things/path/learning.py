"""My learning: paths and themes, to which the script adds how far the learner has come."""

from __future__ import annotations

from kvalia.show.rendering import Renderer
from kvalia.things.path.view import path_views
from kvalia.things.quiz.five import quizzes_of


def learning_html(renderer: Renderer, here: str) -> str:
    """Return the learning paths and the themes of the site.

    Args:
        renderer: Of the language.
        here: Address of the page that shows it.
    """
    site = renderer.site
    quizzes = quizzes_of(renderer, here)
    themes = []
    for theme in site.themes:
        mine = [quiz for quiz in quizzes if quiz["theme"] == theme.section]
        questions = [f"{quiz['id']}/{question}" for quiz in mine for question in quiz["questions"]]
        if questions:
            url = renderer.page_url(theme.path, here)
            themes.append({"id": theme.section, "name": theme.meta.title, "url": url, "questions": questions})
    review = renderer.page_url("review.md", here) if "review.md" in site.pages.by_path else ""
    return renderer.render("learning/learning", paths=path_views(renderer, here), themes=themes, review=review)
