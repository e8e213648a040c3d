"""What the site is made from, as the library reads it: what a test may expect on a page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from kvalia.check.project import Project
from kvalia.language.strings import Strings
from kvalia.things.glossary import KIND as GLOSSARY_KIND
from kvalia.things.kind import Entry
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library
from support.build import ROOT


@lru_cache
def project() -> Project:
    """Return the project that these tests belong to."""
    return Project(ROOT, ROOT / "docs")


@lru_cache
def library() -> Library:
    """Return all its data."""
    return project().library()[0]


def things(kind: str) -> Mapping[str, Entry[Any, Any]]:
    """Return all of a kind by their ids: `things("quiz")`."""
    return library().of(KINDS[kind])


def words(code: str) -> Strings:
    """Return the interface of a language."""
    return library().strings(code)


def term(code: str, name: str) -> str:
    """Return the word that a language's glossary has for a term."""
    glossary = library().only(GLOSSARY_KIND)
    assert glossary, "the glossary cannot be read"
    return glossary.texts[code].terms[name].term
