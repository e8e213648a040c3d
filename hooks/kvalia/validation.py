"""From a document to a record: every fault as a problem that says what to write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kvalia.problems import Fault, Location, Problem, suggestion
from kvalia.source import Document

R = TypeVar("R", bound=BaseModel)

STRUCTURE = frozenset({"correct", "type", "position", "principle", "intent", "audience", "page", "source"})
"""Keys of neutral files that authors tend to repeat in a text file."""


def validate(document: Document, model: type[R]) -> tuple[R | None, list[Problem]]:
    """Validate a document.

    Args:
        document: What was read.
        model: The record it should be.

    Returns:
        The record, or None if anything is wrong with it, and the problems, all of them.
    """
    if not isinstance(document.data, dict):
        write = f"Begin with '{next(iter(model.model_fields))}:'"
        return None, [document.problem((), "the file holds no keys", write)]
    try:
        record = model.model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_problem(document, detail, model) for detail in details]
    return record, located(document, getattr(record, "faults", tuple)() if _faults_alone(model) else ())


def located(document: Document, faults: Iterable[Fault]) -> list[Problem]:
    """Return the faults as problems of the document."""
    return [document.problem(fault.location, fault.wrong, fault.write) for fault in faults]


def _faults_alone(model: type[BaseModel]) -> bool:
    """Whether the record can judge itself without its neutral file."""
    method = getattr(model, "faults", None)
    return method is not None and method.__code__.co_argcount == 1


def _problem(document: Document, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
    location: Location = tuple(part for part in detail["loc"] if part != "[key]")
    wrong, write = _sentence(detail, location, model)
    kind = detail["type"]
    place = document.place(location)
    if kind != "extra_forbidden" and kind != "missing":
        place = document.value_place(_existing(document, location))
    return Problem(document.path, *place, wrong, write)


def _existing(document: Document, location: Location) -> Location:
    """Return the part of the location that the file has: validators add names of their own."""
    here: Any = document.data
    kept: list[str | int] = []
    for part in location:
        if isinstance(here, dict) and part in here:
            here = here[part]
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        else:
            continue
        kept.append(part)
    return tuple(kept)


def _sentence(detail: ErrorDetails, location: Location, model: type[BaseModel]) -> tuple[str, str]:
    """Return what is wrong and what to write, for one fault that pydantic found."""
    name = str(location[-1]) if location else ""
    context: dict[str, Any] = detail.get("ctx") or {}
    value = detail["input"]
    match detail["type"]:
        case "missing":
            return f"'{name}' is missing", f"Add '{name}:'"
        case "extra_forbidden" if model.__name__.endswith("Text") and name in STRUCTURE:
            return f"'{name}' belongs in the neutral file, not in a text file", "Remove it here"
        case "extra_forbidden":
            return f"there is no key '{name}' here", suggestion(name, _fields(model, location[:-1]))
        case "markup":
            return "markup stands in a text that is shown as written", "Remove the < > tags"
        case "identifier":
            return str(detail["msg"]), "Use lower-case letters a–z, digits and hyphens: 'first-step'"
        case "reference":
            return str(detail["msg"]), "Write 'page-id#heading-id'"
        case "date":
            return str(detail["msg"]), "Write year-month-day: 2026-03-07"
        case "enum" | "literal_error":
            choices = [str(choice).strip("'") for choice in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
            return f"'{value}' is not known here", suggestion(str(value), choices)
        case "union_tag_invalid":
            choices = [tag.strip("' ") for tag in str(context.get("expected_tags", "")).split(",")]
            tag = str(context.get("tag", ""))
            return f"there is no type '{tag}'", suggestion(tag, choices)
        case "union_tag_not_found":
            return "'type' is missing", "Add 'type: single', or another type of question"
        case "string_type" if value is None:
            return f"'{name}' is empty", "Write a text after it"
        case "string_type":
            return f"'{name}' should be a text", "Write it on one line after the colon"
        case "string_too_short":
            return f"'{name}' is empty", "Write a text"
        case "string_too_long":
            limit = context.get("max_length")
            return f"'{name}' has {len(str(value))} characters", f"Shorten it to {limit}"
        case "string_pattern_mismatch":
            return f"'{value}' does not have the right form", f"It has to look like {context.get('pattern')}"
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"'{name}' should hold keys of its own", "Write them below it, indented by two spaces"
        case "tuple_type" | "list_type":
            return f"'{name}' should be a list", f"Write '{name}: [first, second]'"
        case "too_short":
            smallest = context.get("min_length")
            return f"'{name}' has too few entries", f"Write at least {smallest}"
        case "too_long":
            return f"'{name}' has too many entries", f"Write at most {context.get('max_length')}"
        case "bool_parsing" | "bool_type":
            return f"'{value}' is neither true nor false", "Write 'true' or 'false'"
        case "int_parsing" | "int_type" | "int_from_float":
            return f"'{value}' is no whole number", "Write digits only"
        case "greater_than_equal":
            return f"{value} is too small", f"Write {context.get('ge')} or more"
        case "less_than_equal":
            return f"{value} is too large", f"Write {context.get('le')} or less"
        case _:
            return str(detail["msg"]), ""


def _fields(model: type[BaseModel], location: Location) -> list[str]:
    """Return the keys that may stand at `location` in a file of this model."""
    schema = model.model_json_schema()
    definitions = schema.get("$defs", {})

    def resolve(node: dict[str, Any]) -> list[dict[str, Any]]:
        if "$ref" in node:
            return resolve(definitions[node["$ref"].rsplit("/", 1)[1]])
        branches = [*node.get("anyOf", []), *node.get("oneOf", [])]
        return [found for branch in branches for found in resolve(branch)] or [node]

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
        here = [found for node in below for found in resolve(node)] or here
    return [name for node in here for name in node.get("properties", {})]


