"""Ids: what a neutral file and its text files name alike."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from kvalia.read.problems import Problem, nearest, suggestion
from kvalia.read.source import Document

QUESTIONS = {"questions", "options", "reasons", "items", "pairs", "gaps", "choices", "mistakes", "criteria", "endings"}
LISTS = {"sections", "items", "terms", "references", "strings"}
SCALES = {"presets", "outcomes", "traps", "dimensions", "statements", "levels", "factors", "anchors", "speeds"}
MEETINGS = {"examples", "vision", "columns", "prompts", "starters", "steps", "causes", "phrases", "situations"}
BRANCHES = frozenset(QUESTIONS | LISTS | SCALES | MEETINGS)
"""Keys below which ids stand that a neutral file and its text files share: of quizzes, of lists, of tools."""


def compare_ids(neutral: Document, text: Document, truth: BaseModel) -> list[Problem]:
    """Return a problem for each id that only one of the two files has.

    Only what stands below one of the `BRANCHES` is an id; everything else belongs to its file alone.

    Args:
        neutral: The neutral file.
        text: A text file.
        truth: The record of the neutral file. What is faulty there is missing from it and is not compared.
    """
    problems: list[Problem] = []
    sound = {name for branch in BRANCHES for name in getattr(truth, branch, ())}
    file = neutral.path.rsplit("/", 1)[-1]

    def compare(ids_of: Any, words: Any, here: tuple[str, ...]) -> None:
        if not isinstance(ids_of, dict) or not isinstance(words, dict):
            return
        for branch in sorted(BRANCHES & (set(ids_of) | set(words))):
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
                    compare(ids[name], written[name], below)
                elif name not in misspelt:
                    wrong = f"'{name}' of {file} is missing below '{branch}'"
                    problems.append(text.problem((*here, branch), wrong, f"Add '{name}:' with its text"))
            for name in written:
                if name not in ids and not faulty:
                    wrong = f"{file} has no '{name}' below '{branch}'"
                    problems.append(text.problem((*here, branch, name), wrong, suggestion(name, ids)))

    compare(neutral.data, text.data, ())
    return problems
