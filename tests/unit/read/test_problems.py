"""Problems: how they read, and which spelling they suggest."""

from __future__ import annotations

import pytest
from kvalia.read.problems import Problem, in_order, nearest, suggestion


def test_a_problem_is_one_line_whatever_stands_in_the_file() -> None:
    problem = Problem("a.yml", 2, 5, "'one\ntwo\r\n' is not known here", "Write\t'one'")
    assert str(problem) == "a.yml:2:5: 'one two ' is not known here. Write 'one'."


def test_a_problem_without_advice_ends_after_what_is_wrong() -> None:
    assert str(Problem("a.yml", 2, 5, "it is wrong")) == "a.yml:2:5: it is wrong."


@pytest.mark.parametrize(
    ("word", "near"),
    [("complain", "complaint"), ("Complaint", "complaint"), ("gifts", "gift"), ("teapot", None), ("", None)],
)
def test_the_nearest_right_spelling(word: str, near: str | None) -> None:
    assert nearest(word, ["complaint", "gift", "listen"]) == near


@pytest.mark.parametrize(
    ("known", "advice"),
    [
        (["gift", "listen"], "Write 'gift'"),
        (["rules", "listen"], "Write one of 'listen', 'rules'"),
        ([], "Remove it"),
        ([f"x{n}" for n in range(9)], "Write one of 'x0', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7' …"),
    ],
)
def test_the_advice_names_the_nearest_word_or_what_there_is(known: list[str], advice: str) -> None:
    assert suggestion("gifts", known) == advice


def test_problems_come_by_file_line_and_column_and_once() -> None:
    problems = [Problem("b", 1, 1, "x"), Problem("a", 10, 1, "x"), Problem("a", 9, 2, "x"), Problem("a", 9, 2, "x")]
    assert [(each.path, each.line) for each in in_order(problems)] == [("a", 9), ("a", 10), ("b", 1)]
