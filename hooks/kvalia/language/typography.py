"""Typography that authors should not have to think of."""

from __future__ import annotations

import re
from functools import cache

from kvalia.language import BY_CODE


@cache
def _never_last(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what finds a word that must not end a line: inside a text, and at its beginning."""
    language = BY_CODE.get(code)
    if language is None or not language.never_last:
        return None
    letters = language.never_last + language.never_last.upper()
    return re.compile(rf"(?<=[\s>(„«\u00a0])([{letters}]) (?=\S)"), re.compile(rf"^([{letters}]) (?=\S)")


def bind(code: str, html: str) -> str:
    """Return text or HTML with no-break spaces where the language forbids a line to end.

    In Polish a line does not end in a word of one letter. Other languages have no such rule.
    Tags are safe: their names follow a bracket and not a space. Drawings are not: their
    paths hold single letters.
    """
    patterns = _never_last(code)
    if patterns is None:
        return html
    inside, first = patterns
    return first.sub("\\1\u00a0", inside.sub("\\1\u00a0", html))
