"""Words as search sees them, in four languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from kvalia.search.near import NEAR
from kvalia.search.words import CACHE_VERSION, Analyser, fold, stop_words, tokens

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
    forms = analysers["fi"].forms(["asiakas", "qwertylandia"])
    assert forms["asiakas"][0] == "asiakas"
    assert "asiakkaille" in forms["asiakas"]
    assert forms["qwertylandia"] == ["qwertylandia"]


def test_what_was_found_out_is_kept_and_needs_no_dictionary(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "words.json"
    first = Analyser("nb", cache)
    expected = (first.lemmas("klagene"), first.concept("klage"), first.forms(["klage"]))
    first.save()
    second = Analyser("nb", cache)
    assert (second.lemmas("klagene"), second.concept("klage"), second.forms(["klage"])) == expected
    assert "_simplemma" not in second.__dict__


@pytest.mark.parametrize(
    "stored", ["", "{", "[]", "null", '{"version": 0, "words": {}}', f'{{"version": {CACHE_VERSION}}}']
)
def test_a_spoilt_cache_is_made_anew(tmp_path: Path, stored: str) -> None:
    cache = tmp_path / "words.json"
    cache.write_text(stored)
    analyser = Analyser("nb", cache)
    assert analyser.lemmas("klagene")[0] == "klage"
    analyser.save()
    assert json.loads(cache.read_text())["version"] == CACHE_VERSION


def test_who_looks_at_an_edit_does_not_wait_for_dictionaries(tmp_path: Path) -> None:
    quick = Analyser("nb", tmp_path / "words.json", quick=True)
    assert quick.lemmas("Klagene") == ["klagene"]
    assert quick.forms(["klage"]) == {"klage": ["klage"]}
    quick.save()
    assert "_simplemma" not in quick.__dict__
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("code", CODES)
def test_words_to_pass_over_and_near_words_are_listed_for_each_language(code: str) -> None:
    assert len(stop_words(code)) > 100
    assert all(line.count(":") == 1 for line in NEAR[code].strip().splitlines())
