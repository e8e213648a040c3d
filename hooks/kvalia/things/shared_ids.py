"""Ids: what a neutral file and its text files name alike.

A record declares with the type `Shared` which of its keys hold such ids; the check walks
the records, so that no list of names of keys is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from kvalia.read.problems import Problem, nearest, suggestion
from kvalia.read.source import Document
from kvalia.things.record import SharedIds


def compare_ids(neutral: Document, text: Document, truth: BaseModel) -> list[Problem]:
    """Return a problem for each id that only one of the two files has.

    Args:
        neutral: The neutral file.
        text: A text file.
        truth: The record of the neutral file. What is faulty there is missing from it and is not compared.
    """
    problems: list[Problem] = []
    sound = {name for branch in shared_branches(type(truth)) for name in getattr(truth, branch, ())}
    file = neutral.path.rsplit("/", 1)[-1]

    def compare(ids_of: Any, words: Any, records: list[type[BaseModel]], here: tuple[str, ...]) -> None:
        if not isinstance(ids_of, dict) or not isinstance(words, dict):
            return
        branches = dict(found for record in records for found in shared_branches(record).items())
        for branch in sorted(branches.keys() & (ids_of.keys() | words.keys())):
            ids, written = ids_of.get(branch) or {}, words.get(branch) or {}
            if not isinstance(ids, dict) or not isinstance(written, dict):
                continue
            misspelt = {nearest(name, ids) for name in written if name not in ids}
            faulty = set() if here else set(ids) - sound
            for name in ids:
                below = (*here, branch, name)
                if name in faulty:
                    continue
                if name in written:
                    compare(ids[name], written[name], _meant(branches[branch], ids[name]), below)
                elif name not in misspelt:
                    wrong = f"'{name}' of {file} is missing below '{branch}'"
                    problems.append(text.problem((*here, branch), wrong, f"Add '{name}:' with its text"))
            for name in written:
                if name not in ids and not faulty:
                    wrong = f"{file} has no '{name}' below '{branch}'"
                    problems.append(text.problem((*here, branch, name), wrong, suggestion(name, ids)))

    compare(neutral.data, text.data, [type(truth)], ())
    return problems


def shared_branches(record: type[BaseModel]) -> dict[str, list[type[BaseModel]]]:
    """Return the keys of a record that hold shared ids, each with the records that may stand below an id."""
    return {
        name: list(_records(get_args(field.annotation)[1]))
        for name, field in record.model_fields.items()
        if any(isinstance(mark, SharedIds) for mark in field.metadata)
    }


def _records(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the records that an annotation names: one, or those of a union."""
    if get_origin(annotation) is Annotated:
        yield from _records(get_args(annotation)[0])
    elif get_origin(annotation) is Union or "UnionType" in type(annotation).__name__:
        for part in get_args(annotation):
            yield from _records(part)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation


def _meant(records: list[type[BaseModel]], written: Any) -> list[type[BaseModel]]:
    """Return the record that a value of the neutral file is read as, told by its `type` where there are several."""
    if len(records) < 2 or not isinstance(written, dict):
        return records
    return [record for record in records if written.get("type") in get_args(record.model_fields["type"].annotation)]
