"""Every word is in the language's dictionary or in the project's list of names, loan words and new compounds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from kvalia.language import CODES
from support.prose import Block, blocks, listed, report, sample, words
from support.spelling import LISTS, suggestions, unknown

pytestmark = pytest.mark.xdist_group("content")


def misspellings(code: str, texts: Iterable[Block]) -> list[str]:
    places = [(word, block) for block in texts for word in words(block.own) if len(word) > 1]
    wrong = unknown(code, {word for word, _ in places})
    proposed = suggestions(code, wrong)
    advice = f"if it is right, add it to tests/content/words/{code}.txt"
    writes = {word: "; ".join(filter(None, (proposed.get(word), advice))) for word in wrong}
    return [block.hit(word, writes[word]) for word, block in places if word in wrong]


@pytest.mark.parametrize("code", CODES)
def test_every_word_is_spelled_as_the_dictionary_or_our_word_list_has_it(code: str) -> None:
    hits = misspellings(code, blocks(code))
    assert not hits, report(hits)


@pytest.mark.parametrize(
    ("code", "right", "wrong"),
    [
        ("nb", "Noen kolleger fra Kvalia fyller ut skjemaet", "Kundane vennter på svar"),
        ("fi", "Asiakkaan NPS:n nousu, sosiaali- ja terveysala", "Asiakkan odotuksett täyttyvät"),
        ("pl", "Źle rozpatrzona reklamacja", "Zle rozpatrzona reklamacia"),
        ("sv", "En lång e-postkedja om företag", "Vi är ett förtag för kundär"),
    ],
)
def test_a_misspelled_word_is_found_and_a_right_one_is_not(code: str, right: str, wrong: str) -> None:
    assert not misspellings(code, [sample(code, right)])
    assert len(misspellings(code, [sample(code, wrong)])) == 2


@pytest.mark.parametrize("path", sorted(LISTS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_word_list_is_sorted_and_has_each_word_once(path: Path) -> None:
    entries = listed(path)
    assert entries == sorted(set(entries), key=lambda word: (word.casefold(), word))
