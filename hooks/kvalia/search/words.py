"""Words as search sees them: reduced to what all forms of a word share, compounds taken apart.

Lemmas, the forms of a lemma and the dictionary for compounds come from `simplemma`
(MIT, the dictionaries are in its wheel), stems from `snowballstemmer` (BSD), words to
pass over from `stopwordsiso` (MIT). They load slowly, up to seconds for Finnish, so what
was found out about a word is kept in a cache from build to build.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
STEMMERS = {"nb": "norwegian", "fi": "finnish", "pl": "polish", "sv": "swedish"}
STOP_WORD_LISTS = {"nb": "no", "fi": "fi", "pl": "pl", "sv": "sv"}
MORE_STOP_WORDS = {
    "nb": "bør gjør gjøre gjør burde får måte hvilke kva korleis trenger",
    "fi": "teen tehdä teemme voinko voiko voimmeko saako saanko pitääkö pitäisikö tarkoittaa miten kuinka onko",
    "pl": "robić zrobić robię mogę muszę można należy powinien powinienem oznacza",
    "sv": "gör göra bör ska får behöver betyder borde",
}
"""Words of questions that the lists lack."""
COMPOUNDING = frozenset({"nb", "fi", "sv"})
LINKS = {"nb": ("", "s", "e"), "fi": ("", "n"), "sv": ("", "s", "e", "o", "u")}
"""What may stand between the halves of a compound."""

PREFIXES = {"pl": ("nie", "samo", "współ", "de", "przeciw", "wielo", "auto", "pod", "nad", "między")}
"""What begins words of a language that has no compounds like the others'."""

SHORTEST_PART = 4
"""Letters of the shortest second half of a compound: shorter ones make too many false compounds."""

MOST_FORMS = 48
"""Forms of a lemma that are kept; the longest ones, of which Finnish has hundreds, go first."""

CACHE_VERSION = 4
FOLDED = str.maketrans(
    {"ø": "o", "å": "a", "æ": "ae", "ł": "l", "đ": "d", "ß": "ss", "œ": "oe"}
    | dict(zip("äöąćęńóśźżéèüõ", "aoacenoszzeeuo", strict=True))
)
"""The first seven have no accent that could be taken off; the others are here for speed."""


def fold(word: str) -> str:
    """Return a word in lower case and without diacritics, as search compares it.

    `text.js` folds queries in the same way.
    """
    if word.isascii():
        return word.lower()
    plain = word.lower().translate(FOLDED)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def tokens(text: str) -> Iterator[str]:
    """Yield the words of a text; one with a hyphen comes joined and in its parts."""
    for found in TOKEN.finditer(text):
        word = found[0]
        if "-" in word:
            yield word.replace("-", "")
            yield from (part for part in word.split("-") if len(part) > 1)
        else:
            yield word.replace("'", "").replace("’", "")


class Analyser:
    """What the words of one language come down to."""

    def __init__(self, code: str, cache: Path | None = None, *, quick: bool = False) -> None:
        """Take the language and the file that keeps what was found out.

        Args:
            code: The language.
            cache: A JSON file; None keeps nothing. A file of another version is passed over.
            quick: Whether a word that the cache lacks gets its stem only, because loading the
                dictionaries would keep somebody waiting. Such a word is not kept.
        """
        self.code = code
        self.quick = quick
        self._cache = cache
        self._words: dict[str, list[str]] = {}
        self._forms: dict[str, list[str]] = {}
        self._concepts: dict[str, str] = {}
        self._changed = False
        try:
            stored = json.loads(cache.read_text("utf-8")) if cache else {}
            if stored.get("version") == CACHE_VERSION:
                self._words, self._forms, self._concepts = stored["words"], stored["forms"], stored["concepts"]
        except (OSError, ValueError, KeyError, AttributeError):
            self._words, self._forms, self._concepts = {}, {}, {}

    def lemmas(self, word: str) -> list[str]:
        """Return the lemma of a word and, for a compound, the lemmas of its parts after it."""
        lower = word.casefold()
        found = self._words.get(lower)
        if found is None:
            if self.quick:
                return [lower]
            found = self._words[lower] = self._analyse(lower)
            self._changed = True
        return found

    def concept(self, lemma: str) -> str:
        """Return what the index files a lemma under: its folded stem, which words of one root often share."""
        found = self._concepts.get(lemma)
        if found is None:
            stem = fold(self._stemmer.stemWord(lemma))
            found = self._concepts[lemma] = stem if len(stem) > 1 else fold(lemma)
            self._changed = True
        return found

    def forms(self, lemmas: Iterable[str]) -> dict[str, list[str]]:
        """Return the forms of lemmas as far as the dictionary has them, the lemma itself first."""
        wanted = set(lemmas)
        missing = wanted - self._forms.keys()
        if missing and not self.quick:
            self._find_forms(missing)
            self._changed = True
        return {lemma: self._forms.get(lemma) or [lemma] for lemma in sorted(wanted)}

    def save(self) -> None:
        """Write the cache, if anything is new in it."""
        if self._cache and self._changed and not self.quick:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            partial = self._cache.with_suffix(".partial")
            stored = {
                "version": CACHE_VERSION,
                "words": self._words,
                "forms": self._forms,
                "concepts": self._concepts,
            }
            partial.write_text(json.dumps(stored, ensure_ascii=False), "utf-8")
            partial.replace(self._cache)
            self._changed = False

    def _analyse(self, lower: str) -> list[str]:
        halves: tuple[str, str] | None = None
        lemma = lower
        if self._is_word(lower) or not (halves := self.halves(lower)):
            lemma = self._lemma(lower)
            halves = self.halves(lemma)
        else:
            # An inflected compound that no dictionary has: only its second half is inflected.
            lemma = lower[: -len(halves[1])] + self._lemma(halves[1])
        found = [lemma]
        for half in halves or ():
            part = self._lemma(half)
            for one in (part, *(self.halves(part) or ())):
                found.append(self._lemma(one))
        return list(dict.fromkeys(found))

    def halves(self, word: str) -> tuple[str, str] | None:
        """Return the two halves of a compound, or nothing for a word that is none.

        A compound is a word whose halves both stand in the dictionary; of several ways to
        part it, the one with the longest second half is right more often than any other.
        """
        for prefix in PREFIXES.get(self.code, ()):
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) > SHORTEST_PART and self._is_word(rest):
                return prefix, rest
        if self.code not in COMPOUNDING or len(word) < 2 * SHORTEST_PART - 1:
            return None
        for cut in range(SHORTEST_PART - 1, len(word) - SHORTEST_PART + 1):
            second = word[cut:]
            if not self._is_word(second):
                continue
            for link in LINKS[self.code]:
                first = word[: cut - len(link)] if link and word[:cut].endswith(link) else word[:cut]
                if (not link or first != word[:cut]) and len(first) >= SHORTEST_PART - 1 and self._is_word(first):
                    return first, second
        return None

    def _find_forms(self, missing: set[str]) -> None:
        """Look up the forms of lemmas, for an unknown compound those of its second half."""
        ends: dict[str, str] = {}
        for lemma in missing:
            halves = None if self._is_word(lemma) else self.halves(lemma)
            ends[lemma] = halves[1] if halves else lemma
        sought = set(ends.values())
        found: dict[str, list[str]] = {end: [] for end in sought}
        for form, lemma in self._dictionary.items():
            if lemma in sought and form.isalpha() and form.islower():
                found[lemma].append(form)
        for lemma, end in ends.items():
            start = lemma[: len(lemma) - len(end)]
            forms = sorted(found[end], key=len)[:MOST_FORMS]
            self._forms[lemma] = list(dict.fromkeys([lemma, *sorted(start + form for form in forms)]))

    def _is_word(self, word: str) -> bool:
        return bool(self._simplemma.is_known(word, lang=self.code))

    def _lemma(self, word: str) -> str:
        return str(self._simplemma.lemmatize(word, lang=self.code)).casefold()

    @cached_property
    def _simplemma(self) -> Any:
        import simplemma  # loading its dictionaries takes seconds; with a full cache they are not needed

        return simplemma

    @cached_property
    def _dictionary(self) -> Any:
        from simplemma.strategies import DefaultDictionaryFactory

        return DefaultDictionaryFactory().get_dictionary(self.code)

    @cached_property
    def _stemmer(self) -> Any:
        import snowballstemmer

        return snowballstemmer.stemmer(STEMMERS[self.code])


def stop_words(code: str) -> set[str]:
    """Return the words of a language that a query may hold and search passes over, folded."""
    import stopwordsiso

    listed = (*stopwordsiso.stopwords(STOP_WORD_LISTS[code]), *MORE_STOP_WORDS[code].split())
    return {fold(word) for word in listed if " " not in word}
