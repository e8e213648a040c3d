"""Words as search sees them: reduced to what all forms of a word share, compounds taken apart.

Stems come from `snowballstemmer` (BSD), lemmas, forms and the words that compounds are made of from
`kvalia.search.dictionary`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from snowballstemmer import stemmer

from kvalia.language import BY_CODE
from kvalia.language.common import common_words
from kvalia.search.dictionary import Dictionary
from kvalia.search.text import fold

SHORTEST_PART = 4
"""Letters of the shortest second half of a compound: shorter ones make too many false compounds."""


class Analyser:
    """What the words of one language come down to."""

    def __init__(self, code: str, folder: Path | None = None) -> None:
        """Take the language and the folder of the dictionaries; None takes the user's."""
        self.code = code
        self._dictionary = Dictionary(code, folder)
        self._words = BY_CODE[code].words
        self._stemmer = stemmer(self._words.stemmer)

    @property
    def known(self) -> bytes:
        """All words and forms of the language, see `kvalia.search.known`."""
        return self._dictionary.known

    @cache  # noqa: B019 - an analyser lives as long as a build
    def lemmas(self, word: str) -> tuple[str, ...]:
        """Return the lemma of a word and, for a compound, the lemmas of its parts after it."""
        lower = word.casefold()
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
        return tuple(dict.fromkeys(found))

    @cache  # noqa: B019
    def concept(self, lemma: str) -> str:
        """Return what the index files a lemma under: its folded stem, which words of one root often share."""
        stem = fold(self._stemmer.stemWord(lemma))
        return stem if len(stem) > 1 else fold(lemma)

    def forms(self, lemma: str) -> list[str]:
        """Return the forms of a lemma, itself first, for an unknown compound those of its second half."""
        halves = None if self._is_word(lemma) else self.halves(lemma)
        end = halves[1] if halves else lemma
        start = lemma[: len(lemma) - len(end)]
        return list(dict.fromkeys([lemma, *(start + form for form in self._dictionary.forms(end))]))

    @cache  # noqa: B019
    def halves(self, word: str) -> tuple[str, str] | None:
        """Return the two halves of a compound, or nothing for a word that is none.

        A compound is a word whose halves both stand in the dictionary; of several ways to
        part it, the one with the longest second half is right more often than any other.
        """
        for prefix in self._words.prefixes:
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) > SHORTEST_PART and self._is_word(rest):
                return prefix, rest
        if not self._words.links or len(word) < 2 * SHORTEST_PART - 1:
            return None
        for cut in range(SHORTEST_PART - 1, len(word) - SHORTEST_PART + 1):
            second = word[cut:]
            if not self._is_word(second):
                continue
            for link in self._words.links:
                first = word[: cut - len(link)] if link and word[:cut].endswith(link) else word[:cut]
                if (not link or first != word[:cut]) and len(first) >= SHORTEST_PART - 1 and self._is_word(first):
                    return first, second
        return None

    def _is_word(self, word: str) -> bool:
        return self._dictionary.knows(word)

    def _lemma(self, word: str) -> str:
        return self._dictionary.lemma(word)


def stop_words(code: str) -> set[str]:
    """Return the words of a language that a query may hold and search passes over, folded."""
    return {fold(word) for word in common_words(code)}
