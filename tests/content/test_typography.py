"""Signs as each language writes them: quotation marks, dashes, spaces, numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import pytest
from kvalia.language import CODES
from support.prose import ROOT, Block, blocks, listed, report, sample

pytestmark = pytest.mark.xdist_group("content")

MARKS = {"nb": "«»‘’", "fi": "”’", "pl": "„”«»’", "sv": "”’"}
PAIRS = {"nb": ("«»",), "fi": ("””",), "pl": ("„”", "«»"), "sv": ("””",)}
ALL_MARKS = "\"'`´«»‹›‘’‚‛“”„‟"

HARD = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

ANYWHERE = {
    r"\d-\d": "an en dash: 5–7",
    r"\d [–—] \d": "an en dash without spaces: 5–7",
    r" - |—|--": "an en dash with spaces",
    r"\.\.\.": "…",
    r"  +": "one space",
    r" [,.;!?](?!\w)| :(?!\s)": "no space before it",
    r"\d (?:[%€]|(?:kr|zł)\b)|\d (?=\d{3}(?!\d))": "a no-break space",
    r"(?<![\d.,])\d+\.\d(?:\d{2,})?(?![\d.])": "a decimal comma",
}
"""What is wrong in every language, and what to write."""

SINGLE = {
    "nb": {r"\d%": "a no-break space before %", r",»": "the comma after the closing mark: »,"},
    "fi": {r"\d%": "a no-break space before %", r"\b(?:klo|kello) \d{1,2}:\d\d": "a full stop: 14.05"},
    "pl": {rf"\d[ {HARD}{NARROW}]%": "% without a space", r"\bo (?:godz\. )?\d{1,2}\.\d\d(?![\d.])": "a colon: 14:05"},
    "sv": {r"\d%": "a no-break space before %", r"(?<![\d:])\d{1,2}:\d\d(?![\d:])": "a full stop: 14.05"},
}
"""What is wrong in one language."""

NAMED = re.compile(r"\b(?:WCAG|BY|HTML) \d\.\d|\b\d{1,2}\.\d{1,2}\.(?:\d{4})?|\b\d{4}-\d\d-\d\d\b|\bISO \d+-\d+")
"""Numbers of names and dates, which have points and hyphens."""

REPEATED = re.compile(r"(?<!\w)([^\W\d_]{2,}) \1(?!\w)", re.IGNORECASE)
SIDE_BY_SIDE = frozenset(listed(ROOT / "tests" / "content" / "style" / "apart.txt"))


def wrong_signs(texts: Iterable[Block]) -> Iterator[str]:
    for block in texts:
        text = NAMED.sub(lambda found: "0" * len(found[0]), block.text)
        for pattern, write in (ANYWHERE | SINGLE[block.code]).items():
            for found in re.finditer(pattern, text):
                around = block.text[max(0, found.start() - 12) : found.end() + 12]
                yield block.hit(f"“{around}”", write, found.start())
        for place, sign in enumerate(text):
            if (unicodedata.category(sign) == "So" and sign not in "°®©") or ord(sign) >= 0x1F000:
                yield block.hit(sign, "words", place)
        for found in REPEATED.finditer(block.own):
            if found[0].lower() not in SIDE_BY_SIDE:
                yield block.hit(found[0], found[1], found.start())


def wrong_quotes(texts: Iterable[Block]) -> Iterator[str]:
    for block in texts:
        right = MARKS[block.code]
        for place, sign in enumerate(block.own):
            if sign in ALL_MARKS and sign not in right:
                yield block.hit(f"{sign} in “{block.own[max(0, place - 12) : place + 12]}”", right, place)
        for opening, closing in PAIRS[block.code]:
            opened, closed = block.own.count(opening), block.own.count(closing)
            if opened != closed or (opening == closing and opened % 2):
                yield block.hit(f"“{block.own[:60]}”", f"{opening} and {closing} in pairs")


@pytest.mark.parametrize("code", CODES)
def test_quotation_marks_are_those_of_the_language_and_come_in_pairs(code: str) -> None:
    hits = list(wrong_quotes(blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", CODES)
def test_dashes_spaces_and_numbers_are_written_as_the_language_does(code: str) -> None:
    hits = list(wrong_signs(blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", 'Hun sa "ja" til meg'),
        ("nb", "Hun sa «ja til meg"),
        ("fi", "Hän sanoi «kyllä»"),
        ("fi", "Hän sanoi ”kyllä"),
        ("pl", "Powiedziała ”tak”"),
        ("sv", "Hon sa “ja”"),
    ],
)
def test_a_wrong_quotation_mark_is_found(code: str, text: str) -> None:
    assert list(wrong_quotes([sample(code, text)]))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", "12 % av kundene"),
        ("nb", "12% av kundene"),
        ("nb", "«Ja,» sa hun."),
        ("nb", "Det koster 50 kr."),
        ("fi", "Se maksaa 5 €."),
        ("pl", f"12{HARD}% klientów"),
        ("pl", "Płaci 5 zł."),
        ("sv", "Ring mellan 5-7 dagar"),
        ("sv", "Ring kl. 14:05"),
        ("nb", "Svar på 5 – 7 dager"),
        ("sv", "Vi ringer - i dag"),
        ("pl", "Średnio 2.5 dnia"),
        ("fi", "Noin 10 000 asiakasta"),
        ("nb", "Vi vet vet hva det er"),
        ("nb", "Takk 🙂"),
        ("sv", "Vänta..."),
        ("pl", "Tak , oczywiście"),
    ],
)
def test_a_wrong_sign_is_found(code: str, text: str) -> None:
    assert len(list(wrong_signs([sample(code, text)]))) == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", f"12{HARD}% av 10{HARD}000, 2,5 ganger, 5–7 dager, 7.3.2026, kl. 14.05 – «ja», sa hun"),
        ("pl", "Jakość to to, co klient przeżył"),
        ("fi", f"5{HARD}€ klo 14.05, 7.3.2026, WCAG 2.2"),
        ("pl", f"12% o 14:05, 5{HARD}zł, 2,5 – „tak”"),
        ("sv", "2026-03-07 kl. 14.05, CC BY 4.0, ”ja”"),
    ],
)
def test_right_signs_are_left_alone(code: str, text: str) -> None:
    assert not [*wrong_signs([sample(code, text)]), *wrong_quotes([sample(code, text)])]
