"""Quizzes: what makes each type of question one that can be answered."""

from __future__ import annotations

from typing import Any

import pytest
from kvalia.things.quiz.record import AnyQuestion, Quiz, QuizText, quiz_text_faults
from pydantic import TypeAdapter

RIGHT = {"correct": True}
QUESTION: TypeAdapter[AnyQuestion] = TypeAdapter(AnyQuestion)


def question(kind: str, **parts: Any) -> AnyQuestion:
    return QUESTION.validate_python({"type": kind, "principle": "complaint#listen", **parts})


def faults(kind: str, **parts: Any) -> list[tuple[str, str]]:
    """Return where each fault lies, its parts joined with slashes, and what is wrong."""
    return [("/".join(map(str, fault.location)), fault.wrong) for fault in question(kind, **parts).faults()]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"a": RIGHT, "b": {}}, []),
        ({"a": {}, "b": {}}, [("options", "a 'single' question has no correct answer")]),
        (
            {"a": RIGHT, "b": RIGHT, "c": {}},
            [("options/b/correct", "a 'single' question has two correct answers, 'a' and 'b'")],
        ),
    ],
)
def test_a_single_question_has_exactly_one_right_option(options: Any, expected: Any) -> None:
    assert faults("single", options=options) == expected


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ("ab", []),
        ("a", [("options", "a 'multiple' question has one correct option")]),
        ("", [("options", "a 'multiple' question has no correct option")]),
        ("abc", [("options", "every option is correct")]),
    ],
)
def test_a_multiple_question_has_two_right_options_or_more_and_a_wrong_one(right: str, expected: Any) -> None:
    assert faults("multiple", options={name: {"correct": name in right} for name in "abc"}) == expected


@pytest.mark.parametrize(
    ("options", "reasons", "expected"),
    [
        ({"holds": RIGHT, "fails": {}}, {"a": RIGHT, "b": {}}, []),
        ({"holds": RIGHT}, {"a": RIGHT, "b": {}}, [("options", "the option 'fails' is missing")]),
        (
            {"holds": {}, "fails": {}},
            {"a": RIGHT, "b": {}},
            [("options", "a 'true-false' question has no correct answer")],
        ),
        (
            {"holds": RIGHT, "fails": {}},
            {"a": {}, "b": {}},
            [("reasons", "the list of reasons has no correct answer")],
        ),
        (
            {"holds": RIGHT, "fails": {}},
            {"a": RIGHT, "b": RIGHT},
            [("reasons/b/correct", "the list of reasons has two correct answers, 'a' and 'b'")],
        ),
    ],
)
def test_a_statement_holds_or_fails_for_one_reason(options: Any, reasons: Any, expected: Any) -> None:
    assert faults("true-false", options=options, reasons=reasons) == expected


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ((3, 1, 2), []),
        ((1, 2, 4), [("items", "no item has position 3")]),
        ((1, 1, 2), [("items/b/position", "position 1 is taken by 'a'"), ("items", "no item has position 3")]),
        ((7, 8, 9), [("items", "no item has position 1, 2, 3")]),
    ],
)
def test_an_order_question_numbers_its_items_without_a_gap(positions: tuple[int, ...], expected: Any) -> None:
    items = {name: {"position": position} for name, position in zip("abc", positions, strict=True)}
    assert faults("order", items=items) == expected


def test_the_right_order_is_that_of_the_positions() -> None:
    asked = question("order", items={"a": {"position": 3}, "b": {"position": 1}, "c": {"position": 2}})
    assert asked.type == "order"
    assert asked.in_order() == ["b", "c", "a"]


def test_a_match_question_needs_no_more_than_its_pairs() -> None:
    assert faults("match", pairs={"a": None, "b": {}}) == []


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("single", {"options": {"a": RIGHT}}),
        ("multiple", {"options": {"a": RIGHT, "b": RIGHT}}),
        ("true-false", {"options": {"holds": RIGHT, "fails": {}}, "reasons": {"a": RIGHT}}),
        ("true-false", {"options": {"true": RIGHT, "fails": {}}, "reasons": {"a": RIGHT, "b": {}}}),
        ("order", {"items": {"a": {"position": 1}, "b": {"position": 2}}}),
        ("match", {"pairs": {"a": {}}}),
        ("match", {"pairs": {"a": {"correct": True}, "b": {}}}),
        ("single", {"items": {"a": {"position": 1}}}),
        ("essay", {}),
    ],
)
def test_a_question_with_too_little_or_foreign_parts_is_refused(kind: str, parts: Any) -> None:
    with pytest.raises(ValueError, match="validation error"):
        question(kind, **parts)


QUIZ = Quiz.model_validate(
    {
        "source": "nb",
        "page": "complaint",
        "audience": ["manager"],
        "questions": {
            "first": {
                "type": "single",
                "intent": "scenario",
                "principle": "complaint",
                "options": {"a": RIGHT, "b": {}},
            },
            "gift": {
                "type": "true-false",
                "principle": "complaint",
                "options": {"holds": RIGHT, "fails": {}},
                "reasons": {"c": RIGHT, "d": {}},
            },
        },
    }
)


def text_faults(first: dict[str, object], gift: dict[str, object]) -> list[tuple[str, str]]:
    data = {"title": "x", "summary": "x", "questions": {"first": first, "gift": gift}}
    text = QuizText.model_validate(data, context=QUIZ)
    return [("/".join(map(str, fault.location)), fault.wrong) for fault in quiz_text_faults(QUIZ, text, "nb")]


def test_a_text_file_gives_each_scenario_a_situation_and_each_option_a_text() -> None:
    why = {"why": "x"}
    full = {"text": "x", "why": "x"}
    other = {"text": "y", "why": "x"}
    sound_gift = {"ask": "x", "options": {"holds": why, "fails": why}, "reasons": {"c": full, "d": other}}
    sound_first = {"situation": "x", "ask": "x", "options": {"a": full, "b": other}}
    assert text_faults(sound_first, sound_gift) == []
    assert text_faults(
        {"ask": "x", "options": {"a": full, "b": why}}, {**sound_gift, "reasons": {"c": why, "d": full}}
    ) == [
        ("questions/first", "a scenario has no situation"),
        ("questions/first/options/b", "'text' is missing"),
        ("questions/gift/reasons/c", "'text' is missing"),
    ]
