"""The index: postings in shards by the first letters of a word, and a file for each entry.

A browser reads the manifest, the shards that the words of a query touch, and the files
of the entries that it shows. Everything is small, so a site of thousands of pages costs
a reader no more than a site of thirty.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kvalia.languages import BY_CODE
from kvalia.library import Library
from kvalia.search.entries import SearchEntry
from kvalia.search.words import TOKEN, Analyser, fold, stop_words, tokens

TITLE, WORDS, SUMMARY, HEADING, BODY = 12.0, 6.0, 4.0, 5.0, 1.0
"""How much a word counts by where it stands."""

BOOST = {"reference": 0.6, "index": 0.45, "quiz": 0.7, "checklist": 0.75, "term": 0.8}
"""How much an entry counts by its type: the page about a thing before lists that name it."""

BODY_CEILING = 4.0
"""A word that is repeated in a text counts no more than this often."""

SHARD_KEYS = 260
"""Keys of a shard beyond which it is split by one letter more."""

LONGEST_PREFIX = 4
POSTINGS = 120
"""Entries kept for a key: those for which it counts most."""

EXCERPT = 260
"""Characters of a section that are kept for excerpts."""


@dataclass(frozen=True)
class Posting:
    """How much a key counts for an entry, and in which of its sections it counts most."""

    entry: int
    weight: float
    section: int


def build_index(code: str, entries: Sequence[SearchEntry], library: Library, analyser: Analyser) -> dict[str, str]:
    """Return the files of a language's index, by name.

    Args:
        code: The language.
        entries: Everything that can be found.
        library: For the words of other languages.
        analyser: Of the language.
    """
    postings = _postings(entries, analyser)
    foreign = foreign_words(code, library)
    shards = _shards(postings.keys() | foreign.keys())
    files: dict[str, str] = {}
    for prefix, keys in shards.items():
        shard = {
            "keys": {key: _flat(postings[key]) for key in keys if key in postings},
            "foreign": {key: foreign[key] for key in keys if key in foreign},
        }
        files[f"shard-{prefix}.json"] = _json(shard)
    for number, entry in enumerate(entries):
        files[f"entry-{number}.json"] = _json(_shown(entry))
        if entry.sections:
            files[f"text-{number}.json"] = _json(_whole(entry))
    stamp = hashlib.sha256("".join(files[name] for name in sorted(files)).encode()).hexdigest()[:12]
    manifest = {
        "version": stamp,
        "language": code,
        "entries": len(entries),
        "shards": sorted(shards),
        "stop": " ".join(stop_words(code)),
    }
    return {"manifest.json": _json(manifest), **files}


def _postings(entries: Sequence[SearchEntry], analyser: Analyser) -> dict[str, list[Posting]]:
    """Return the postings of every key, the heaviest first."""
    found: dict[str, list[Posting]] = defaultdict(list)
    for number, entry in enumerate(entries):
        boost = BOOST.get(entry.type, 1.0)
        fields = [(TITLE, 0, entry.title), (WORDS, 0, entry.words), (SUMMARY, 0, entry.summary)]
        for place, section in enumerate(entry.sections):
            fields += [(HEADING, place, section.title), (BODY, place, section.text)]
        weights: dict[str, float] = defaultdict(float)
        bodies: dict[str, float] = defaultdict(float)
        best: dict[str, tuple[float, int]] = {}
        for weight, place, text in fields:
            for word in tokens(text):
                for key, part in analyser.keys(word).items():
                    gained = weight * part
                    if weight == BODY:
                        bodies[key] = min(bodies[key] + gained, BODY_CEILING)
                    else:
                        weights[key] = max(weights[key], gained)
                    if place and gained > best.get(key, (0.0, 0))[0]:
                        best[key] = (gained, place)
        for key in weights.keys() | bodies.keys():
            total = (weights.get(key, 0.0) + bodies.get(key, 0.0)) * boost
            found[key].append(Posting(number, total, best.get(key, (0.0, 0))[1]))
    return {key: sorted(list_, key=lambda posting: (-posting.weight, posting.entry)) for key, list_ in found.items()}


def _flat(postings: Sequence[Posting]) -> list[int]:
    """Return postings as numbers: how many there are, then entry, weight in tenths and section of each kept one."""
    kept = postings[:POSTINGS]
    return [len(postings), *(number for one in kept for number in (one.entry, round(one.weight * 10), one.section))]


def _shards(keys: Iterable[str]) -> dict[str, list[str]]:
    """Return the keys by the prefix of their shard: as few letters as keep a shard small."""
    shards: dict[str, list[str]] = {}

    def split(group: list[str], length: int) -> None:
        by_prefix: dict[str, list[str]] = defaultdict(list)
        for key in group:
            by_prefix[key[:length]].append(key)
        for prefix, members in by_prefix.items():
            longer = [key for key in members if len(key) > length]
            if len(members) > SHARD_KEYS and length < LONGEST_PREFIX and longer:
                if len(longer) < len(members):
                    shards[prefix] = [key for key in members if len(key) <= length]
                split(longer, length + 1)
            else:
                shards[prefix] = members

    split(sorted(keys), 1)
    return shards


def foreign_words(code: str, library: Library) -> dict[str, list[list[str]]]:
    """Return the words of the other languages and of English, by their first word as search compares it.

    Each is a list of: the whole as search compares it, the language, the word as it is
    written, the term's id, and the term in this language.
    """
    glossary = library.glossary
    if glossary is None or code not in glossary.texts:
        return {}
    own = glossary.texts[code].terms
    found: dict[str, list[list[str]]] = defaultdict(list)

    def add(word: str, language: str, name: str) -> None:
        whole = " ".join(fold(token) for token in tokens(word))
        if whole and name in own and whole != " ".join(fold(token) for token in tokens(own[name].term)):
            found[whole.split(" ")[0]].append([whole, language, word, name, own[name].term])

    for language, text in glossary.texts.items():
        if language != code:
            for name, term in text.terms.items():
                for word in (term.term, *term.synonyms):
                    add(word, language, name)
    for name, term in glossary.truth.terms.items():
        for word in term.english.split(","):
            add(word.split("(")[0].strip(), "en", name)
    return dict(found)


def language_name(code: str) -> str:
    """Return a language's own name, for notes; English names itself."""
    return BY_CODE[code].name if code in BY_CODE else "English"


def _shown(entry: SearchEntry) -> Mapping[str, object]:
    """Return what a hit shows of an entry."""
    return {
        "title": entry.title,
        "url": entry.url,
        "type": entry.type,
        "roles": list(entry.roles),
        "summary": entry.summary,
        "sections": [[section.id, section.title, _shortened(section.text)] for section in entry.sections],
    }


def _whole(entry: SearchEntry) -> str:
    """Return all words of an entry as search compares them, in their order, for phrases."""
    texts = [entry.title, entry.summary, *(part for one in entry.sections for part in (one.title, one.text))]
    return " ".join(fold(found[0].replace("-", "")) for text in texts for found in TOKEN.finditer(text))


def _shortened(text: str) -> str:
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rsplit(" ", 1)[0] + " …"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
