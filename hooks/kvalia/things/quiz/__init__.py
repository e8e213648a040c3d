"""Quizzes: questions with a reason for each answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kvalia.things.kind import Draft, Kind, Part, Reference, Section
from kvalia.things.quiz.record import Quiz, QuizText, quiz_text_faults
from kvalia.things.quiz.view import quiz_html


def _names(quiz: Quiz) -> Iterator[Reference]:
    yield Reference(("page",), "page", quiz.page)
    for name, question in quiz.questions.items():
        here = ("questions", name)
        yield Reference((*here, "principle"), "heading", question.principle)
        if question.practise:
            yield Reference((*here, "practise"), "checklist", question.practise)
        for location, principle in question.principles():
            yield Reference((*here, *location), "heading", principle)


def _parts(name: str, quiz: Quiz, text: QuizText) -> Iterator[Part]:
    for key, question in quiz.questions.items():
        if key in text.questions:
            fragment = f"{KIND.html_id(name)}--{key}"
            yield Part(key, fragment, text.questions[key].ask, question.principle, question.practise or "")


def _found_by(name: str, text: QuizText) -> Iterator[Section]:
    # What is asked, but not the answers.
    for key, question in text.questions.items():
        yield Section(f"{KIND.html_id(name)}--{key}", "", f"{question.situation or ''} {question.ask}")


KIND = Kind(
    name="quiz",
    folder="quizzes",
    truth=Quiz,
    text=QuizText,
    place=1,
    lessons=lambda quiz: (quiz.page,),
    practised="front matter",
    names=_names,
    text_faults=quiz_text_faults,
    parts=_parts,
    html=quiz_html,
    found_by=_found_by,
    size=lambda strings, quiz: strings.plural("quiz.questions", len(quiz.questions)),
    weight=0.7,
    listed=True,
    draft=Draft(Path(__file__).parent, "quiz", lesson="belongs to"),
)
