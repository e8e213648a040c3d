"""The spelling checkers: hunspell for Bokmål, Polish and Swedish, Voikko for Finnish, and the project's word lists."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from functools import lru_cache

from support.prose import ROOT, listed
from wordfreq import zipf_frequency

LISTS = ROOT / "tests" / "content" / "words"
DICTIONARIES = {"nb": "nb_NO", "pl": "pl_PL", "sv": "sv_SE"}

# Voikko comes with Debian's Python only.
DEBIAN_PYTHON = "/usr/bin/python3"
VOIKKO = """
import sys, libvoikko
voikko = libvoikko.Voikko("fi")
for word in sys.stdin.read().split():
    if not voikko.spell(word):
        print(word, ", ".join(voikko.suggest(word)[:3]) if "suggest" in sys.argv else "", sep="\\t")
"""


@lru_cache
def project_words(code: str) -> frozenset[str]:
    """Return the project's own words of a language, with those of all languages."""
    return frozenset(listed(LISTS / "common.txt") + listed(LISTS / f"{code}.txt"))


def is_listed(code: str, word: str) -> bool:
    """Tell whether a project list has the word. An entry in small letters holds at the beginning of a sentence too."""
    return not project_words(code).isdisjoint((word, word[:1].lower() + word[1:]))


def unknown(code: str, words: Iterable[str]) -> set[str]:
    """Return the words that neither the dictionary nor the project's lists know, whole or by their hyphenated parts."""
    wanted = set(words)
    parts = {word: [part for part in word.split("-") if len(part) > 1] for word in wanted}
    refused = _refused(code, wanted.union(*parts.values()))
    bad = {word for word in refused if not is_listed(code, word)}
    return {word for word in wanted & bad if "-" not in word or not bad.isdisjoint(parts[word])}


def known(code: str, words: Iterable[str]) -> set[str]:
    """Return the words that the dictionary alone knows."""
    wanted = set(words)
    return wanted - _refused(code, wanted)


def suggestions(code: str, words: Iterable[str]) -> dict[str, str]:
    """Return what the dictionary proposes for unknown words."""
    if code == "fi":
        lines = _run([DEBIAN_PYTHON, "-c", VOIKKO, "suggest"], words).splitlines()
        return dict(line.split("\t") for line in lines)
    answer = _run(["hunspell", "-d", DICTIONARIES[code], "-i", "utf-8", "-a"], words)
    found = re.findall(r"^& (\S+) \d+ \d+: (.*)$", answer, re.MULTILINE)
    return {word: ", ".join(proposed.split(", ")[:3]) for word, proposed in found}


def _refused(code: str, words: set[str]) -> set[str]:
    if code == "fi":
        return {line.split("\t")[0] for line in _run([DEBIAN_PYTHON, "-c", VOIKKO], words).splitlines()}
    refused = _run(["hunspell", "-d", DICTIONARIES[code], "-i", "utf-8", "-l"], words).split()
    # Hunspell judges the parts of a hyphenated word only.
    return {word for word in refused if not (code == "nb" and _is_gap(word))} | {word for word in words if "-" in word}


def _is_gap(word: str) -> bool:
    """Tell whether the word is one of those with `ae` and `oe` that Debian's Bokmål dictionary lacks: noe, temaet."""
    return ("ae" in word or "oe" in word) and zipf_frequency(word, "nb") > 1.5


def _run(command: list[str], words: Iterable[str]) -> str:
    return subprocess.run(command, input="\n".join(sorted(words)), capture_output=True, text=True, check=True).stdout
