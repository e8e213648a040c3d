"""Typography that authors should not have to think of."""

from __future__ import annotations

import re

SINGLE_LETTER = re.compile(r"(?<=[\s>(„«\u00a0])([AaIiOoUuWwZz]) (?=\S)")
"""A Polish word of one letter, before the space that must not break (prepositions and conjunctions)."""


def bind(code: str, html: str) -> str:
    """Return text or HTML with no-break spaces where the language forbids a line to end.

    In Polish a line does not end in a word of one letter. Other languages have no such rule.
    Tags are safe: their names follow a bracket and not a space. Drawings are not: their
    paths hold single letters.
    """
    if code != "pl":
        return html
    bound = SINGLE_LETTER.sub("\\1\u00a0", html)
    return re.sub(r"^([AaIiOoUuWwZz]) (?=\S)", "\\1\u00a0", bound)
