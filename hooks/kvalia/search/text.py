"""Texts as search compares them: one form of the letters, words without diacritics.

`text.js` does the same with queries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from kvalia.language import FOLDED

TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
JOINTS = re.compile(r"[-'’]")
"""What stands inside a word and is not compared."""


PLAIN_LETTERS = str.maketrans(FOLDED)

INVISIBLE = {
    place: None
    for place in (*range(0x20000), *range(0xE0000, 0xE0100))
    if unicodedata.category(chr(place)) == "Cf" or place in (0x34F, *range(0xFE00, 0xFE10))
}
"""Characters that nobody sees, such as the soft hyphen and the mark before a text from right to left."""

HYPHENS = dict.fromkeys((*range(0x2010, 0x2014), 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-")
APOSTROPHES = dict.fromkeys((0x2018, 0x2BC), "’")
ONE_FORM = INVISIBLE | HYPHENS | APOSTROPHES


def visible(text: str) -> str:
    """Return a text in one form of its letters and without what nobody sees, as readers get to see it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(INVISIBLE))


def normal(text: str) -> str:
    """Return a text in the form in which words are looked for in it: also with one kind of hyphen."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(ONE_FORM))


def words_of(text: str) -> str:
    """Return the words of a text as search compares them, in their order, parted by a blank."""
    return " ".join(fold(JOINTS.sub("", found[0])) for found in TOKEN.finditer(normal(text)))


@cache
def fold(word: str) -> str:
    """Return a word in lower case and without diacritics, as search compares it."""
    if word.isascii():
        return word.lower()
    plain = word.lower().translate(PLAIN_LETTERS)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def tokens(text: str) -> Iterator[str]:
    """Yield the words of a text; one with a hyphen comes joined and in its parts."""
    for found in TOKEN.finditer(normal(text)):
        word = found[0]
        if "-" in word:
            yield JOINTS.sub("", word)
            yield from (JOINTS.sub("", part) for part in word.split("-") if len(part) > 1)
        else:
            yield JOINTS.sub("", word)
