"""Rules of countries: what holds where, by which statute, seen when; and their texts in one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from kvalia.read.problems import Fault
from kvalia.things.record import Date, Id, Line, Record, Roles, SharedOf, Source, Summary, Text

MOST_MONTHS = 12
"""Longest time between two checks of a rule, in months."""

TERRITORIES = Locale("en").territories
"""Codes of countries. Source: CLDR, ISO 3166-1."""


def _country(code: str) -> str:
    if len(code) != 2 or not code.isalpha() or code not in TERRITORIES:
        raise PydanticCustomError("country", "there is no country '{code}'", {"code": code})
    return code


Country = Annotated[str, AfterValidator(_country), Field(pattern="^[A-Z]{2}$")]
"""ISO 3166-1 code of a country: `NO`."""


class Status(StrEnum):
    """How a rule is known."""

    LAW = "law"
    PRACTICE = "practice"
    CUSTOM = "custom"
    UNCHECKED = "unchecked"


class Rule(Record):
    """What is known of a topic in one country.

    Attributes:
        status: How it is known: read in a statute or on an official page, told elsewhere, experience, or not checked.
        statute: The statute and its sections, in the country's language.
        language: The language of statute and term.
        term: The word that a shop or office there uses.
        source: Where it was read.
        seen: The day to which what was read belongs.
        review_due: The day by which it must be checked again.
    """

    status: Status
    statute: Line | None = None
    language: Id
    term: Line | None = None
    source: Text | None = None
    seen: Date | None = None
    review_due: Date


class Rules(Record):
    """The neutral file: one topic in several countries.

    Attributes:
        source: The language in which it was written first.
        page: The lesson it belongs to.
        audience: Whom it is for.
        checked: The day when the rules were last compared with their sources.
        countries: The rules by country.
    """

    source: Source
    page: Id
    audience: Roles = Field(min_length=1)
    checked: Date
    countries: SharedOf[Country, Rule] = Field(min_length=1)

    def faults(self) -> Iterator[Fault]:
        """Yield rules without source or date, and dates that do not fit."""
        latest = _later(self.checked)
        for code, rule in self.countries.items():
            here = ("countries", code)
            if rule.status is Status.LAW and not rule.statute:
                wrong = "a rule of law names no statute"
                yield Fault(here, wrong, "Add 'statute:' with its name and sections, or make the status 'practice'")
            for key in ("source", "seen"):
                if rule.status is not Status.UNCHECKED and getattr(rule, key) is None:
                    yield Fault(here, f"the rule has no '{key}'", f"Add '{key}:', or make the status 'unchecked'")
            if rule.seen and rule.seen > self.checked:
                yield Fault((*here, "seen"), "the rule was seen after it was checked", "Correct one of the dates")
            if not self.checked < rule.review_due <= latest:
                write = f"Write a date after {self.checked} and not after {latest}"
                yield Fault((*here, "review_due"), "the rule is due at the wrong time", write)


def _later(day: dt.date) -> dt.date:
    """Return the latest day on which what was checked on a day must be checked again."""
    return day.replace(year=day.year + MOST_MONTHS // 12, day=min(day.day, 28)) + dt.timedelta(days=3)


RuleLine = Annotated[Text, StringConstraints(max_length=300)]


class RuleText(Record):
    """What holds in a country, and what staff do; `note` gives one limit or the meaning of the local term."""

    rule: RuleLine
    do: Line
    note: Text | None = None


class RulesText(Record):
    """A topic in one language."""

    title: Line
    summary: Summary
    countries: SharedOf[Country, RuleText]
