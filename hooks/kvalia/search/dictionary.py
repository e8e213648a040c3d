"""Dictionaries: the lemma of each form and the forms of each lemma, as files that open in no time.

`simplemma` (MIT, the data is in its wheel) unpacks millions of forms each time it starts,
which takes seconds and hundreds of megabytes for Finnish and Polish. Written once as tries
of `marisa-trie` (MIT) into the user's cache folder, they open in milliseconds.
`make build` writes them while it installs; whoever installs otherwise waits at the first build.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import crc32

from marisa_trie import BytesTrie
from platformdirs import user_cache_path
from simplemma import Lemmatizer
from simplemma.__metadata__ import __version__ as data_version
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

from kvalia.search.known import known_words
from kvalia.search.text import fold

MOST_FORMS = 48
"""Forms of a lemma that are kept; the longest ones, of which Finnish has hundreds, go first."""

LAYOUT = 1
"""Raise it when the files change."""

LEAST = 5
"""Bytes of a file of known words that holds anything."""


def cache_folder() -> Path:
    """Return where the tries are kept: a folder of the user, shared by all projects."""
    return user_cache_path("kvalia") / f"dictionaries-{data_version}-{LAYOUT}"


class _Tries(TrieDictionaryFactory):
    """simplemma's own tries; a file appears whole, for several builds may write it at once."""

    def _write_trie_to_disk(self, lang: str, trie: BytesTrie) -> None:
        _save(trie, self._cache_dir / f"{lang}.dic")


class Dictionary:
    """What is known of the words of one language."""

    def __init__(self, code: str, folder: Path | None = None) -> None:
        """Take the language and the folder of the tries; None takes the user's."""
        self.code = code
        self._folder = folder or cache_folder()
        self._tries = _Tries(disk_cache_dir=str(self._folder))
        self._lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=self._tries))

    def knows(self, word: str) -> bool:
        """Return whether a word or form stands in the dictionary."""
        return self._lemma_of.get(word) is not None

    def lemma(self, word: str) -> str:
        """Return the lemma of a word in lower case, the word itself where nothing is known of it."""
        return self._lemmatizer.lemmatize(word, self.code).casefold()

    def forms(self, lemma: str) -> list[str]:
        """Return the forms of a lemma in alphabetical order; none where nothing is known of it."""
        found = self._forms_of.get(lemma)
        return found[0].decode().split(" ") if found else []

    def prepare(self) -> None:
        """Write what is not there yet."""
        _ = self._lemma_of, self._forms_of, self.known

    @cached_property
    def known(self) -> bytes:
        """The words and forms of the language as `kvalia.search.known` keeps them."""
        path = self._folder / f"{self.code}.known"
        try:
            held = path.read_bytes()
        except OSError:
            held = b""
        if len(held) < LEAST or crc32(held[4:]) != int.from_bytes(held[:4]):
            bits = known_words(fold.__wrapped__(form) for form in self._lemma_of if form.isalpha() and form.islower())
            held = crc32(bits).to_bytes(4) + bits
            _replace(path, lambda partial: partial.write_bytes(held))
        return held[4:]

    @cached_property
    def _lemma_of(self) -> Any:
        return self._tries.get_dictionary(self.code)

    @cached_property
    def _forms_of(self) -> BytesTrie:
        path = self._folder / f"{self.code}.forms"
        try:
            return BytesTrie().mmap(str(path))
        except (OSError, RuntimeError):  # not there, or cut short
            trie = BytesTrie(self._gathered())
            _save(trie, path)
            return trie

    def _gathered(self) -> list[tuple[str, bytes]]:
        forms: dict[str, list[str]] = defaultdict(list)
        for form, lemma in self._lemma_of.items():
            if form.isalpha() and form.islower():
                forms[lemma].append(form)
        return [
            (lemma, " ".join(sorted(sorted(group, key=lambda form: (len(form), form))[:MOST_FORMS])).encode())
            for lemma, group in forms.items()
        ]


def _save(trie: BytesTrie, path: Path) -> None:
    """Write a trie where it is read next time, if that can be."""
    _replace(path, lambda partial: trie.save(str(partial)))


def _replace(path: Path, write: Callable[[Path], object]) -> None:
    """Have a file written beside its place and put it there whole, if that can be."""
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(partial)
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
