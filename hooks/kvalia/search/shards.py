"""Shards: the words of an index by their first letters, each file small enough for a phone.

A shard is a JSON object of
    keys: by what the forms of a word come down to, a text of its forms and its postings. The
        forms are parted by commas; the first is what they all begin with, the others follow it.
    also: forms that begin with other letters than the words they belong to (`bøker`, `bok`), parted by blanks.
    terms: by first word, the words of a term and its entry.
    foreign: by first word, see `kvalia.search.foreign`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from kvalia.search.text import fold

SHARD_SIZE = 9_000
"""Characters of a shard beyond which it is split by one letter more; about 3 KB compressed."""

LONGEST_PREFIX = 7


@dataclass(frozen=True)
class Record:
    """A word of the index: all its forms, and its postings as numbers."""

    forms: tuple[str, ...]
    postings: list[int]

    @cached_property
    def folded(self) -> dict[str, str]:
        """The forms by how search compares them; of those that it cannot tell apart the first."""
        told: dict[str, str] = {}
        for form in self.forms:
            told.setdefault(fold(form), form)
        return told

    @cached_property
    def packed(self) -> str:
        """What the forms begin with, then the rest of each, parted by commas."""
        forms = self.folded.values()
        first, last = min(forms), max(forms)
        start = next((at for at, letter in enumerate(first) if last[at : at + 1] != letter), len(first))
        return ",".join([first[:start], *(form[start:] for form in forms)])

    @property
    def size(self) -> int:
        """About how many characters it takes in a shard."""
        return 20 + len(self.packed) + 3 * len(self.postings)


Shard = dict[str, dict[str, object]]


def write_shards(
    records: Mapping[str, Record],
    terms: Mapping[str, list[list[object]]],
    foreign: Mapping[str, list[list[str]]],
) -> dict[str, Shard]:
    """Return the shards by their prefix.

    Args:
        records: By what the forms of a word come down to.
        terms: By the same.
        foreign: By the first word of each, as search compares it.
    """
    sizes = {key: record.size for key, record in records.items()}
    for key, group in foreign.items():
        sizes[key] = sizes.get(key, 0) + 80 * len(group)
    prefixes = _prefixes(sizes)
    shards: dict[str, Shard] = {prefix: {"keys": {}, "also": {}, "terms": {}, "foreign": {}} for prefix in prefixes}
    shard_of = home_of(prefixes)
    for key in sorted(records):
        record, home = records[key], shard_of(key)
        shards[home]["keys"][key] = [record.packed, *record.postings]
        for form in record.folded:
            other = shard_of(form)
            if other and other != home:
                held = shards[other]["also"].get(form)
                shards[other]["also"][form] = f"{held} {key}" if held else key
    for key in sorted(terms):
        shards[shard_of(key)]["terms"][key] = terms[key]
    for key in sorted(foreign):
        shards[shard_of(key)]["foreign"][key] = foreign[key]
    return {prefix: {part: held for part, held in shard.items() if held} for prefix, shard in shards.items()}


def home_of(prefixes: frozenset[str]) -> Callable[[str], str]:
    """Return what finds the shard that has a word, if any has: the longest prefix that the word begins with."""

    @cache
    def longest(start: str) -> str:
        return next((start[:length] for length in range(len(start), 0, -1) if start[:length] in prefixes), "")

    return lambda word: longest(word[:LONGEST_PREFIX])


def _prefixes(sizes: Mapping[str, int]) -> frozenset[str]:
    """Return the prefixes of shards: as few letters as keep a shard small."""
    found: set[str] = set()

    def split(group: list[str], length: int) -> None:
        by_prefix: dict[str, list[str]] = defaultdict(list)
        for key in group:
            by_prefix[key[:length]].append(key)
        for prefix, members in by_prefix.items():
            longer = [key for key in members if len(key) > length]
            if longer and length < LONGEST_PREFIX and sum(sizes[key] for key in members) > SHARD_SIZE:
                if len(longer) < len(members):
                    found.add(prefix)
                split(longer, length + 1)
            else:
                found.add(prefix)

    split(sorted(sizes), 1)
    return frozenset(found)
