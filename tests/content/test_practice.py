"""Quizzes ask in several ways and do not give the answer away; checklists are short."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pytest
from kvalia.check.project import Project
from kvalia.language import CODES
from kvalia.things.checklist import KIND as CHECKLIST_KIND
from kvalia.things.checklist.record import Checklist, ChecklistText
from kvalia.things.kind import Entry
from kvalia.things.library import Library
from kvalia.things.quiz import KIND as QUIZ_KIND
from kvalia.things.quiz.question import Intent
from kvalia.things.quiz.record import Quiz, QuizText
from kvalia.things.quiz.types.single import SingleQuestion
from support.prose import ROOT

FEWEST_QUESTIONS, FEWEST_TYPES = 6, 4
ITEMS = range(5, 13)
MOST_LONGEST = 1 / 3
"""Largest share of a language's single questions in which the correct option may be the longest."""
MOST_IN_ONE_PLACE = 0.6
"""Largest share of all single questions in which the correct option may stand in one place."""


@lru_cache
def library() -> Library:
    found, _ = Project(ROOT, ROOT / "docs").library()
    return found


QUIZZES = [pytest.param(entry, id=entry.id) for entry in library().of(QUIZ_KIND).values()]
CHECKLISTS = [pytest.param(entry, id=entry.id) for entry in library().of(CHECKLIST_KIND).values()]


def singles() -> list[tuple[Entry[Quiz, QuizText], str, SingleQuestion]]:
    return [
        (entry, name, question)
        for entry in library().of(QUIZ_KIND).values()
        for name, question in entry.truth.questions.items()
        if isinstance(question, SingleQuestion)
    ]


def correct(question: SingleQuestion) -> str:
    return next(name for name, choice in question.options.items() if choice.correct)


@pytest.mark.parametrize("entry", QUIZZES)
def test_a_quiz_asks_enough_and_in_several_ways(entry: Entry[Quiz, QuizText]) -> None:
    questions = entry.truth.questions.values()
    assert len(questions) >= FEWEST_QUESTIONS
    assert len({question.type for question in questions}) >= FEWEST_TYPES


@pytest.mark.parametrize("entry", QUIZZES)
def test_a_quiz_has_a_situation_at_work_and_a_misconception(entry: Entry[Quiz, QuizText]) -> None:
    intents = {question.intent for question in entry.truth.questions.values()}
    assert {Intent.SCENARIO, Intent.MISCONCEPTION} <= intents


@pytest.mark.parametrize("code", CODES)
def test_the_longest_option_is_not_the_answer(code: str) -> None:
    longest = []
    for entry, name, question in singles():
        lengths = {option: len(text.text or "") for option, text in entry.texts[code].questions[name].options.items()}
        right = lengths.pop(correct(question))
        if right > max(lengths.values()):
            file = entry.sources[code].path
            longest.append(f"{file}: {name}: the correct option → shorten it, or lengthen another")
    allowed = int(MOST_LONGEST * len(singles()))
    message = f"the correct option is the longest in {len(longest)} of {len(singles())}, allowed are {allowed}"
    assert len(longest) <= allowed, "\n".join([message, *longest])


def test_the_correct_option_changes_its_place() -> None:
    places = Counter(list(question.options).index(correct(question)) for _, _, question in singles())
    assert max(places.values()) <= MOST_IN_ONE_PLACE * places.total(), places


@pytest.mark.parametrize("entry", QUIZZES)
def test_the_correct_option_has_more_than_one_place_in_a_quiz(entry: Entry[Quiz, QuizText]) -> None:
    places = [list(question.options).index(correct(question)) for owner, _, question in singles() if owner is entry]
    assert len(places) < 2 or len(set(places)) > 1, f"{entry.sources['quiz'].path}: always place {places[0] + 1}"


@pytest.mark.parametrize("entry", CHECKLISTS)
def test_a_checklist_fits_on_one_look(entry: Entry[Checklist, ChecklistText]) -> None:
    assert sum(len(section.items) for section in entry.truth.sections.values()) in ITEMS
