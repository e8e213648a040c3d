"""The sentences for what is wrong with a record: what pydantic found, in an author's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from kvalia.read.problems import Location, suggestion

STRUCTURE = frozenset(
    {"correct", "type", "position", "principle", "intent", "audience", "page", "source"}
    | {"answer", "draw", "kind", "pool", "pools", "practise", "quality", "shuffle", "start", "to", "tolerance"}
)
"""Keys of neutral files that authors tend to repeat in a text file."""


@dataclass(frozen=True)
class _Seen:
    """A fault as pydantic saw it.

    Attributes:
        name: The key that it concerns.
        value: What stands there.
        context: What pydantic adds, by kind of fault.
        message: Pydantic's own sentence, which is ours for the faults that records raise.
        model: The record of the whole file.
        location: The way to the value.
    """

    name: str
    value: object
    context: Mapping[str, Any]
    message: str
    model: type[BaseModel]
    location: Location


def sentence(detail: ErrorDetails, location: Location, model: type[BaseModel]) -> tuple[str, str]:
    """Return what is wrong and what to write, for one fault that pydantic found."""
    name = next((part for part in reversed(location) if isinstance(part, str)), "")
    seen = _Seen(name, detail["input"], detail.get("ctx") or {}, str(detail["msg"]), model, location)
    words = SENTENCES.get(detail["type"])
    return words(seen) if words else (seen.message, "")


def _extra(seen: _Seen) -> tuple[str, str]:
    if seen.model.__name__.endswith("Text") and seen.name in STRUCTURE:
        return f"'{seen.name}' belongs in the neutral file, not in a text file", "Remove it here"
    return f"there is no key '{seen.name}' here", suggestion(seen.name, fields(seen.model, seen.location[:-1]))


def _choice(seen: _Seen) -> tuple[str, str]:
    expected = str(seen.context.get("expected", "")).replace(" or ", ", ")
    choices = [choice.strip("'") for choice in expected.split(", ")]
    return f"'{seen.value}' is not known here", suggestion(str(seen.value), choices)


def _tag(seen: _Seen) -> tuple[str, str]:
    choices = [tag.strip("' ") for tag in str(seen.context.get("expected_tags", "")).split(",")]
    tag = str(seen.context.get("tag", ""))
    return f"there is no type '{tag}'", suggestion(tag, choices)


def _no_text(seen: _Seen) -> tuple[str, str]:
    if seen.value is None:
        return f"'{seen.name}' is empty", "Write a text after it"
    return f"'{seen.name}' should be a text", "Write it on one line after the colon"


def _no_keys(seen: _Seen) -> tuple[str, str]:
    return f"'{seen.name}' should hold keys of its own", "Write them below it, indented by two spaces"


def _no_list(seen: _Seen) -> tuple[str, str]:
    return f"'{seen.name}' should be a list", f"Write '{seen.name}: [first, second]'"


def _no_number(seen: _Seen) -> tuple[str, str]:
    return f"'{seen.value}' is no whole number", "Write digits only"


def _no_decimal(seen: _Seen) -> tuple[str, str]:
    return f"'{seen.value}' is no number", "Write it with digits and a decimal point: 1.25"


def _no_truth(seen: _Seen) -> tuple[str, str]:
    return f"'{seen.value}' is neither true nor false", "Write 'true' or 'false'"


EXAMPLES = {"file": "desk.svg", "seed": "S0-12", "country": "NO", "doi": "10.1108/eb024623", "strings": "quiz.label"}
"""How a value with a form of its own looks, by its key."""

SENTENCES: dict[str, Callable[[_Seen], tuple[str, str]]] = {
    "missing": lambda seen: (f"'{seen.name}' is missing", f"Add '{seen.name}:'"),
    "extra_forbidden": _extra,
    "markup": lambda _: ("markup stands in a text that is shown as written", "Remove the < > tags"),
    "blank": lambda seen: (f"'{seen.name}' is empty", "Write a text"),
    "unwritten": lambda seen: (f"'{seen.name}' is not written yet", "Write a text"),
    "markdown": lambda _: ("Markdown stands in a text that is shown as written", "Write the words without its signs"),
    "broken": lambda _: ("letters were broken when the file was saved", "Write them again, and save the file as UTF-8"),
    "alphabet": lambda _: (
        "a letter of another alphabet stands in a word",
        "Write the word again: the letter only looks like one of ours",
    ),
    "entity": lambda _: ("a name of a sign stands in a text that is shown as written", "Write the sign itself"),
    "braces": lambda _: ("braces stand in a text in which nothing is filled in", "Write the words themselves"),
    "comma": lambda _: ("a comma stands at the end of the text", "Remove it"),
    "country": lambda seen: (seen.message, "Write the code of a country, in capitals: NO, SE, FI, PL"),
    "foreign_key": lambda seen: (seen.message, "Remove it"),
    "language": lambda seen: (seen.message, "Write the code of one: nb, fi, pl, sv"),
    "identifier": lambda seen: (seen.message, "Use lower-case letters a–z, digits and hyphens: 'first-step'"),
    "reference": lambda seen: (seen.message, "Write 'page-id#heading-id'"),
    "item": lambda seen: (seen.message, "Write 'checklist-id/section-id/item-id'"),
    "date": lambda seen: (seen.message, "Write year-month-day: 2026-03-07"),
    "enum": _choice,
    "literal_error": _choice,
    "union_tag_invalid": _tag,
    "union_tag_not_found": lambda _: ("'type' is missing", "Add 'type: single', or another type of question"),
    "string_type": _no_text,
    "string_too_short": lambda seen: (f"'{seen.name}' is empty", "Write a text"),
    "string_too_long": lambda seen: (
        f"'{seen.name}' has {len(str(seen.value))} characters",
        f"Shorten it to {seen.context.get('max_length')}",
    ),
    "string_pattern_mismatch": lambda seen: (
        f"'{seen.value}' does not have the right form",
        f"Write it like '{EXAMPLES.get(seen.name) or EXAMPLES.get(str(seen.location[0]), 'front-line')}'",
    ),
    "dict_type": _no_keys,
    "model_type": _no_keys,
    "model_attributes_type": _no_keys,
    "tuple_type": _no_list,
    "list_type": _no_list,
    "too_short": lambda seen: (
        f"'{seen.name}' has too few entries",
        f"Write at least {seen.context.get('min_length')}",
    ),
    "too_long": lambda seen: (
        f"'{seen.name}' has too many entries",
        f"Write at most {seen.context.get('max_length')}",
    ),
    "bool_parsing": _no_truth,
    "bool_type": _no_truth,
    "int_parsing": _no_number,
    "int_type": _no_number,
    "int_from_float": _no_number,
    "float_parsing": _no_decimal,
    "float_type": _no_decimal,
    "finite_number": _no_decimal,
    "greater_than_equal": lambda seen: (f"{seen.value} is too small", f"Write {seen.context.get('ge'):g} or more"),
    "less_than_equal": lambda seen: (f"{seen.value} is too large", f"Write {seen.context.get('le'):g} or less"),
}
"""What is wrong and what to write, by pydantic's name of the fault."""


def fields(model: type[BaseModel], location: Location) -> list[str]:
    """Return the keys that may stand at `location` in a file of this model."""
    schema = model.model_json_schema()
    definitions = schema.get("$defs", {})

    def resolve(node: dict[str, Any]) -> list[dict[str, Any]]:
        if "$ref" in node:
            return resolve(definitions[node["$ref"].rsplit("/", 1)[1]])
        branches = [*node.get("anyOf", []), *node.get("oneOf", [])]
        tags = {way: tag for tag, way in node.get("discriminator", {}).get("mapping", {}).items()}
        return [
            {**found, "tag": tags.get(branch.get("$ref", ""))} for branch in branches for found in resolve(branch)
        ] or [node]

    here = resolve(schema)
    for part in location:
        below = []
        for node in here:
            properties, more = node.get("properties", {}), node.get("additionalProperties")
            patterns = list(node.get("patternProperties", {}).values())
            if part in properties:
                below.append(properties[str(part)])
            elif isinstance(more, dict):
                below.append(more)
            elif patterns:
                below.append(patterns[0])
            elif isinstance(part, int) and isinstance(node.get("items"), dict):
                below.append(node["items"])
        # The name of a union's branch stands in the location and not in the file.
        branch = [node for node in here if node.get("tag") == part]
        here = [found for node in below for found in resolve(node)] or branch or here
    return [name for node in here for name in node.get("properties", {})]
