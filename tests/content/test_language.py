"""Every text is in the language of its folder: nothing left untranslated, no word of a neighbour language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

import pytest
from kvalia.language import BY_CODE, CODES
from lingua import Language, LanguageDetector, LanguageDetectorBuilder
from support.prose import ROOT, Block, all_blocks, blocks, listed, report, sample, words
from support.spelling import is_listed
from wordfreq import get_frequency_dict

pytestmark = pytest.mark.xdist_group("content")

DETECTED = {
    "nb": Language.BOKMAL,
    "nn": Language.NYNORSK,
    "da": Language.DANISH,
    "sv": Language.SWEDISH,
    "fi": Language.FINNISH,
    "pl": Language.POLISH,
    "en": Language.ENGLISH,
}
"""The four languages and those they are mistaken for. Without Danish and Nynorsk both would pass for Bokmål."""

SHORTEST = 16
"""Characters below which a detector guesses."""
LEAST_LIKELY = 0.2
"""A text is in the wrong language if the right one is less than this times as likely as the likeliest."""

FREQUENT, RARER = 3.8, 2.0
"""A word marks another language if its Zipf frequency there is FREQUENT, and RARER less in the language itself."""

NYNORSK = ROOT / "tests" / "content" / "style" / "nynorsk.txt"
LETTERS = {"nb": "ąćęłńśźżäö", "fi": "ąćęłńśźżæøå", "pl": "åäöæø", "sv": "ąćęłńśźżæø"}
"""Letters that a language has in names only."""


@lru_cache
def detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*DETECTED.values()).build()


def in_another_language(code: str, texts: Iterable[Block]) -> list[str]:
    """Judge whole texts, of two words or more, by how likely each language is."""
    long = [block for block in texts if len(block.own) >= SHORTEST and len(words(block.own)) > 1]
    likely = detector().compute_language_confidence_values_in_parallel([block.own for block in long])
    hits = []
    for block, values in zip(long, likely, strict=True):
        by_language = {value.language: value.value for value in values}
        if by_language[DETECTED[code]] < LEAST_LIKELY * values[0].value:
            found = values[0].language.name.capitalize()
            hits.append(block.hit(f"“{block.own[:60]}” reads as {found}", f"write it in {BY_CODE[code].name}"))
    return hits


@lru_cache
def markers(code: str) -> dict[str, str]:
    """Return the words that are frequent in another language and not in this one, with that language."""
    own = get_frequency_dict(code)
    floor, limit = 10 ** (FREQUENT - 9), 10.0**RARER
    found = {
        word: other
        for other in sorted(set(DETECTED) - {code, "nn"})
        for word, frequency in get_frequency_dict(other).items()
        if frequency >= floor and len(word) > 1 and word.isalpha() and frequency >= limit * own.get(word, 1e-9)
    }
    return found | (dict.fromkeys(listed(NYNORSK), "nn") if code == "nb" else {})


def foreign_words(code: str, texts: Iterable[Block]) -> Iterator[str]:
    for block in texts:
        for word in words(block.own):
            other = markers(code).get(word.lower())
            letters = sorted(set(LETTERS[code]).intersection(word.lower()))
            if (other or letters) and not is_listed(code, word):
                why = f"a word of '{other}'" if other else f"'{letters[0]}' is no letter of '{code}'"
                yield block.hit(f"{word} ({why})", f"write it in {BY_CODE[code].name}")


def untranslated(texts: Iterable[Block]) -> Iterator[str]:
    """Find the same three words or more in two languages."""
    same: dict[str, list[Block]] = defaultdict(list)
    for block in texts:
        if sum(not is_listed("common", word) for word in words(block.own)) > 2:
            same[block.own].append(block)
    for text, twins in same.items():
        codes = {block.code for block in twins}
        if len(codes) > 1:
            yield from (block.hit(f"“{text[:60]}” in {sorted(codes)}", "translate it") for block in twins)


@pytest.mark.parametrize("code", CODES)
def test_every_text_reads_as_its_own_language(code: str) -> None:
    hits = in_another_language(code, blocks(code))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", CODES)
def test_no_word_and_no_letter_of_another_language_stands_in_a_text(code: str) -> None:
    hits = list(foreign_words(code, blocks(code)))
    assert not hits, report(hits)


def test_no_text_stands_untranslated_in_two_languages() -> None:
    hits = list(untranslated(all_blocks()))
    assert not hits, report(hits)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", "Eg veit ikkje korleis vi skal svare kunden før i morgon"),
        ("nb", "Vi ringer til kunden og fortæller, hvad der er sket"),
        ("sv", "Jeg vet ikke hvordan vi skal svare kunden"),
        ("fi", "Click here to send your feedback"),
        ("pl", "Vi vet inte hur vi ska svara kunden"),
    ],
)
def test_a_text_in_another_language_is_found(code: str, text: str) -> None:
    assert in_another_language(code, [sample(code, text)])


@pytest.mark.parametrize(
    ("code", "text", "word"),
    [
        ("nb", "Vi svarer kunden, och vi ringer i morgen.", "och"),
        ("nb", "Vi vet ikkje mer enn det.", "ikkje"),
        ("nb", "Et godt bemötande varer lenge.", "bemötande"),
        ("sv", "Vi svarar kunden, men ikke i dag.", "ikke"),
        ("fi", "Kuuntele asiakasta ja answer with kysymys.", "answer"),
        ("pl", "Wysłuchaj klienta och zapytaj.", "och"),
    ],
)
def test_a_single_word_of_another_language_is_found(code: str, text: str, word: str) -> None:
    assert any(word in hit for hit in foreign_words(code, [sample(code, text)]))


def test_the_same_sentence_in_two_languages_is_found() -> None:
    assert len(list(untranslated([sample("nb", "Svar kunden i dag"), sample("sv", "Svar kunden i dag")]))) == 2
