"""Words that a language has, so that none of them is taken for a misspelt one.

A site has a few thousand words and a language a million, most of which stand nearer to a
word of the site than a typing error would. All of them would be megabytes; a Bloom filter
(Bloom 1970) holds each in nine bits, and takes one misspelt word of a hundred for a right one.
It is cut into files by the hash of a word: only who types a word that the index lacks reads one.
`known.js` looks words up in it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from zlib import crc32

SHORTEST, LONGEST = 4, 10
"""Letters of the words that are kept. Shorter ones are never corrected, longer ones are near to no other word."""

FILE_BITS = 16_384
FILE_WORDS = 1_820
"""Words of a file on average: nine bits each."""

PLACES = 6
"""Bits that are set for a word."""


def known_words(words: Iterable[str]) -> bytes:
    """Return the filter of words as search compares them, one file's part after the other."""
    kept = {word for word in words if SHORTEST <= len(word) <= LONGEST}
    files = max(1, -(-len(kept) // FILE_WORDS))
    bits = bytearray(files * FILE_BITS // 8)
    for word in kept:
        file, places = _places(word, files)
        for place in places:
            at = file * FILE_BITS + place
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def known_files(bits: bytes) -> list[str]:
    """Return the content of each file."""
    size = FILE_BITS // 8
    return [b64encode(bits[start : start + size]).decode() for start in range(0, len(bits), size)]


def _places(word: str, files: int) -> tuple[int, list[int]]:
    """Return the file of a word and the places of its bits there."""
    letters = word.encode()
    other = crc32(letters[::-1])
    start, step = other >> 16, other & 0xFFFF | 1
    return crc32(letters) % files, [(start + turn * step) % FILE_BITS for turn in range(PLACES)]
