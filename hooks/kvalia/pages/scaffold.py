"""New pages and things: files in all languages, with what is to be written empty.

What is left empty is a problem until it is filled in, so that `make check` is the
author's list of what remains.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kvalia.language import CODES
from kvalia.things.kind import Kind
from kvalia.things.kinds import KINDS

PAGE = """---
# yaml-language-server: $schema={schema}
title:
summary:
type: lesson
audience: [front-line]
minutes: 5
refs: []
terms: []
asked: []
author: editorial-team
published: {today}
updated: {today}
---

## … {{ #point }}

### … {{ #do-this }}

### … {{ #say-this }}

### … {{ #traps }}

## … {{ #examples }}

## … {{ #tasks }}
"""

DRAFTED: Mapping[str, Kind[Any, Any]] = {kind.draft.name: kind for kind in KINDS.values() if kind.draft}
"""The kinds that `make new` knows, by what authors call a thing of them."""


def new_page(docs: Path, path: str, today: dt.date) -> dict[Path, str]:
    """Return the files of a new page, by path.

    Args:
        docs: The folder with the languages' folders.
        path: Path of the page below its language's folder: `recovery/my-page.md`.
        today: The date that the page begins with.
    """
    path = path if path.endswith(".md") else f"{path}.md"
    schema = "../" * (path.count("/") + 1) + "data/schemas/page.json"
    return {docs / code / path: PAGE.format(schema=schema, today=today) for code in CODES}


def new_thing(kind: Kind[Any, Any], data: Path, name: str, page: str = "") -> dict[Path, str]:
    """Return the files of a new thing, or the files of its kind with the thing at their end, by path.

    Args:
        kind: The kind, which has a draft.
        data: The folder `docs/data`.
        name: Id of the thing.
        page: Id of the page that it belongs to or begins with, where it needs one.
    """
    if kind.draft is None:
        raise ValueError(f"nothing new can be made of {kind.name}")
    folder = data / kind.folder if kind.single else data / kind.folder / name
    files = {}
    for stem in (kind.name, *CODES):
        path = folder / f"{stem}.yml"
        text = kind.draft.read(neutral=stem == kind.name).replace("NAME", name).replace("PAGE", page)
        before = path.read_text("utf-8").rstrip("\n") if kind.draft.into else kind.schema_line(stem)
        files[path] = f"{before}\n{text}"
    return files
