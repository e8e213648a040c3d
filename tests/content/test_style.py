"""The house style: words we do not write, compounds in one word, headings in sentence case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import pytest
from kvalia.language import CODES
from support.prose import ROOT, Block, blocks, listed, report, sample
from support.spelling import is_listed, known, project_words

pytestmark = pytest.mark.xdist_group("content")

STYLE = ROOT / "tests" / "content" / "style"
TITLES = {"title", "heading", "label"}
COMPOUNDING = ("nb", "fi", "sv")
INFLECTED = 1
"""Last letters of a Finnish compound that its inflected forms may change. With two, «asiakas valitsee» is a hit."""
SHORTEST_PART = 4
"""Letters of the second word that must agree, so that «palvelu tai» is no split «palvelutaso»."""


@lru_cache
def banned(code: str) -> dict[re.Pattern[str], str]:
    """Return what is never written in a language, and what to write instead."""
    pairs = (line.split("\t") for line in listed(STYLE / f"{code}.tsv"))
    return {re.compile(_pattern(entry), re.IGNORECASE): write for entry, write in pairs}


def _pattern(entry: str) -> str:
    """Return the pattern of a line: `re:` begins one of its own, else `*` stands for letters."""
    if entry.startswith("re:"):
        return entry.removeprefix("re:")
    letters = re.escape(entry).replace(r"\*", r"[^\W\d_]*").replace(r"\ ", r"\s+")
    return rf"(?<![\w-]){letters}(?![\w-])"


def banned_words(texts: Iterable[Block]) -> Iterator[str]:
    """Find replaced words. The glossary may name them as synonyms, for readers who meet them elsewhere."""
    for block in (block for block in texts if block.kind != "synonyms"):
        for pattern, write in banned(block.code).items():
            for found in pattern.finditer(block.own):
                yield block.hit(found[0], write, found.start())


def compounds(code: str) -> set[str]:
    """Return the one-word terms of the glossary and the compounds of our list, without what Finnish inflects."""
    glossary = (block for block in blocks(code) if block.file.startswith("docs/data/glossary"))
    terms = {block.text.lower() for block in glossary if block.kind in ("term", "synonyms")}
    own = {word for language, word in map(str.split, listed(STYLE / "compounds.tsv")) if language == code}
    cut = -INFLECTED if code == "fi" else None
    return {word[:cut] for word in terms | own if word.isalpha()}


def split_compounds(code: str, texts: Iterable[Block]) -> Iterator[str]:
    """Find two words that are one: `kunde service`."""
    known_compounds = compounds(code)
    apart = {tuple(line.split()) for line in listed(STYLE / "apart.txt")}
    longest = max(map(len, known_compounds))
    for block in texts:
        for pair in re.finditer(r"(?<![\w-])(?=([^\W\d_]{3,}) ([^\W\d_]{3,}))", block.own):
            first, second = pair[1].lower(), pair[2].lower()
            joined = first + second
            ends = range(len(first) + SHORTEST_PART, min(len(joined), longest) + 1)
            if (first, second) not in apart and any(joined[:end] in known_compounds for end in ends):
                yield block.hit(f"{pair[1]} {pair[2]}", f"{pair[1]}{second}", pair.start())


def capitals(code: str, texts: Iterable[Block]) -> Iterator[str]:
    """Find words of a heading that are no names and have a capital letter, though they begin no sentence."""
    inside = re.compile(r"(?<=[^\W\d_,;)] )[^\W\d_][^\W\d_]+")
    found = [
        (block, word) for block in texts if block.kind in TITLES for word in inside.findall(block.own) if word.istitle()
    ]
    common = known(code, {word.lower() for _, word in found})
    for block, word in found:
        if word.lower() in common and not is_listed(code, word):
            yield block.hit(f"“{block.text}”", f"{word.lower()}, or add the name to words/{code}.txt")


@pytest.mark.parametrize("code", CODES)
def test_no_text_has_a_word_that_the_house_style_replaces(code: str) -> None:
    hits = list(banned_words(blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", COMPOUNDING)
def test_no_compound_of_the_glossary_is_split(code: str) -> None:
    hits = list(split_compounds(code, blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", CODES)
def test_headings_have_capital_letters_as_a_sentence_has_them(code: str) -> None:
    hits = list(capitals(code, blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", CODES)
def test_no_word_list_holds_a_word_that_the_house_style_replaces(code: str) -> None:
    hits = list(banned_words([sample(code, " ".join(sorted(project_words(code))))]))
    assert not hits, report(hits)


@pytest.mark.parametrize(
    ("code", "text", "write"),
    [
        ("nb", "Vi iverksetter en sømløs kundereise.", ["sette i gang", "sammenhengende"]),
        ("fi", "Mikäli haasteellinen tilanne tulee", ["jos", "vaikea"]),
        ("pl", "Odpowiadamy niezwłocznie w oparciu\no przepisy.", ["jak najszybciej", "na podstawie"]),
        ("sv", "Feedback i syfte att lära", ["återkoppling", "för att"]),
    ],
)
def test_a_replaced_word_is_found_in_each_of_its_forms(code: str, text: str, write: list[str]) -> None:
    assert sorted(hit.split(" → ")[1] for hit in banned_words([sample(code, text)])) == sorted(write)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", "Ring kunde servicen vår"),
        ("fi", "Hyvä asiakas palvelu alkaa"),
        ("fi", "Asiakas kokemuksen mittaaminen"),
        ("sv", "Vår kund service svarar"),
    ],
)
def test_a_split_compound_is_found(code: str, text: str) -> None:
    assert len(list(split_compounds(code, [sample(code, text)]))) == 1


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("nb", "Slik Møter Du Kunden", 3),
        ("nb", "Hotell: Rommet over varemottaket i Tromsø", 0),
        ("pl", "Obsługa Klienta krok po kroku", 1),
    ],
)
def test_a_heading_in_title_case_is_found(code: str, text: str, count: int) -> None:
    assert len(list(capitals(code, [sample(code, text, "heading")]))) == count
