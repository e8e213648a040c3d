"""The settings of the tiny project: the real ones, for another navigation and from another folder."""

from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""


NAV: list[object] = [
    "index.md",
    {"recovery": ["recovery/index.md", "recovery/complaint.md", "recovery/apology.md"]},
    {"practice": ["quizzes/index.md", "checklists/index.md", "glossary.md"]},
]
"""The navigation of the tiny project."""


def mkdocs_yml(nav: list[object] = NAV) -> str:
    """Return the real settings with another navigation, and with the real hooks and templates by absolute path."""
    settings = yaml.compose((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.SafeLoader)
    _set(settings, "nav", nav)
    hooks = [node.value for node in _get(settings, "hooks").value]
    _set(settings, "hooks", [str(ROOT / hook) for hook in hooks])
    _set(_get(settings, "theme"), "custom_dir", str(ROOT / "overrides"))
    _set(settings, "watch", [])
    return yaml.serialize(settings, allow_unicode=True)


def _get(mapping: yaml.Node, key: str) -> yaml.Node:
    return next(value for name, value in mapping.value if name.value == key)


def _set(mapping: yaml.Node, key: str, value: object) -> None:
    """Replace a value in composed YAML, which keeps tags such as `!ENV` as they are."""
    node = yaml.compose(yaml.safe_dump(value), Loader=yaml.SafeLoader)
    mapping.value = [(name, node if name.value == key else old) for name, old in mapping.value]
