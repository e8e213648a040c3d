"""Reading files: where each value stands, and what keeps a file from being read."""

from __future__ import annotations

from pathlib import Path

import pytest
from kvalia.read.problems import Problem
from kvalia.read.source import MAX_BYTES, parse_yaml, read_text, read_yaml, texts

QUIZ = """# the schema
title: Klager
questions:
  first:
    options:
      listen: {correct: true}
      rules:
  second: [a, b]
"""


def data(text: str) -> object:
    document, problems = parse_yaml(text, "x.yml")
    assert document
    assert not problems
    return document.data


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ((), (2, 1)),
        (("title",), (2, 1)),
        (("questions", "first", "options", "listen"), (6, 7)),
        (("questions", "first", "options", "listen", "correct"), (6, 16)),
        (("questions", "second", 1), (8, 15)),
        (("questions", "first", "not-there", "nor-this"), (4, 3)),
        (("questions", "first", "single", "options", "rules"), (7, 7)),
    ],
)
def test_a_problem_points_at_the_key_or_at_its_nearest_parent(
    location: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    document, _ = parse_yaml(QUIZ, "x.yml")
    assert document
    assert document.place(location) == place


def test_a_problem_of_a_value_points_at_the_value() -> None:
    document, _ = parse_yaml(QUIZ, "x.yml")
    assert document
    assert document.value_place(("title",)) == (2, 8)
    assert document.problem(("title",), "too short", "Write more") == Problem("x.yml", 2, 1, "too short", "Write more")


def test_places_in_front_matter_count_the_lines_of_the_file() -> None:
    document, _ = parse_yaml("title: x\nminutes: 6\n", "page.md", line_offset=1)
    assert document
    assert document.place(("minutes",)) == (3, 1)


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("no", "no"),
        ("6", "6"),
        ("2026-01-01", "2026-01-01"),
        ("true", "true"),
        ('"~"', "~"),
        ("", None),
        ("~", None),
        ("null", None),
        ('""', ""),
        ("''", ""),
        ("{}", {}),
        ("[]", []),
        ("|\n  a\n  b", "a\nb\n"),
    ],
)
def test_every_value_is_a_text_until_a_record_says_what_it_is(yaml: str, value: object) -> None:
    assert data(f"key: {yaml}\n") == {"key": value}


def test_the_first_line_is_kept_for_the_schema() -> None:
    document, _ = parse_yaml(QUIZ, "x.yml")
    assert document
    assert document.first_line == "# the schema"


def test_every_tab_in_an_indentation_is_shown_and_none_in_a_text() -> None:
    document, problems = parse_yaml("a: x\ty\n\tb: 1\n \tc: 2\n", "x.yml")
    assert document is None
    assert [(problem.line, problem.column) for problem in problems] == [(2, 1), (3, 2)]


def test_the_first_of_two_equal_keys_counts() -> None:
    document, problems = parse_yaml("a: 1\nb: 2\na: 3\n", "x.yml")
    assert document
    assert document.data == {"a": "1", "b": "2"}
    assert [(problem.line, problem.wrong) for problem in problems] == [(3, "'a' stands here twice")]


def test_an_alias_is_refused_and_never_followed_in_a_circle() -> None:
    document, problems = parse_yaml("a: &here\n  b: *here\n", "x.yml")
    assert document
    assert document.data == {"a": {"b": None}}
    assert [problem.wrong for problem in problems] == ["a YAML alias (*) refers to this place"]


@pytest.mark.parametrize("nested", ["[" * 90_000, "- " * 90_000, "{a: " * 90_000, "? " * 90_000, '["]", ' * 9_000])
def test_a_file_that_would_exhaust_the_parser_is_a_problem_and_no_crash(nested: str) -> None:
    document, problems = parse_yaml(nested, "x.yml")
    assert document is None
    assert [problem.wrong for problem in problems] == ["more than 40 levels stand inside each other"]


def test_many_brackets_beside_each_other_are_no_depth() -> None:
    document, problems = parse_yaml("".join(f"k{number}: {{}}\n" for number in range(200)), "x.yml")
    assert document
    assert not problems


def test_texts_are_listed_with_the_way_to_them() -> None:
    assert list(texts({"a": "x", "b": [{"c": "y"}, None]})) == [(("a",), "x"), (("b", 0, "c"), "y")]


def test_a_file_of_windows_with_a_mark_at_its_start_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert read_text(tmp_path / "x.yml", tmp_path) == "a: 1\nb: 2\n"


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        ("# ok\npå".encode("latin-1"), 2, 2),
        ("# æøå på ".encode() + b"\xe5", 1, 10),
        ("\ufefftitle ".encode() + b"\xff", 1, 7),
        ("title".encode("utf-16"), 1, 1),
    ],
    ids=["latin-1", "after-letters-of-two-bytes", "after-a-mark", "utf-16"],
)
def test_wrong_encoding_is_shown_where_it_begins_counted_in_characters(
    raw: bytes, line: int, column: int, tmp_path: Path
) -> None:
    (tmp_path / "x.yml").write_bytes(raw)
    problem = read_text(tmp_path / "x.yml", tmp_path)
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line, problem.column) == ("x.yml", line, column)


def test_the_largest_file_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text("x" * MAX_BYTES)
    assert isinstance(read_text(tmp_path / "x.yml", tmp_path), str)
    (tmp_path / "x.yml").write_text("x" * (MAX_BYTES + 1))
    problem = read_text(tmp_path / "x.yml", tmp_path)
    assert isinstance(problem, Problem)
    assert problem.wrong == "the file has 1.0 MB and is not read"


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    document, problems = read_yaml(tmp_path / "x.yml", tmp_path)
    assert document is None
    assert [problem.wrong for problem in problems] == ["the file cannot be read: No such file or directory"]


def test_a_file_outside_the_project_is_named_by_its_whole_path(tmp_path: Path) -> None:
    problem = read_text(tmp_path / "x.yml", tmp_path / "project")
    assert isinstance(problem, Problem)
    assert problem.path == (tmp_path / "x.yml").as_posix()
