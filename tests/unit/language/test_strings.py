"""Interface strings: arguments, plural forms, and what a page shows where one is missing."""

from __future__ import annotations

import json

import pytest
from kvalia.language.strings import Strings
from kvalia.language.typography import bind
from kvalia.things.library import Library

POLISH = Strings(
    "pl",
    {
        "greet": "Dzień dobry, {name}!",
        "minutes": {"one": "{count} minuta", "few": "{count} minuty", "many": "{count} minut", "other": "{count} m."},
        "quiz.js.next": "Dalej <b>",
        "quiz.js.check": "Sprawdź",
        "quiz.title": "Quiz",
    },
)


def test_arguments_are_filled_in() -> None:
    assert POLISH.text("greet", name="Ola") == "Dzień dobry, Ola!"


def test_braces_that_name_no_argument_stay_as_they_are() -> None:
    assert POLISH.text("greet", other="Ola") == "Dzień dobry, {name}!"


def test_a_missing_string_shows_its_key_so_that_the_gap_is_seen() -> None:
    assert POLISH.text("not.there") == "not.there"
    assert POLISH.plural("not.there", 2) == "not.there"
    assert "not.there" not in POLISH
    assert "greet" in POLISH


@pytest.mark.parametrize(
    ("count", "shown"),
    [(1, "1 minuta"), (3, "3 minuty"), (5, "5 minut"), (22, "22 minuty"), (1.5, "1,5 m."), (1234, "1234 minuty")],
)
def test_the_plural_form_fits_the_number(count: float, shown: str) -> None:
    assert POLISH.plural("minutes", count).replace("\xa0", "") == shown


def test_a_plural_string_shown_without_a_number_is_in_its_general_form() -> None:
    assert POLISH.text("minutes") == "{count} m."


def test_a_string_without_plural_forms_does_for_any_number() -> None:
    assert POLISH.plural("greet", 5, name="Ola") == "Dzień dobry, Ola!"


def test_a_script_gets_the_strings_below_its_prefix_and_no_way_out_of_its_element() -> None:
    handed = POLISH.json_below("quiz.js")
    assert json.loads(handed) == {"next": "Dalej <b>", "check": "Sprawdź"}
    assert "<" not in handed


def test_a_library_without_interface_gives_keys() -> None:
    assert Library().strings("nb").text("quiz.label") == "quiz.label"


@pytest.mark.parametrize(
    ("code", "text", "bound"),
    [
        ("pl", "Klient i obsługa w hotelu", "Klient i\xa0obsługa w\xa0hotelu"),
        ("pl", "W hotelu („z nami”)", "W\xa0hotelu („z\xa0nami”)"),
        ("pl", "<p>O nas</p> <i class=x>a</i>", "<p>O\xa0nas</p> <i class=x>a</i>"),
        ("pl", "a i o tym", "a\xa0i\xa0o\xa0tym"),
        ("nb", "Et hotell i byen", "Et hotell i byen"),
        ("sv", "Å andra sidan", "Å andra sidan"),
    ],
)
def test_only_in_polish_a_word_of_one_letter_stays_with_the_next(code: str, text: str, bound: str) -> None:
    assert bind(code, text) == bound
