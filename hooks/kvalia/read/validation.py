"""From a document to a record: every fault as a problem that says what to write."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kvalia.read.problems import Fault, Location, Problem, nearest
from kvalia.read.sentences import fields, sentence
from kvalia.read.source import Document, Value

R = TypeVar("R", bound=BaseModel)


def validate(document: Document, model: type[R], context: BaseModel | None = None) -> tuple[R | None, list[Problem]]:
    """Validate a document.

    Args:
        document: What was read.
        model: The record it should be.
        context: The record of the neutral file, for a text that is read beside it.

    Returns:
        The record, or None if anything is wrong with it, and the problems, all of them.
    """
    if not isinstance(document.data, dict):
        write = f"Begin with '{next(iter(model.model_fields))}:'"
        return None, [document.problem((), "the file holds no keys", write)]
    try:
        record = model.model_validate(document.data, context=context)
    except ValidationError as error:
        found = [_problem(document, detail, model) for detail in _causes(document, error, model)]
        # What the sound parts say of themselves is shown in the same run.
        rest = repaired(document, model, context=context)
        return None, found + (_own_faults(document, rest) if rest else [])
    # What is said of the whole would not hold of what is left of it.
    whole = located(document, getattr(record, "faults_together", tuple)())
    return record, _own_faults(document, record) + whole


def repaired(
    document: Document,
    model: type[R],
    instead: Mapping[str, Value] | None = None,
    context: BaseModel | None = None,
) -> R | None:
    """Return the record without its faulty parts, so that the others can be checked and shown.

    Args:
        document: What was read.
        model: The record it should be.
        instead: Values for top-level keys that are missing or faulty.
        context: As for `validate`.

    Returns:
        The record, or None where what is left is none either.
    """
    data = copy.deepcopy(document.data) if isinstance(document.data, dict) else {}
    try:
        return model.model_validate({**(instead or {}), **data}, context=context)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _remove(data, _existing(data, detail["loc"]), model, extra=detail["type"] == "extra_forbidden")
    try:
        return model.model_validate({**(instead or {}), **data}, context=context)
    except ValidationError:
        return None


def without_faults(document: Document, model: type[R], record: R | None, context: BaseModel | None = None) -> R | None:
    """Return a record without the parts that its own checks refuse, so that no view meets them.

    None where nothing sound is left.
    """
    data = copy.deepcopy(document.data)
    while record is not None:
        faults: list[Fault] = [*getattr(record, "faults", tuple)(), *getattr(record, "faults_together", tuple)()]
        if not faults or not isinstance(data, dict):
            return record
        before = copy.deepcopy(data)
        for fault in faults:
            _remove(data, _existing(data, fault.location), model, extra=False)
        if data == before:
            return None
        try:
            record = model.model_validate(data, context=context)
        except ValidationError:
            return None
    return None


def _remove(data: dict[str, Any], way: Location, model: type[BaseModel], *, extra: bool) -> None:
    """Mend a misspelt key, or remove what is faulty: a key, a thing with an id, a top-level key."""
    if not way:
        return
    field = model.model_fields.get(str(way[0]))
    things = field is not None and get_origin(field.annotation) is dict
    *parents, last = way if extra else way[:2] if things else way[:1]
    here: Any = data
    for part in parents:
        here = here.get(part) if isinstance(here, dict) else None
    if isinstance(here, dict) and last in here:
        value = here.pop(last)
        meant = nearest(str(last), fields(model, tuple(parents))) if extra else None
        if meant and meant not in here:
            here[meant] = value


def _own_faults(document: Document, record: BaseModel) -> list[Problem]:
    return located(document, getattr(record, "faults", tuple)())


def _causes(document: Document, error: ValidationError, model: type[BaseModel]) -> list[ErrorDetails]:
    """Return the faults that pydantic found, without those that only follow from another one.

    A misspelt key makes the right one missing. Where one of several forms may stand,
    pydantic says why it is none of them: the first reason is kept, and none where the
    fault lies further down.
    """
    details = error.errors(include_url=False)
    ways = [_existing(document.data, detail["loc"]) for detail in details]
    misspelt = {
        (way[:-1], nearest(str(way[-1]), fields(model, way[:-1])))
        for detail, way in zip(details, ways, strict=True)
        if detail["type"] == "extra_forbidden"
    }
    kept, seen = [], set()
    for detail, way in zip(details, ways, strict=True):
        if detail["type"] == "missing":
            follows = (way, detail["loc"][-1]) in misspelt
        elif detail["type"] == "extra_forbidden":
            follows = False
        else:
            below = any(len(other) > len(way) and other[: len(way)] == way for other in ways)
            follows = way in seen or (below and detail["type"] in ("string_type", "dict_type"))
            seen.add(way)
        if not follows:
            kept.append(detail)
    return kept


def located(document: Document, faults: Iterable[Fault]) -> list[Problem]:
    """Return the faults as problems of the document."""
    return [document.problem(fault.location, fault.wrong, fault.write) for fault in faults]


def _problem(document: Document, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
    location: Location = tuple(part for part in detail["loc"] if part != "[key]")
    place = document.place(location)
    if detail["type"] not in ("extra_forbidden", "foreign_key", "missing"):
        location = _existing(document.data, location)
        place = document.value_place(location)
    return Problem(document.path, *place, *sentence(detail, location, model))


def _existing(data: Value, location: Location) -> Location:
    """Return the part of the location that the file has: validators add names of their own."""
    here: Any = data
    kept: list[str | int] = []
    for part in location:
        in_mapping = isinstance(here, dict) and part in here
        if in_mapping or (isinstance(here, list) and isinstance(part, int) and part < len(here)):
            here = here[part]
            kept.append(part)
    return tuple(kept)
