"""What a reader of the texts should look at, and no build stops for: what is past its day, findings with two homes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping

from kvalia.pages.page import Pages
from kvalia.read.problems import Problem
from kvalia.things.library import Library
from kvalia.things.rules import KIND as RULES

SOON = 30
"""Days before a day on which it is named already."""


def due(library: Library, pages: Mapping[str, Pages], today: dt.date) -> Iterator[Problem]:
    """Yield a line for each page and rule whose day is past or near.

    Args:
        library: All data.
        pages: The pages of each language, by its code.
        today: The day that counts as today.
    """
    for language in pages.values():
        for page in language.by_path.values():
            meta = page.meta
            for field in ("published", "updated", "reviewed") if page.front else ():
                day = getattr(meta, field)
                if page.front and day and day > today:
                    yield page.front.problem(
                        (field,), f"'{field}: {day}' lies in the future", "Write the day that is past"
                    )
            if page.front and meta.review_due and (said := _said(meta.review_due, today)):
                write = "Read it as an editor, then write the new 'reviewed' and 'review_due'"
                yield page.front.problem(("review_due",), f"the review {said}", write)
    for entry in library.of(RULES).values():
        document = entry.sources[RULES.name]
        for country, rule in entry.truth.countries.items():
            if said := _said(rule.review_due, today):
                place = document.value_place(("countries", country, "review_due"))
                write = "Compare it with its source, then write the new 'checked', 'seen' and 'review_due'"
                yield Problem(document.path, *place, f"the check of the rule of {country} {said}", write)


def _said(day: dt.date, today: dt.date) -> str:
    """Return how a day lies to today, empty where it is far."""
    if day < today:
        return f"was due on {day}"
    return f"is due on {day}" if (day - today).days <= SOON else ""


def shared_sources(pages: Mapping[str, Pages]) -> Iterator[str]:
    """Yield a line for each source that several pages name in their text: a finding has one home.

    Args:
        pages: The pages of each language, by its code. The first language stands for all.
    """
    homes: dict[str, dict[str, None]] = defaultdict(dict)
    for language in list(pages.values())[:1]:
        for page in language.by_path.values():
            for citation in page.outline.citations:
                homes[citation.id][page.id] = None
    for source, found in sorted(homes.items()):
        if len(found) > 1:
            yield f"the source '{source}' is named on {len(found)} pages: {', '.join(found)}"
