"""Words as search sees them, in four languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from kvalia.search.dictionary import Dictionary
from kvalia.search.words import Analyser, fold, stop_words, tokens

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
    assert sorted(written) == ["nb.dic", "nb.forms"]
    for path in tmp_path.iterdir():
        path.write_bytes(written[path.name][:100])
    again = Dictionary("nb", tmp_path)
    assert (again.lemma("klagene"), "klagene" in again.forms("klage")) == ("klage", True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == written


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Dictionary("nb", blocked / "folder").lemma("klagene") == "klage"


@pytest.mark.parametrize("code", CODES)
def test_words_to_pass_over_are_listed_for_each_language(code: str) -> None:
    assert len(stop_words(code)) > 100
