"""Writes the type of the keys that scripts may ask for, beside this file, for `tsc` to refuse all others."""

import json
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
TYPES = ROOT / "tests/interface.d.ts"
HANDED = ".js."
"""What parts the name of a component from the keys that its script is handed."""


def keys() -> list[str]:
    """Return the keys of all strings of the interface, in the order of the file."""
    return list(yaml.safe_load((ROOT / "docs/data/interface/interface.yml").read_text("utf-8"))["strings"])


def handed(key: str) -> str:
    """Return the key as a script asks for it, empty if no script is handed it; the search has some of the filters'."""
    return key.partition(HANDED)[2] or {"filter.role": "role", "filter.all-roles": "all-roles"}.get(key, "")


def types() -> str:
    """Return the declaration."""
    names = "".join(f"\n  | {json.dumps(name)}" for name in sorted({handed(key) for key in keys()} - {""}))
    return f"/** A text of the interface, as the page hands it to a component. */\ntype InterfaceKey ={names};\n"


if __name__ == "__main__":
    TYPES.write_text(types(), "utf-8")
