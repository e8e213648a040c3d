"""Quizzes: truth and text joined, as a form, as an answer key for paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from kvalia.language.strings import Strings
from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.quiz.question import Asked, Place
from kvalia.things.quiz.record import TYPES, Quiz, QuizText


@dataclass(frozen=True)
class JoinedQuiz:
    """A quiz in one language: what templates show and exporters write.

    Attributes:
        id: Its name.
        title: Its title.
        summary: What it asks about.
        lesson: Id of the page that it belongs to.
        shuffle: Whether each attempt has an order of its own.
        pools: How many questions an attempt draws from each pool.
        questions: Those that the language has, in the order of the file.
    """

    id: str
    title: str
    summary: str
    lesson: str
    shuffle: bool
    pools: dict[str, int]
    questions: tuple[Asked[Any], ...]


def joined_quiz(entry: Entry[Quiz, QuizText], code: str, strings: Strings) -> JoinedQuiz | None:
    """Return a quiz with truth and text joined, None if the language has no text for it."""
    text = entry.texts.get(code)
    if text is None:
        return None
    questions = tuple(
        Asked(
            id=name,
            type=truth.type,
            intent=TYPES[truth.type].intent or truth.intent.value,
            principle=truth.principle,
            practise=truth.practise,
            pool=truth.pool,
            situation=words.situation,
            ask=words.ask,
            hint=words.hint,
            answer=TYPES[truth.type].join(truth, words, strings),
        )
        for name, truth in entry.truth.questions.items()
        if (words := text.questions.get(name))
    )
    pools = {pool: content.draw for pool, content in entry.truth.pools.items()}
    lesson, shuffle = entry.truth.page, entry.truth.shuffle
    return JoinedQuiz(entry.id, text.title, text.summary, lesson, shuffle, pools, questions)


def quiz_html(at: At, name: str) -> str:
    """Return a quiz as HTML, empty if this language has no text for it."""
    view = quiz_view(at, name)
    return at.render("quiz/quiz", quiz=view, standalone=at.standalone) if view else ""


def answer_key_html(at: At, name: str) -> str:
    """Return the printed answer key of a quiz, empty if this language has no text for it."""
    view = quiz_view(at, name)
    return at.render("quiz/answer-key", quiz=view) if view else ""


def first_question_view(at: At, name: str) -> dict[str, Any] | None:
    """Return a quiz cut down to its first question with one answer, None where it has none."""
    quiz = _quiz(at, name)
    chosen = next((question for question in quiz.questions if question.type == "single"), None) if quiz else None
    if quiz is None or chosen is None:
        return None
    return _view(at, replace(quiz, summary="", pools={}, questions=(chosen,)))


def quiz_view(at: At, name: str) -> dict[str, Any] | None:
    """Return what the templates show of a quiz, or None if this language has no text for it."""
    quiz = _quiz(at, name)
    return _view(at, quiz) if quiz else None


def _quiz(at: At, name: str) -> JoinedQuiz | None:
    found = at.entry("quiz", name)
    return joined_quiz(found[0], at.code, at.strings) if found else None


def _view(at: At, quiz: JoinedQuiz) -> dict[str, Any]:
    questions = [
        question_view(question, Place(at, quiz.lesson, f"quiz-{quiz.id}--{question.id}")) for question in quiz.questions
    ]
    return {
        "id": quiz.id,
        "title": quiz.title,
        "summary": quiz.summary,
        "url": at.to("quiz", quiz.id),
        "shuffle": quiz.shuffle,
        "pools": quiz.pools,
        "questions": questions,
    }


def question_view(asked: Asked[Any], place: Place) -> dict[str, Any]:
    """Return what the templates show of a question."""
    kind = TYPES[asked.type]
    return {
        **vars(asked),
        "html_id": place.html_id,
        "template": f"quiz/types/{kind.name}/{kind.name}.html",
        "reveal": kind.reveal,
        "principle": place.at.heading(asked.principle, place.lesson),
        "practise": place.at.part("checklist", asked.practise),
        **kind.view(asked.answer, place),
    }
