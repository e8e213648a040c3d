"""Questions that are written or walked: what makes them answerable. The lines that authors get are golden files."""

from __future__ import annotations

from typing import Any

import pytest
from kvalia.things.quiz.record import AnyQuestion, Quiz
from kvalia.things.quiz.types.cloze.record import ClozeText
from pydantic import TypeAdapter

QUESTION: TypeAdapter[AnyQuestion] = TypeAdapter(AnyQuestion)
RIGHT = {"correct": True}
CHOICE = {"kind": "choice", "choices": {"a": RIGHT, "b": {}}}
TEXT = {"kind": "text"}


def question(kind: str, **parts: Any) -> AnyQuestion:
    return QUESTION.validate_python({"type": kind, "principle": "complaint#listen", **parts})


def faults(kind: str, **parts: Any) -> list[str]:
    return [fault.wrong for fault in question(kind, **parts).faults()]


def way(to: str, quality: str = "good") -> dict[str, str]:
    return {"to": to, "quality": quality, "principle": "complaint#listen"}


def scenario(
    steps: dict[str, dict[str, str]], *, start: str = "one", endings: tuple[str, ...] = ("well", "badly")
) -> list[str]:
    """Return the faults of a scenario whose steps are given as `choice: target`; the first choice of each is good."""
    made = {
        name: {
            "choices": {choice: way(to, "poor" if place else "good") for place, (choice, to) in enumerate(ways.items())}
        }
        for name, ways in steps.items()
    }
    ends = {name: {"quality": "good" if name == "well" else "poor"} for name in endings}
    return faults("scenario", start=start, steps=made, endings=ends)


SOUND = {"one": {"a": "two", "b": "three"}, "two": {"a": "well", "b": "badly"}, "three": {"a": "two", "b": "badly"}}


def test_a_scenario_whose_ways_all_end_is_sound() -> None:
    assert scenario(SOUND) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"three": {"a": "one", "b": "badly"}},
            ["the choice 'a' leads back to 'one', so that the scenario has a loop"],
        ),
        (
            {"three": {"a": "three", "b": "badly"}},
            ["the choice 'a' leads back to 'three', so that the scenario has a loop"],
        ),
        ({"one": {"a": "two", "b": "badly"}}, ["no way from 'one' leads to 'three'"]),
        ({"three": {}}, ["the step 'three' is a dead end"]),
        ({"three": {"a": "two"}}, ["the step 'three' has one choice"]),
        ({"three": {"a": "four", "b": "badly"}}, ["the choice 'a' leads to 'four', which is no step and no ending"]),
        ({"two": {"a": "badly", "b": "well"}}, ["nobody can reach a good ending by good choices"]),
    ],
)
def test_a_scenario_that_cannot_be_walked_is_told_why(changed: Any, expected: list[str]) -> None:
    assert scenario(SOUND | changed) == expected


def test_an_island_of_steps_is_out_of_reach_whatever_leads_inside_it() -> None:
    island = {"four": {"a": "five", "b": "well"}, "five": {"a": "four", "b": "badly"}}
    assert scenario(SOUND | island) == ["no way from 'one' leads to 'four'", "no way from 'one' leads to 'five'"]


def test_a_choice_on_several_ways_is_told_once() -> None:
    steps = {
        "one": {"a": "two", "b": "three"},
        "two": {"a": "four", "b": "well"},
        "three": {"a": "four", "b": "badly"},
        "four": {"a": "well", "b": "one"},
    }
    assert scenario(steps) == ["the choice 'b' leads back to 'one', so that the scenario has a loop"]


@pytest.mark.parametrize(
    ("mistake", "tolerance", "expected"),
    [
        (0.8, 0.01, []),
        (1.26, 0.01, ["the mistake 'first' would count as right"]),
        (1.25, 0, ["the mistake 'first' would count as right"]),
        (1.26, 0, []),
    ],
)
def test_a_typical_mistake_is_no_right_answer(mistake: float, tolerance: float, expected: list[str]) -> None:
    mistakes = {"first": {"answer": mistake}}
    assert faults("numeric", answer=1.25, tolerance=tolerance, unit="times", mistakes=mistakes) == expected


@pytest.mark.parametrize("answer", ["1.25", "-3", "0", 7])
def test_a_number_is_read_as_it_is_written(answer: Any) -> None:
    assert question("numeric", answer=answer, unit="times").answer == float(answer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x {a} y {b}", []),
        ("{b}{a}", []),
        ("x {a}", ["the text does not say where the gap 'b' is"]),
        ("{a} {b} {b}", ["the gap 'b' stands twice in the text"]),
        ("{a} {b} {c}", ["there is no gap 'c'"]),
        ("{a} {b} {", ["a brace stands alone in the text"]),
        ("{a} {b} {}", ["there is no gap ''"]),
    ],
)
def test_a_text_says_once_where_each_gap_is(text: str, expected: list[str]) -> None:
    asked = question("cloze", gaps={"a": CHOICE, "b": TEXT})
    full = {"text": "x", "why": "x"}
    gaps = {"a": {"choices": {"a": full, "b": full}}, "b": {"accept": ["x"], "why": "x"}}
    found = ClozeText.model_validate({"ask": "x", "text": text, "gaps": gaps}).faults_beside(asked)
    assert [fault.wrong for fault in found] == expected


@pytest.mark.parametrize(
    ("draw", "expected"),
    [(1, []), (2, ["the pool 'p' draws all of its questions"]), (3, ["the pool 'p' draws 3 of 2 questions"])],
)
def test_a_pool_draws_fewer_than_it_has(draw: int, expected: list[str]) -> None:
    asked = {"type": "reflection", "principle": "complaint", "pool": "p", "criteria": {"a": {}, "b": {}}}
    quiz = Quiz.model_validate(
        {
            "source": "nb",
            "page": "complaint",
            "audience": ["manager"],
            "pools": {"p": {"draw": draw}},
            "questions": {"one": asked, "two": asked, "three": {**asked, "pool": None}},
        }
    )
    assert [fault.wrong for fault in quiz.faults_together()] == expected
