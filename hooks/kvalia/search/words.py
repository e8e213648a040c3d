"""Words as search sees them: folded, reduced to their lemma and stem, compounds taken apart.

Lemmas and the dictionary for compounds come from `simplemma`, stems from
`snowballstemmer`. Both load slowly, so what was found out about a word is kept
in a cache from build to build.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
STEMMERS = {"nb": "norwegian", "fi": "finnish", "pl": "polish", "sv": "swedish"}
STOP_WORD_LISTS = {"nb": "no", "fi": "fi", "pl": "pl", "sv": "sv"}
COMPOUNDING = frozenset({"nb", "fi", "sv"})
LINKS = {"nb": ("", "s", "e"), "fi": ("", "n"), "sv": ("", "s", "e", "o", "u")}
"""What may stand between the halves of a compound."""

LEMMA, STEM, PART = 1.0, 0.8, 0.5
"""How much a key counts beside the word itself, which counts 1."""

SHORTEST_PART = 4
"""Letters of the shortest half of a compound: shorter ones make too many false compounds."""

CACHE_VERSION = 1
FOLDED = str.maketrans({"ø": "o", "å": "a", "æ": "ae", "ł": "l", "đ": "d", "ß": "ss", "œ": "oe"})


def fold(word: str) -> str:
    """Return a word in lower case and without diacritics, as search compares it.

    `engine.js` folds queries in the same way.
    """
    decomposed = unicodedata.normalize("NFD", word.casefold().translate(FOLDED))
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
    """What each word of one language is found by."""

    def __init__(self, code: str, cache: Path | None = None) -> None:
        """Take the language and the file that keeps what was found out.

        Args:
            code: The language.
            cache: A JSON file; None keeps nothing. A file of another version is passed over.
        """
        self.code = code
        self._cache = cache
        self._known: dict[str, dict[str, float]] = {}
        self._changed = False
        if cache:
            try:
                stored = json.loads(cache.read_text("utf-8"))
                if stored.get("version") == CACHE_VERSION:
                    self._known = stored["words"]
            except (OSError, ValueError, KeyError, AttributeError):
                self._known = {}

    def keys(self, word: str) -> dict[str, float]:
        """Return the keys of a word and how much each counts: itself, its lemma, its stem, its halves."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._analyse(word)
            self._changed = True
        return found

    def save(self) -> None:
        """Write the cache, if anything is new in it."""
        if self._cache and self._changed:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            partial = self._cache.with_suffix(".partial")
            partial.write_text(json.dumps({"version": CACHE_VERSION, "words": self._known}), "utf-8")
            partial.replace(self._cache)

    def _analyse(self, word: str) -> dict[str, float]:
        lower = word.casefold()
        lemma = self._simplemma.lemmatize(lower, lang=self.code)
        keys = {fold(lower): 1.0}
        for key, weight in ((fold(lemma), LEMMA), (fold(self._stemmer.stemWord(lower)), STEM)):
            if len(key) > 1:
                keys.setdefault(key, weight)
        for part in self.parts(lemma):
            keys.setdefault(fold(part), PART)
            keys.setdefault(fold(self._simplemma.lemmatize(part, lang=self.code)), PART)
        return keys

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Return the two halves of a compound, or nothing for a word that is none.

        A compound is a word whose halves both stand in the dictionary; of several ways to
        part it, the one with the longest second half is right more often than any other.
        """
        if self.code not in COMPOUNDING or len(lemma) < 2 * SHORTEST_PART:
            return ()
        for cut in range(SHORTEST_PART, len(lemma) - SHORTEST_PART + 1):
            second = lemma[cut:]
            if not self._is_word(second):
                continue
            for link in LINKS[self.code]:
                first = lemma[: cut - len(link)] if link and lemma[:cut].endswith(link) else lemma[:cut]
                if (not link or first != lemma[:cut]) and len(first) >= SHORTEST_PART - 1 and self._is_word(first):
                    return first, second
        return ()

    def _is_word(self, word: str) -> bool:
        return bool(self._simplemma.is_known(word, lang=self.code))

    @cached_property
    def _simplemma(self) -> Any:
        import simplemma  # noqa: PLC0415 - loading its dictionaries takes seconds; with a full cache they are not needed

        return simplemma

    @cached_property
    def _stemmer(self) -> Any:
        import snowballstemmer  # noqa: PLC0415 - as above

        return snowballstemmer.stemmer(STEMMERS[self.code])


def stop_words(code: str) -> list[str]:
    """Return the words of a language that a query may hold and search passes over, folded and sorted."""
    import stopwordsiso  # noqa: PLC0415 - read once in a build

    return sorted({fold(word) for word in stopwordsiso.stopwords(STOP_WORD_LISTS[code]) if " " not in word})
