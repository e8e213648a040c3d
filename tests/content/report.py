"""How easy the texts are to read, and words that may be slips: `python tests/content/report.py`. It decides nothing.

For each language the mean sentence length and a readability measure, with the hardest pages, then rare words
that a frequent word is one letter from: a spelling checker accepts them, a reader may not.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from kvalia.language import CODES, alphabet
from support.prose import Block, blocks, sentences, words
from support.spelling import is_listed
from wordfreq import get_frequency_dict, zipf_frequency

PROSE = {"paragraph", "item", "ask", "situation", "why", "definition", "summary", "use", "limits"}
TARGETS = {"nb": 14, "fi": 11, "pl": 14, "sv": 14}
"""Words of a mean sentence, at most."""
MEASURES = {"nb": ("LIX", 42), "fi": ("% of words > 12 letters", 30), "pl": ("FOG-PL", 11), "sv": ("LIX", 42)}
HARDEST = 3

SYLLABLE = re.compile(r"[aąeęioóuy]+")
SHORTEST, RARE, FREQUENT = 6, 1.5, 3.5
"""A suspect has at least so many letters, is rarer than RARE, and a word of frequency FREQUENT is near it."""


def measure(code: str, texts: Iterable[str]) -> tuple[float, float]:
    """Return the mean sentence length in words, and the readability measure of the language."""
    found = [words(sentence) for text in texts for sentence in sentences(text)]
    flat = [word for sentence in found for word in sentence]
    mean = len(flat) / max(1, len(found))
    if code == "pl":
        hard = sum(len(SYLLABLE.findall(word.lower())) > 3 for word in flat)
    else:
        hard = sum(len(word) > (12 if code == "fi" else 6) for word in flat)
    share = 100 * hard / max(1, len(flat))
    return mean, {"pl": 0.4 * (mean + share), "fi": share}.get(code, mean + share)


def suspects(code: str, texts: Iterable[Block]) -> Iterator[tuple[float, str, str, Block]]:
    """Yield rare words with a frequent neighbour, with how much more frequent that is."""
    known = get_frequency_dict(code)
    first: dict[str, Block] = {}
    for block in texts:
        for word in words(block.own):
            first.setdefault(word.lower(), block)
    for word, block in first.items():
        rarity = zipf_frequency(word, code)
        if len(word) < SHORTEST or not word.isalpha() or is_listed(code, word) or rarity >= RARE:
            continue
        near = max(neighbours(word, alphabet(code)) & known.keys(), key=lambda other: known[other], default="")
        if near and zipf_frequency(near, code) >= FREQUENT:
            yield zipf_frequency(near, code) - rarity, word, near, block


def neighbours(word: str, alphabet: str) -> set[str]:
    """Return what one slip makes of a word: a letter left out, added, exchanged, or two in the wrong order."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    shorter = {left + right[1:] for left, right in cuts if right}
    turned = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    others = {left + letter + rest for left, right in cuts for letter in alphabet for rest in (right, right[1:])}
    return shorter | turned | others


def main() -> None:
    for code in CODES:
        pages: dict[str, list[str]] = defaultdict(list)
        for block in blocks(code):
            if block.kind in PROSE:
                pages[block.file].append(block.text)
        name, limit = MEASURES[code]
        mean, value = measure(code, [text for texts in pages.values() for text in texts])
        print(f"\n{code}: {mean:.1f} words a sentence (aim {TARGETS[code]}), {name} {value:.0f} (aim {limit})")
        ranked = sorted(((measure(code, texts), file) for file, texts in pages.items()), key=lambda row: -row[0][1])
        for (mean, value), file in ranked[:HARDEST]:
            print(f"  {mean:5.1f} {value:4.0f}  {file}")
        for _, word, near, block in sorted(suspects(code, blocks(code)), key=lambda row: -row[0]):
            print(f"  {block.hit(word, f'{near}?')}")


if __name__ == "__main__":
    main()
