"""JSON Schemas of all files that authors write, for editors that complete and check while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from kvalia.pages.front_matter import PageMeta
from kvalia.read.problems import Problem, relative_path
from kvalia.things.kinds import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return every schema as JSON text, by file name."""
    models: dict[str, Any] = {"page": PageMeta}
    for kind in KINDS.values():
        models[kind.name], models[f"{kind.name}-text"] = kind.schema or (kind.truth, kind.text)
    return {f"{name}.json": _schema(model) for name, model in models.items()}


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas into a folder and return the files that changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, text in schemas().items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            changed.append(path)
    return changed


def check_schemas(folder: Path, root: Path) -> list[Problem]:
    """Return a problem for each schema that the records have outgrown."""
    advice = "Run 'make schemas'"
    return [
        Problem(relative_path(folder / name, root), 1, 1, "the schema does not fit the records", advice)
        for name, text in schemas().items()
        if not (folder / name).exists() or (folder / name).read_text("utf-8") != text
    ]


def _schema(model: Any) -> str:
    schema: dict[str, Any] = {"$schema": DIALECT, **TypeAdapter(model).json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
