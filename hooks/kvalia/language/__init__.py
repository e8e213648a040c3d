"""The languages: their codes, own names, plural forms and dates."""

from __future__ import annotations

import datetime as dt
import unicodedata
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_minus_sign_symbol

from kvalia.language.record import Language
from kvalia.read.folder import declared

__all__ = [
    "BY_CODE",
    "CODES",
    "FOLDED",
    "LANGUAGES",
    "Language",
    "alphabet",
    "collation_key",
    "initial",
    "long_date",
    "number",
    "plural_categories",
    "plural_category",
]


LANGUAGES: tuple[Language, ...] = tuple(
    sorted(declared("kvalia.language.known", "LANGUAGE", files=True), key=lambda language: language.place)
)
"""The languages in the order in which they are offered. Which of them a site publishes, `mkdocs.yml` says."""

FOREIGN_LETTERS = {"đ": "d", "ß": "ss", "œ": "oe"}
"""Letters of languages of others that have no accent which could be taken off."""

FOLDED: dict[str, str] = {
    letter: plain for language in LANGUAGES for letter, plain in language.folded.items()
} | FOREIGN_LETTERS
"""What stands for a letter where words are compared without diacritics. Scripts get it as data."""

LATIN = "abcdefghijklmnopqrstuvwxyz"
CODES = tuple(language.code for language in LANGUAGES)
BY_CODE = {language.code: language for language in LANGUAGES}


def alphabet(code: str) -> str:
    """Return the letters of a language in order; the Latin ones where it is not known."""
    return BY_CODE[code].alphabet if code in BY_CODE else LATIN


@lru_cache
def _locale(code: str) -> Locale:
    language = BY_CODE.get(code)
    return Locale.parse(language.open_graph if language else code)


def plural_category(code: str, number: float) -> str:
    """Return the CLDR plural category of a number: one, few, many or other."""
    return str(_locale(code).plural_form(number))


def plural_categories(code: str) -> frozenset[str]:
    """Return all plural categories of a language, after CLDR."""
    return frozenset(_locale(code).plural_form.tags) | {"other"}


def long_date(code: str, date: dt.date) -> str:
    """Return a date as running text of the language writes it: `7. maaliskuuta 2026`."""
    return str(format_date(date, "long", locale=_locale(code)))


def number(code: str, value: float) -> str:
    """Return a number with the language's decimal, group and minus signs."""
    locale = _locale(code)
    return str(format_decimal(value, locale=locale)).replace("-", get_minus_sign_symbol(locale), 1)


def collation_key(code: str, word: str) -> tuple[tuple[int, ...], str]:
    """Return a key that sorts words by the alphabet of the language.

    A foreign accent does not count: `idé` stands where `ide` would.
    """
    letters = alphabet(code)
    folded = word.casefold()
    return tuple(letters.find(_own_letter(code, letter)) + 1 for letter in folded if letter.isalnum()), folded


def initial(code: str, word: str) -> str:
    """Return the letter under which an index of the language lists a word, in upper case."""
    first = _own_letter(code, word[:1].casefold())
    return first.upper() if first in alphabet(code) else "#"


def _own_letter(code: str, letter: str) -> str:
    """Return a letter of the language's alphabet: the letter itself, or what is left without its accent."""
    return letter if letter in alphabet(code) else unicodedata.normalize("NFD", letter)[:1]
