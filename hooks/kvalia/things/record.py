"""What all records share: frozen, no unknown keys, texts that are plain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from kvalia.language import CODES
from kvalia.read.letters import BROKEN, INVISIBLE, OTHER_ALPHABET, PLACEHOLDER

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TAG = re.compile(r"<\s*/?\s*[a-zA-Z!][^>]*>?")
REFUSED = {
    "blank": re.compile(rf"^[{INVISIBLE}]*$"),
    "unwritten": re.compile(rf"^\s*(?:…|\.\.\.|\?+)\s*$|^\W*(?:{PLACEHOLDER})"),
    "markup": TAG,
    "markdown": re.compile(
        r"\*\*\S|\[[^\]]*\]\([^)]*\)|\[@[\w-]+\]|`[^`]+`|(?<![\w*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\w*])"
        r"|(?<!\w)_[^\s_](?:[^_]*[^\s_])?_(?!\w)"
    ),
    "entity": re.compile(r"&(?:#\w+|[a-zA-Z]+\d*);"),
    "broken": BROKEN,
    "alphabet": OTHER_ALPHABET,
    "comma": re.compile(r",\s*$"),
    "braces": re.compile(r"[{}]"),
}
"""What a text may not be or hold, by the name of the fault."""

FIRST_YEAR = 1990
"""A date before it is a slip of the keyboard."""

REFERENCE = re.compile(rf"{ID.pattern}(#{ID.pattern})?")
ITEM = re.compile(rf"{ID.pattern}/{ID.pattern}/{ID.pattern}")


class Record(BaseModel):
    """A record read from a file: it cannot change, and knows each of its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Role(StrEnum):
    """Whom a page, quiz or checklist is for. The order is the order of display."""

    FRONT_LINE = "front-line"
    TEAM_LEADER = "team-leader"
    MANAGER = "manager"
    ASSOCIATION = "association"
    COURSE_AUTHOR = "course-author"


def _plain(text: str) -> str:
    """Refuse markup in a text: texts are shown as they are written."""
    return _without(REFUSED, text)


def _with_places(text: str) -> str:
    """Refuse what no text may hold, except the braces around what is filled in."""
    return _without(REFUSED.keys() - {"braces"}, text)


def _without(refused: Iterable[str], text: str) -> str:
    for kind in refused:
        if REFUSED[kind].search(text):
            raise PydanticCustomError(kind, "this stands in no text")
    return " ".join(text.split())


def _identifier(text: str) -> str:
    if not ID.fullmatch(text):
        raise PydanticCustomError("identifier", "'{text}' is no id", {"text": text})
    return text


def _language(code: str) -> str:
    if code not in CODES:
        raise PydanticCustomError("language", "there is no language '{code}'", {"code": code})
    return code


def _reference(text: str) -> str:
    if not REFERENCE.fullmatch(text):
        raise PydanticCustomError("reference", "'{text}' names no heading of a page", {"text": text})
    return text


def _item(text: str) -> str:
    if not ITEM.fullmatch(text):
        raise PydanticCustomError("item", "'{text}' names no item of a checklist", {"text": text})
    return text


def as_list(value: object) -> object:
    """Read an empty key as an empty list."""
    return [] if value is None else value


def _mapping(value: object) -> object:
    """Read an empty key as an empty mapping."""
    return {} if value is None else value


def _date(value: object) -> object:
    """Read a date written year-month-day, and say so where it is none."""
    if isinstance(value, str):
        try:
            date = dt.date.fromisoformat(value)
            if date.year >= FIRST_YEAR:
                return date
            raise ValueError
        except ValueError:
            raise PydanticCustomError("date", "'{value}' is no date", {"value": value}) from None
    if not isinstance(value, dt.date):
        raise PydanticCustomError("date", "this is no date")
    return value


Date = Annotated[dt.date, BeforeValidator(_date)]
"""A day, written year-month-day."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=600), AfterValidator(_plain)]
"""One or a few plain sentences."""

TextWithPlaces = Annotated[str, StringConstraints(min_length=1, max_length=600), AfterValidator(_with_places)]
"""The same with names in braces, for what is put there when it is shown."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=160), AfterValidator(_plain)]
"""A plain title, label or single sentence of at most 160 characters."""

Summary = Annotated[str, StringConstraints(min_length=1, max_length=140), AfterValidator(_plain)]
"""What a thing is good for, on a card of a list: at most 140 characters."""

Id = Annotated[str, AfterValidator(_identifier), Field(pattern=f"^{ID.pattern}$")]
"""A stable name: lower-case letters a–z, digits and hyphens."""

Source = Annotated[Id, AfterValidator(_language)]
"""The language in which a thing was written first."""

HeadingReference = Annotated[str, AfterValidator(_reference), Field(pattern=f"^{REFERENCE.pattern}$")]
"""A page, or a heading of a page: `page-id` or `page-id#heading-id`."""

ItemReference = Annotated[str, AfterValidator(_item), Field(pattern=f"^{ITEM.pattern}$")]
"""An item of a checklist: `checklist-id/section-id/item-id`."""

K = TypeVar("K", bound=str)
V = TypeVar("V")


class SharedIds:
    """Marks a mapping whose keys are ids that a neutral file and its text files share."""


Shared = Annotated[dict[Id, V], SharedIds()]
"""Things by id, each with a text below the same key and id in the text file of every language."""

SharedOf = Annotated[dict[K, V], SharedIds()]
"""The same, where only some ids may stand."""

Ids = Annotated[tuple[Id, ...], BeforeValidator(as_list)]
Roles = Annotated[tuple[Role, ...], BeforeValidator(as_list)]
Empty = Annotated[dict[str, None], BeforeValidator(_mapping), Field(max_length=0)]
EmptyAsMapping = BeforeValidator(_mapping)
