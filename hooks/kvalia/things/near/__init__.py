"""Words that readers use for what our pages call something else, language by language."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from kvalia.things.kind import Kind
from kvalia.things.record import Line, Record, Source, as_list

Words = Annotated[tuple[Line, ...], BeforeValidator(as_list), Field(min_length=1)]


class Near(Record):
    """The neutral file. Which words are near is a matter of each language, so there is nothing more to say."""

    source: Source


class Idea(Record):
    """One idea: what readers say for it, and what our titles, terms and headings say; lemmas only."""

    said: Words
    ours: Words


class NearText(Record):
    """The near words of one language.

    Attributes:
        near: The ideas.
        weak: Words that stand in queries about anything, such as those for a customer; lemmas only. None of them
            says alone what a query is about.
        telling: Words that lists of words to pass over have and that say something here, in each form that is typed.
    """

    near: tuple[Idea, ...]
    weak: Annotated[tuple[Line, ...], BeforeValidator(as_list)] = ()
    telling: Annotated[tuple[Line, ...], BeforeValidator(as_list)] = ()


KIND = Kind(name="near", folder="search", truth=Near, text=NearText, place=10, single=True)
