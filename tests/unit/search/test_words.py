"""Words as search sees them, in four languages."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest
from kvalia.search.dictionary import Dictionary
from kvalia.search.known import FILE_BITS, known_files, known_words
from kvalia.search.text import fold, tokens, visible, words_of
from kvalia.search.words import Analyser, stop_words

PLACES = [2324, 3614, 4210, 4975, 7626, 7859, 8455, 10277, 12104, 13406, 16057, 16349]
"""Bits of two words."""

CODES = ("nb", "fi", "pl", "sv")


@pytest.fixture(scope="module")
def analysers() -> dict[str, Analyser]:
    return {code: Analyser(code) for code in CODES}


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Ærlig", "aerlig"),
        ("Øl", "ol"),
        ("Ångerrätt", "angerratt"),
        ("JAKOŚĆ", "jakosc"),
        ("Łódź", "lodz"),
        ("Größe", "grosse"),
        ("cafe\u0301", "cafe"),
        ("İstanbul", "istanbul"),
        ("жалоба", "жалоба"),
    ],
)
def test_letters_are_compared_without_case_and_diacritics(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_word_with_a_hyphen_is_found_joined_and_in_its_parts() -> None:
    assert list(tokens("Send e-post til kunde-senteret, l’art!")) == [
        "Send", "epost", "post", "til", "kundesenteret", "kunde", "senteret", "lart"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "written",
    ["målgruppe", "ma\u030algruppe", "mål\u00adgruppe", "mål\u200bgruppe", "\ufeffmålgruppe", "mål\u2060gruppe"],
)
def test_a_word_is_the_same_however_its_letters_are_written(written: str) -> None:
    assert list(tokens(written)) == ["målgruppe"]
    assert words_of(written) == "malgruppe"
    assert visible(written) == "målgruppe"


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uff0d"])
def test_all_hyphens_are_one(hyphen: str) -> None:
    assert list(tokens(f"e{hyphen}post")) == ["epost", "post"]
    assert words_of(f"e{hyphen}post til kunden {hyphen} nå") == "epost til kunden na"


def test_an_apostrophe_is_not_compared() -> None:
    assert words_of("l'art l’art l\u2018art l\u02bcart") == "lart lart lart lart"


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("nb", ["klage", "klagen", "klagene", "klager"]),
        ("nb", ["standard", "standardenes"]),
        ("fi", ["asiakas", "asiakkaille", "asiakkaan"]),
        ("fi", ["valitus", "valituksiin"]),
        ("fi", ["palvelustandardi", "palvelustandardeihin"]),
        ("pl", ["klient", "klientom", "klientami"]),
        ("pl", ["jakość", "jakością"]),
        ("sv", ["bemötande", "bemötandets"]),
        ("sv", ["klagomål", "klagomålens"]),
    ],
)
def test_forms_of_a_word_come_down_to_the_same(analysers: dict[str, Analyser], code: str, forms: list[str]) -> None:
    analyser = analysers[code]
    assert len({analyser.concept(analyser.lemmas(form)[0]) for form in forms}) == 1


@pytest.mark.parametrize(
    ("code", "compound", "part"),
    [
        ("nb", "tjenestekvalitet", "kvalitet"),
        ("nb", "kvalitetsformelen", "formel"),
        ("fi", "asiakaskokemukset", "kokemus"),
        ("sv", "kundupplevelsen", "upplevelse"),
        ("pl", "samoobsługa", "obsługa"),
    ],
)
def test_a_compound_is_found_by_its_second_half(
    analysers: dict[str, Analyser], code: str, compound: str, part: str
) -> None:
    assert part in analysers[code].lemmas(compound)[1:]


def test_the_forms_of_a_word_start_with_the_word_itself(analysers: dict[str, Analyser]) -> None:
    forms = analysers["fi"].forms("asiakas")
    assert forms[0] == "asiakas"
    assert "asiakkaille" in forms
    assert analysers["fi"].forms("qwertylandia") == ["qwertylandia"]


def test_an_unknown_compound_is_inflected_as_its_second_half(analysers: dict[str, Analyser]) -> None:
    assert "kaffekundene" in analysers["nb"].forms("kaffekunde")


def test_dictionaries_are_written_once_and_a_spoilt_one_again(tmp_path: Path) -> None:
    Dictionary("nb", tmp_path).prepare()
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(written) == ["nb.dic", "nb.forms", "nb.known"]
    for path in tmp_path.iterdir():
        path.write_bytes(written[path.name][:100])
    again = Dictionary("nb", tmp_path)
    assert (again.lemma("klagene"), "klagene" in again.forms("klage"), len(again.known) > 0) == ("klage", True, True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == written


def test_words_of_the_language_are_told_from_others() -> None:
    bits = known_words(["skriker", "beruset", "abe", "x" * 11, *(f"ord{number}" for number in range(5000))])
    files = known_files(bits)
    assert [len(b64decode(file)) for file in files] == [FILE_BITS // 8] * 3
    assert known_words(["beruset", "skriker", "skriker"]) == known_words(["skriker", "beruset"])
    # The same as in tests/js/search_known.test.js.
    bits = known_words(["skriker", "hotar"])
    assert [place for place in range(FILE_BITS) if bits[place >> 3] >> (place & 7) & 1] == PLACES


def test_a_dictionary_knows_its_words(analysers: dict[str, Analyser]) -> None:
    assert len(analysers["nb"].known) == len(known_files(analysers["nb"].known)) * FILE_BITS // 8 > 100_000


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Dictionary("nb", blocked / "folder").lemma("klagene") == "klage"


@pytest.mark.parametrize("code", CODES)
def test_words_to_pass_over_are_listed_for_each_language(code: str) -> None:
    assert len(stop_words(code)) > 100
