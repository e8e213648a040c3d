"""The languages: their codes, own names, plural forms and dates."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_minus_sign_symbol


@dataclass(frozen=True)
class Language:
    """A language of the site.

    Attributes:
        code: BCP 47 code, the folder's name and the value of `lang`.
        name: The language's name in itself.
        territory: ISO 3166 code of the country whose customs dates and numbers follow.
    """

    code: str
    name: str
    territory: str

    @property
    def open_graph(self) -> str:
        """The locale as Open Graph writes it: `nb_NO`."""
        return f"{self.code}_{self.territory}"


LANGUAGES = (
    Language("nb", "Norsk bokmål", "NO"),
    Language("fi", "Suomi", "FI"),
    Language("pl", "Polski", "PL"),
    Language("sv", "Svenska", "SE"),
)
"""The published languages, in the order in which they are offered."""

CODES = tuple(language.code for language in LANGUAGES)
BY_CODE = {language.code: language for language in LANGUAGES}


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

    The alphabets end in æ ø å (nb), å ä ö (fi, sv) or set ą ć ę ł ń ó ś ź ż behind
    their base letters (pl). Source: the national collation tailorings of CLDR.
    A foreign accent does not count: `idé` stands where `ide` would.
    """
    alphabet = ALPHABETS.get(code, LATIN)
    folded = word.casefold()
    return tuple(alphabet.find(_own_letter(code, letter)) + 1 for letter in folded if letter.isalnum()), folded


def initial(code: str, word: str) -> str:
    """Return the letter under which an index of the language lists a word, in upper case."""
    first = _own_letter(code, word[:1].casefold())
    return first.upper() if first in ALPHABETS.get(code, LATIN) else "#"


def _own_letter(code: str, letter: str) -> str:
    """Return a letter of the language's alphabet: the letter itself, or what is left without its accent."""
    return letter if letter in ALPHABETS.get(code, LATIN) else unicodedata.normalize("NFD", letter)[:1]


LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "nb": "abcdefghijklmnopqrstuvwxyzæøå",
    "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
}
