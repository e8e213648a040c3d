"""The interface strings of the tiny project."""

import json
from collections.abc import Sequence
from typing import Any

import yaml
from support.settings import ROOT

PLURALS = {
    "nb": ("one", "other"),
    "fi": ("one", "other"),
    "pl": ("one", "few", "many", "other"),
    "sv": ("one", "other"),
}

OWN_STRINGS = """\
  tiny.plain:
    about: A string
  tiny.count:
    about: A string with plural forms
    plural: true
    arguments: [count]
  tiny.title:
    about: A string with an argument
    arguments: [title]
"""
"""Strings for tests, at the top of the file, so that a change of the real ones moves no line of theirs."""


def interface_files(codes: Sequence[str]) -> dict[str, str]:
    """Return the real keys with texts that name their key and language, so that rewording breaks no test."""
    truth = (ROOT / "docs/data/interface/interface.yml").read_text("utf-8")
    truth = truth.replace("strings:\n", f"strings:\n{OWN_STRINGS}", 1)
    strings: dict[str, dict[str, Any]] = yaml.safe_load(truth)["strings"]
    files = {"docs/data/interface/interface.yml": truth}
    for code in codes:
        lines = ["# yaml-language-server: $schema=../schemas/interface-text.json", "strings:"]
        for key, string in strings.items():
            shown = "".join(f" {{{name}}}" for name in string.get("arguments", []))
            if string.get("plural"):
                lines.append(f"  {key}:")
                lines += [f"    {form}: {json.dumps(f'{key} {code} {form}{shown}')}" for form in PLURALS[code]]
            else:
                lines.append(f"  {key}: {json.dumps(f'{key} {code}{shown}')}")
        files[f"docs/data/interface/{code}.yml"] = "\n".join(lines) + "\n"
    return files
