"""Texts are our own, figures have a source, and no link leads to what was closed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

import pytest
from kvalia.language import CODES
from support.prose import ROOT, Block, all_blocks, blocks, listed, report, sample, shingles

FOUNDING = ROOT / "tests" / "content" / "seed_shingles.txt"
"""A salt, then the salted hash of each sequence of eight words in the founding documents. They are not ours to show."""

FIGURES = ROOT / "tests" / "content" / "style" / "figures.tsv"
"""Files whose percentages need no source."""

PERCENT = re.compile(r"\d\s?%|\bprosent(?:er|ene)?\b|\bprosentti\w*|\bprocent\w*", re.IGNORECASE)
SOURCE = re.compile(r"\[@[^\]]+\]")
CLOSED = re.compile(r"ec\.europa\.eu/(?:consumers/)?odr", re.IGNORECASE)
"""The European platform for online disputes was closed on 20 July 2025."""


def copied(texts: Iterable[Block], salt: str, hashes: Container[str]) -> Iterator[str]:
    """Find sequences of eight words whose hashes are known, across the blocks of a file."""
    by_file: dict[str, list[Block]] = defaultdict(list)
    for block in texts:
        by_file[block.file].append(block)
    for file, found in by_file.items():
        for sequence, digest in shingles("\n".join(block.text for block in found), salt):
            if digest in hashes:
                yield f"{file}:1: “{sequence}” → say it in words of your own"


def unsourced(texts: Iterable[Block]) -> Iterator[str]:
    """Find percentages without a source. A heading claims nothing; some files have reasons of their own."""
    allowed = tuple(line.partition("\t")[0] for line in listed(FIGURES))
    for block in texts:
        if block.kind == "heading" or block.file.startswith(allowed):
            continue
        found = PERCENT.search(block.text)
        if found and not SOURCE.search(block.source):
            yield block.hit(f"“{found[0]}” without a source", "name the source with [@id], or leave the figure out")


@pytest.mark.parametrize("code", CODES)
def test_no_text_shares_eight_words_in_a_row_with_the_founding_documents(code: str) -> None:
    salt, *hashes = listed(FOUNDING)
    hits = list(copied(blocks(code), salt, frozenset(hashes)))
    assert not hits, report(hits)


def test_no_percentage_stands_without_its_source() -> None:
    hits = list(unsourced(all_blocks()))
    assert not hits, report(hits)


def test_no_page_sends_a_reader_to_the_closed_platform_for_online_disputes() -> None:
    files = [path for path in (ROOT / "docs").rglob("*") if path.suffix in (".md", ".yml", ".svg")]
    assert files
    assert not [path.relative_to(ROOT).as_posix() for path in files if CLOSED.search(path.read_text("utf-8"))]


def test_a_percentage_without_a_source_is_found() -> None:
    assert (
        len(list(unsourced([sample("nb", "70 % av kundene går [@hi70]."), sample("nb", "70 % av kundene går.")]))) == 1
    )


def test_a_copied_sentence_is_found() -> None:
    sentence = "Kunden ringer i morgen og spør etter det samme"
    known = {digest for _, digest in shingles(sentence, "salt")}
    assert list(copied([sample("nb", f"Husk: {sentence.upper()}!")], "salt", known))
    assert not list(copied([sample("nb", sentence.replace("morgen", "dag"))], "salt", known))
