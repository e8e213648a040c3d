"""Interface strings in one language, with arguments and plural forms."""

from __future__ import annotations

import json
from collections.abc import Mapping

from kvalia.language import number, plural_category


class Strings:
    """The interface in one language.

    A string that is missing shows its key, so that the page stays whole and the gap is seen.
    """

    def __init__(self, code: str, strings: Mapping[str, str | dict[str, str]]) -> None:
        """Take the language's code and its strings by key."""
        self.code = code
        self._strings = strings

    def text(self, key: str, **arguments: object) -> str:
        """Return a string with its arguments filled in."""
        value = self._strings.get(key, key)
        return _fill(value if isinstance(value, str) else value.get("other", key), arguments)

    def plural(self, key: str, count: float, **arguments: object) -> str:
        """Return the form of a string that fits the number, which is its argument `count`."""
        value = self._strings.get(key, key)
        if isinstance(value, str):
            return _fill(value, arguments)
        form = value.get(plural_category(self.code, count), value.get("other", key))
        return _fill(form, {"count": number(self.code, count), **arguments})

    def below(self, prefix: str) -> dict[str, str | dict[str, str]]:
        """Return the strings whose keys begin with `prefix.`, without the prefix."""
        start = f"{prefix}."
        return {key.removeprefix(start): value for key, value in self._strings.items() if key.startswith(start)}

    def json_below(self, *prefixes: str) -> str:
        """Return `below` of all prefixes as one JSON object that is safe inside a script element; a later one wins."""
        found = {key: value for prefix in prefixes for key, value in self.below(prefix).items()}
        return json.dumps(found, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")

    def __contains__(self, key: str) -> bool:
        """Whether there is such a string."""
        return key in self._strings


def _fill(text: str, arguments: Mapping[str, object]) -> str:
    """Fill in arguments; braces that name none stay as they are."""
    for name, value in arguments.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
