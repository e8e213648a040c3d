"""Short texts: sentences, checklist items, reasons and whole lessons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from kvalia.language import CODES
from support.prose import Block, blocks, count_words, report, sample, sentences

pytestmark = pytest.mark.xdist_group("content")

LONGEST_SENTENCE = {"nb": 25, "fi": 20, "pl": 25, "sv": 25}
NO_PROSE = {"cell", "heading", "label", "title", "term", "match", "synonyms", "text"}
"""Kinds of texts that are no sentences."""

LESSONS = {"lesson", "guide", "article"}
LEAST_WORDS = {"nb": 450, "fi": 385, "pl": 410, "sv": 450}
"""Words of a lesson. Finnish says in 85 words, Polish in 91, what Bokmål and Swedish say in 100."""
MOST_WORDS = 960


def long_sentences(code: str, texts: Iterable[Block]) -> Iterator[str]:
    for block in texts:
        if block.kind in NO_PROSE:
            continue
        for sentence in sentences(block.text):
            count = count_words(sentence)
            if count > LONGEST_SENTENCE[code]:
                place = block.text.find(sentence)
                yield block.hit(f"“{sentence}” has {count} words", f"at most {LONGEST_SENTENCE[code]}", place)


def long_items(texts: Iterable[Block]) -> Iterator[str]:
    limits = {("checklists", "do"): 12, ("checklists", "why"): 20, ("quizzes", "why"): 30}
    for block in texts:
        limit = limits.get((block.file.split("/")[2], block.kind))
        if limit and count_words(block.text) > limit:
            yield block.hit(f"“{block.text}” has {count_words(block.text)} words", f"at most {limit}")


def page_sizes(texts: Iterable[Block]) -> Iterator[str]:
    texts = [block for block in texts if block.page_type in LESSONS]
    counts: Counter[str] = Counter()
    for block in texts:
        counts[block.file] += 0 if block.kind in ("title", "summary", "alt") else count_words(block.text)
    for block in {block.file: block for block in reversed(texts)}.values():
        least = LEAST_WORDS[block.code]
        if not least <= counts[block.file] <= MOST_WORDS:
            yield block.hit(f"{counts[block.file]} words", f"{least} to {MOST_WORDS}")


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_is_longer_than_a_reader_holds(code: str) -> None:
    hits = list(long_sentences(code, blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", CODES)
def test_checklist_items_and_reasons_are_short(code: str) -> None:
    hits = list(long_items(blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize("code", CODES)
def test_a_lesson_is_neither_a_note_nor_a_book(code: str) -> None:
    hits = list(page_sizes(blocks(code)))
    assert not hits, report(hits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi ringer. Du svarer! Hvem? Alle.", 4),
        ("Ring f.eks. i morgen, bl.a. til Anna. Takk.", 2),
        ("Den 7. mars kl. 14.05 kommer vi.", 1),
        ("Anna sier: «Jeg ringer. Jeg lover.» Så går hun.", 4),
        ("«Kommer du?» spør hun.", 1),
        ("Otamme yhteyttä klo 9. Kiitos.", 2),
        ("Zbierz trzy rzeczy: czas, miejsce i osobę (np. Annę).", 1),
        ("Det betyder att … man väntar. Sedan svarar vi.", 2),
        ("WCAG 2.2 har tre nivåer. Vi når AA.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected, sentences(text)


def test_a_long_sentence_is_found_in_prose_and_not_in_a_table() -> None:
    text = " ".join(["ord"] * 26) + ". Kort."
    assert len(list(long_sentences("sv", [sample("sv", text), sample("sv", text, "cell")]))) == 1
