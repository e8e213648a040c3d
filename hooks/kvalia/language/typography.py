"""Typography that authors should not have to think of."""

from __future__ import annotations

import re
from functools import cache

from kvalia.language import BY_CODE

MARKUP = re.compile(r"(<(?:script|style|svg)\b.*?</(?:script|style|svg)>|<[^>]*>)", re.DOTALL)
"""What is no text of a page: tags with their attributes, scripts with their data, drawings."""


@cache
def _never_last(code: str) -> re.Pattern[str] | None:
    """Return what finds a word that must not end a line, None where the language has none."""
    language = BY_CODE.get(code)
    if language is None or not language.never_last:
        return None
    letters = language.never_last + language.never_last.upper()
    return re.compile(rf"(?:(?<=[\s(„«\u00a0])|^)([{letters}]) (?=\S|$)")


def bind(code: str, html: str) -> str:
    """Return text or HTML with no-break spaces where the language forbids a line to end.

    In Polish a line does not end in a word of one letter. Other languages have no such rule.
    """
    pattern = _never_last(code)
    if pattern is None:
        return html
    # Text and markup alternate, because the pattern has one group.
    pieces = MARKUP.split(html)
    pieces[::2] = [pattern.sub("\\1\u00a0", text) for text in pieces[::2]]
    return "".join(pieces)
