"""Languages: plural forms, dates, numbers and alphabets, as their readers expect them."""

from __future__ import annotations

import datetime as dt

import pytest
from kvalia.language import (
    BY_CODE,
    CODES,
    LANGUAGES,
    collation_key,
    initial,
    long_date,
    number,
    plural_categories,
    plural_category,
)


def in_order(code: str, words: list[str]) -> list[str]:
    """Return the words sorted, from the wrong order."""
    words = words[::-1]
    words.sort(key=lambda word: collation_key(code, word))
    return words


def test_the_languages_are_offered_by_their_own_names() -> None:
    assert [(language.code, language.name) for language in LANGUAGES] == [
        ("nb", "Norsk bokmål"),
        ("fi", "Suomi"),
        ("pl", "Polski"),
        ("sv", "Svenska"),
    ]
    assert tuple(BY_CODE) == CODES


@pytest.mark.parametrize(("code", "locale"), [("nb", "nb_NO"), ("fi", "fi_FI"), ("pl", "pl_PL"), ("sv", "sv_SE")])
def test_open_graph_names_language_and_country(code: str, locale: str) -> None:
    assert BY_CODE[code].open_graph == locale


@pytest.mark.parametrize("code", ["nb", "fi", "sv"])
@pytest.mark.parametrize(("count", "category"), [(0, "other"), (1, "one"), (2, "other"), (21, "other")])
def test_norwegian_finnish_and_swedish_have_two_plural_forms(code: str, count: int, category: str) -> None:
    assert plural_category(code, count) == category
    assert plural_categories(code) == {"one", "other"}


@pytest.mark.parametrize(
    ("count", "category"),
    [(0, "many"), (1, "one"), (2, "few"), (4, "few"), (5, "many"), (12, "many"), (14, "many"), (21, "many"),
     (22, "few"), (25, "many"), (101, "many"), (104, "few"), (112, "many"), (1.5, "other")],
)  # fmt: skip
def test_polish_has_four_plural_forms(count: float, category: str) -> None:
    assert plural_category("pl", count) == category
    assert plural_categories("pl") == {"one", "few", "many", "other"}


@pytest.mark.parametrize(
    ("code", "date"),
    [("nb", "7. mars 2026"), ("fi", "7. maaliskuuta 2026"), ("pl", "7 marca 2026"), ("sv", "7 mars 2026")],
)
def test_a_date_is_written_as_the_language_writes_it(code: str, date: str) -> None:
    assert long_date(code, dt.date(2026, 3, 7)) == date


@pytest.mark.parametrize("code", CODES)
def test_a_number_has_a_decimal_comma_and_no_comma_between_thousands(code: str) -> None:
    assert number(code, 0.5) == "0,5"
    assert number(code, 12345.5).replace("\xa0", " ").replace("\u202f", " ") == "12 345,5"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nb", ["avtale", "Bruker", "zebra", "ærlig", "øvelse", "åpen"]),
        ("fi", ["asiakas", "valitus", "zeniitti", "ääni", "öljy"]),
        ("sv", ["avtal", "Zon", "åsikt", "ärlig", "öppen"]),
        ("pl", ["adres", "ąę", "cena", "ćma", "lato", "Łask", "zakup", "źródło", "żal"]),
        ("nb", ["gode", "godhet", "god service"]),
        ("nb", ["idag", "idé", "ideell", "idol"]),
        ("sv", ["entrecote", "entrée", "entusiasm"]),
    ],
)
def test_words_are_sorted_by_the_alphabet_of_the_language(code: str, words: list[str]) -> None:
    assert in_order(code, words) == words


def test_signs_between_letters_do_not_count_in_the_order() -> None:
    words = ["e-post", "epostadresse", "e-post-skjema"]
    assert in_order("nb", words) == words


@pytest.mark.parametrize(
    ("code", "word", "letter"),
    [
        ("nb", "ærlig", "Æ"),
        ("fi", "ääni", "Ä"),
        ("pl", "łask", "Ł"),
        ("sv", "åsikt", "Å"),
        ("sv", "élan", "E"),
        ("nb", "5 S", "#"),
    ],
)
def test_a_word_stands_under_its_own_letter_in_the_index(code: str, word: str, letter: str) -> None:
    assert initial(code, word) == letter
