"""The index: what each word leads to, in shards by the first letters of a word, and a file for each entry.

A browser reads the manifest, the shards that the words of a query touch, and the files
of the entries that it shows. Everything is small, so a site of thousands of pages costs
a reader no more than a site of thirty.

Files (all JSON, each with the `version` of its build; `engine.js` reads them):
    manifest.json: language, number of entries, prefixes of the shards, words to pass over, weak ones as the index
        files them, number of files of known words, what stands for which letter.
    shard-<prefix>.json: see `kvalia.search.shards`.
    entry-<n>.json: what a hit shows.
    text-<n>.json: all words of an entry in their order, for quoted phrases.
    kinds.json: type, roles and theme of each entry, for filters and where nothing is found.
    known-<n>.json: words that the language has, see `kvalia.search.known`.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from kvalia.language import FOLDED
from kvalia.search.entries import SearchEntry
from kvalia.search.foreign import foreign_words
from kvalia.search.known import known_files
from kvalia.search.shards import Record, write_shards
from kvalia.search.text import JOINTS, TOKEN, fold, normal, tokens, visible, words_of
from kvalia.search.words import Analyser, stop_words
from kvalia.things.library import Library
from kvalia.things.near import KIND as NEAR
from kvalia.things.near import NearText

TITLE, WORDS, SUMMARY, HEADING, BODY = 14.0, 8.0, 4.0, 5.0, 0.7
"""How much a word counts by where it stands."""

FADING = 0.85
"""The first term that a page is about counts in full, each further one this much of the one before."""

AGAIN = 0.3
"""How much a word that is in the title as well as in the summary counts for the latter."""

LATER = 0.04
"""How much less each further word of a title counts: what it is about comes early."""

PART = 0.5
"""How much a compound counts for one of its parts."""

SIMILAR = 0.35
"""How much a word counts for another that readers use for the same thing."""

BODY_CEILING = 4.0
"""A word that is repeated in a text counts no more than this often."""

POSTINGS = 160
"""Entries kept for a word: those for which it counts most."""

EXCERPT = 300
"""Characters of a section that are kept for excerpts."""


@dataclass(slots=True)
class _Gains:
    """How much one entry gains by one word, and where in the entry."""

    named: dict[str, float] = field(default_factory=dict)
    body: float = 0.0
    places: dict[int, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, kind: str, weight: float, place: int) -> None:
        """Count the word once more, in a field of a kind and, unless that is 0, in a section."""
        if kind == "body":
            self.body = min(self.body + weight, BODY_CEILING)
        else:
            self.named[kind] = max(self.named.get(kind, 0.0), weight)
        if place:
            self.places[place] += weight

    @property
    def total(self) -> float:
        """The best field in full, the others in part, and the body."""
        best = max(self.named.values(), default=0.0)
        return best + AGAIN * (sum(self.named.values()) - best) + self.body

    @property
    def best_place(self) -> int:
        """The section where the word counts most, or 0."""
        return max(self.places, key=lambda place: (self.places[place], -place), default=0)


def build_index(code: str, entries: Sequence[SearchEntry], library: Library, analyser: Analyser) -> dict[str, str]:
    """Return the files of a language's index, by name.

    Args:
        code: The language.
        entries: Everything that can be found.
        library: For the words of other languages.
        analyser: Of the language.
    """
    near = library.only(NEAR)
    said = near.texts.get(code) if near else None
    term_words = {fold(entry.title) for entry in entries if entry.type == "term"}
    stop = stop_words(code) - term_words - {fold(word) for word in (said.telling if said else ())}
    records = _records(entries, analyser, _near_words(said))
    terms = _terms(entries, analyser, stop)
    urls = {entry.url.rpartition("#")[2]: entry.url for entry in entries if entry.type == "term"}
    shards = write_shards(records, terms, foreign_words(code, library, urls))
    files: dict[str, object] = {f"shard-{prefix}.json": shard for prefix, shard in shards.items()}
    for number, entry in enumerate(entries):
        files[f"entry-{number}.json"] = _shown(entry)
        files[f"text-{number}.json"] = {"words": _whole(entry)}
    files["kinds.json"] = _kinds(entries)
    known = known_files(analyser.known)
    for number, bits in enumerate(known):
        files[f"known-{number}.json"] = {"bits": bits}
    weak = {analyser.concept(analyser.lemmas(word)[0]) for word in (said.weak if said else ())}
    stamp = hashlib.sha256("".join(_json(files[name]) for name in sorted(files)).encode()).hexdigest()[:8]
    files["manifest.json"] = {
        "language": code,
        "entries": len(entries),
        "shards": " ".join(sorted(shards)),
        "stop": " ".join(sorted(stop)),
        "weak": " ".join(sorted(weak & records.keys())),
        "known": len(known),
        "letters": FOLDED,
    }
    return {name: _json({"version": stamp, **content}) for name, content in files.items()}  # type: ignore[dict-item]


def _near_words(text: NearText | None) -> dict[str, list[str]]:
    """Return what readers of a language write instead, by the words of our pages."""
    found: dict[str, list[str]] = {}
    for idea in text.near if text else ():
        for word in idea.ours:
            found.setdefault(word, []).extend(idea.said)
    return found


def _records(
    entries: Sequence[SearchEntry], analyser: Analyser, near_words: Mapping[str, Sequence[str]]
) -> dict[str, Record]:
    """Return what each word leads to and the forms it has, by what it comes down to."""
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    lemmas: dict[str, set[str]] = defaultdict(set)
    written: dict[str, set[str]] = defaultdict(set)
    keys: dict[str, list[tuple[str, float]]] = {}

    def keys_of(word: str) -> list[tuple[str, float]]:
        lower = word.casefold()
        if lower not in keys:
            keys[lower] = []
            for place, lemma in enumerate(analyser.lemmas(lower)):
                concept = analyser.concept(lemma)
                lemmas[concept].add(lemma)
                keys[lower].append((concept, PART if place else 1.0))
            written[keys[lower][0][0]].add(lower)
        return keys[lower]

    # Where our own pages are named by a word, it needs no help of near ones.
    names = {keys_of(word)[0][0] for entry in entries for name in (entry.title, *entry.words) for word in tokens(name)}
    near = {
        keys_of(ours)[0][0]: {keys_of(word)[0][0] for word in others} - names for ours, others in near_words.items()
    }
    for number, entry in enumerate(entries):
        gained = _gained(entry, keys_of, near)
        for concept, gains in gained.items():
            found[concept].append((number, round(8 * sqrt(gains.total) * entry.weight), gains.best_place))
    forms = {lemma: analyser.forms(lemma) for group in lemmas.values() for lemma in group}
    return {
        concept: Record(
            tuple(dict.fromkeys(form for lemma in sorted(lemmas[concept]) for form in forms[lemma]))
            + tuple(sorted(written[concept] - {form for lemma in lemmas[concept] for form in forms[lemma]})),
            _postings(postings),
        )
        for concept, postings in found.items()
    }


def _gained(
    entry: SearchEntry, keys_of: Callable[[str], list[tuple[str, float]]], near: Mapping[str, set[str]]
) -> dict[str, _Gains]:
    """Return what an entry gains by each word that stands in it, or near to one that names it."""
    gained: dict[str, _Gains] = defaultdict(_Gains)
    for kind, weight, place, text in _fields(entry):
        if kind == "title":
            weights = ((word, weight * max(1 - LATER * at, 0.6)) for at, word in enumerate(tokens(text)))
        else:
            weights = ((word, weight * times) for word, times in _times(kind, text))
        for word, here in weights:
            for concept, part in keys_of(word):
                gained[concept].add(kind, here * part, place)
    for concept in near.keys() & gained.keys():
        for kind, weight in gained[concept].named.items():
            for other in near[concept]:
                gained[other].add(kind, weight * SIMILAR, 0)
    return gained


def _times(kind: str, text: str) -> Iterable[tuple[str, int]]:
    """Return the words of a field with how often each counts: in a body as often as it stands there."""
    return Counter(tokens(text)).items() if kind == "body" else ((word, 1) for word in tokens(text))


def _fields(entry: SearchEntry) -> list[tuple[str, float, int, str]]:
    """Return the texts of an entry with their kinds, weights and sections."""
    fields = [("title", TITLE, 0, entry.title), ("summary", SUMMARY, 0, entry.summary)]
    fields += [("words", WORDS * FADING**place, 0, word) for place, word in enumerate(entry.words)]
    fields += [("asked", HEADING, 0, phrase) for phrase in entry.asked]
    for place, section in enumerate(entry.sections):
        fields += [("heading", HEADING, place, section.title), ("body", BODY, place, section.text)]
    return fields


def _postings(found: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return postings as numbers: how many there are, then for each kept one entry, weight and section.

    An entry is the difference to the one before; a weight is in eighths.
    """
    numbers = [len(found)]
    before = 0
    for number, weight, place in sorted(sorted(found, key=lambda one: (-one[1], one[0]))[:POSTINGS]):
        numbers += [number - before, weight, place]
        before = number
    return numbers


def _terms(entries: Sequence[SearchEntry], analyser: Analyser, stop: set[str]) -> dict[str, list[list[object]]]:
    """Return the entries of terms and synonyms by the first word; with each, all its words."""
    found: dict[str, list[list[object]]] = defaultdict(list)
    for number, entry in enumerate(entries):
        if entry.type == "term":
            for name in (entry.title, *entry.words):
                words = [JOINTS.sub("", word) for word in TOKEN.findall(normal(name))]
                wanted = [word for word in words if fold(word) not in stop] or words
                concepts = [analyser.concept(analyser.lemmas(word)[0]) for word in wanted]
                if concepts:
                    found[concepts[0]].append([" ".join(concepts), number])
    return dict(found)


def _kinds(entries: Sequence[SearchEntry]) -> dict[str, object]:
    """Return the types, roles and themes of all entries, as places in lists of those that occur."""
    types = Counter(entry.type for entry in entries)
    roles = Counter(entry.roles for entry in entries)
    type_names, role_sets, themes = sorted(types), sorted(roles), sorted({entry.theme for entry in entries})
    return {
        "types": type_names,
        "roles": [list(one) for one in role_sets],
        "themes": themes,
        "type": [type_names.index(entry.type) for entry in entries],
        "role": [role_sets.index(entry.roles) for entry in entries],
        "theme": [themes.index(entry.theme) for entry in entries],
    }


def _shown(entry: SearchEntry) -> dict[str, object]:
    """Return what a hit shows of an entry."""
    return {
        "title": visible(entry.title),
        "url": entry.url,
        "type": entry.type,
        "roles": list(entry.roles),
        "summary": visible(entry.summary),
        "sections": [
            [section.id, visible(section.title), _shortened(visible(section.text))] for section in entry.sections
        ],
    }


def _whole(entry: SearchEntry) -> str:
    """Return all words of an entry as search compares them, in their order, for phrases."""
    texts = [entry.title, entry.summary, *(part for one in entry.sections for part in (one.title, one.text))]
    return words_of("\n".join(texts))


def _shortened(text: str) -> str:
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rsplit(" ", 1)[0] + " …"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
