"""My learning: paths and themes, to which the script adds how far the learner has come."""

from __future__ import annotations

from typing import Any

from kvalia.show.five import quizzes_of
from kvalia.show.rendering import PageAt
from kvalia.things.path import KIND as PATH
from kvalia.things.path.view import path_view
from kvalia.things.record import Role

ROLES = tuple(Role)


def learning_html(at: PageAt) -> str:
    """Return the learning paths and the themes of the site."""
    site = at.site
    quizzes = quizzes_of(at)
    themes = []
    for theme in site.themes:
        mine = [quiz for quiz in quizzes if quiz["theme"] == theme.section]
        questions = [f"{quiz['id']}/{question}" for quiz in mine for question in quiz["questions"]]
        if questions:
            url = at.url(theme.path)
            themes.append({"id": theme.section, "name": theme.meta.title, "url": url, "questions": questions})
    return at.render("learning/learning", paths=path_views(at), themes=themes, review=at.page("review.md"))


def path_views(at: PageAt) -> list[dict[str, Any]]:
    """Return what the templates show of every learning path that this language has: by role, the shortest first."""
    paths = at.library.of(PATH)

    def place(name: str) -> tuple[int, int]:
        truth = paths[name].truth
        return min(ROLES.index(role) for role in truth.audience), truth.minutes

    views = (path_view(at, name) for name in sorted(paths, key=place))
    return [view for view in views if view and view["steps"]]
