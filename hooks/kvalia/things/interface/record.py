"""Interface strings: the words of buttons, labels and messages, as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from kvalia.read.problems import Fault, suggestion
from kvalia.things.record import EmptyAsMapping, Line, Record, SharedOf, Source, TextWithPlaces

ARGUMENT = re.compile(r"\{(\w*)\}")
SAYS_THE_NUMBER = ("zero", "one", "two")
"""Plural forms that may say the number as a word."""

Key = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]


class String(Record):
    """A string of the interface.

    Attributes:
        about: Where it is shown, for whoever writes it in another language.
        plural: Whether it has one form for each plural category of the language.
        arguments: Names that are written in braces inside it and filled in when shown.
    """

    about: Line
    plural: bool = False
    arguments: tuple[str, ...] = ()


class Interface(Record):
    """The neutral file of the interface: every string there is."""

    source: Source
    strings: SharedOf[Key, Annotated[String, EmptyAsMapping]]


class InterfaceText(Record):
    """The interface in one language: a text, or one text for each plural category."""

    strings: SharedOf[Key, TextWithPlaces | dict[str, TextWithPlaces]]

    def faults_beside(self, interface: Interface, categories: frozenset[str]) -> Iterator[Fault]:
        """Yield strings with wrong plural forms or arguments.

        Args:
            interface: The neutral file.
            categories: The plural categories of this language, after CLDR.
        """
        for key, value in self.strings.items():
            string = interface.strings.get(key)
            if string is None:
                continue
            here = ("strings", key)
            if string.plural != isinstance(value, dict):
                forms = ", ".join(sorted(categories))
                write = f"Write one text for each of {forms}" if string.plural else "Write one text"
                yield Fault(here, "the plural forms do not fit the neutral file", write)
                continue
            if isinstance(value, dict):
                for form in sorted(categories - set(value)):
                    yield Fault(here, f"the plural form '{form}' is missing", f"Add '{form}:'")
                for form in sorted(set(value) - categories):
                    yield Fault((*here, form), f"'{form}' is no plural form here", suggestion(form, categories))
                value = {form: words for form, words in value.items() if form in categories}
            for name, form in value.items() if isinstance(value, dict) else [("", value)]:
                yield from _argument_faults((*here, name) if name else here, form, string.arguments, name)


def _argument_faults(here: tuple[str, ...], text: str, arguments: tuple[str, ...], form: str) -> Iterator[Fault]:
    used = ARGUMENT.findall(text)
    known = [f"{{{argument}}}" for argument in arguments]
    for name in used:
        if name not in arguments:
            yield Fault(here, f"'{{{name}}}' is not filled in", suggestion(f"{{{name}}}", known))
    for name in arguments if set(used) <= set(arguments) else ():
        if name not in used and form not in SAYS_THE_NUMBER:
            yield Fault(
                here, f"'{{{name}}}' is left out, and with it what is filled in", f"Write '{{{name}}}' where it belongs"
            )
