"""Interface strings: each is used, and each that is used exists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from kvalia.language import CODES
from kvalia.pages.front_matter import PageType
from kvalia.things.kinds import KINDS
from kvalia.things.quiz.question import Intent
from kvalia.things.quiz.record import TYPES
from kvalia.things.quiz.types.scenario.record import Quality
from kvalia.things.record import Role
from kvalia.things.references.record import Evidence
from kvalia.things.rules.record import Status
from kvalia.things.tool import TOOLS
from support.settings import ROOT

KEYS = frozenset(yaml.safe_load((ROOT / "docs/data/interface/interface.yml").read_text("utf-8"))["strings"])
TEMPLATES = sorted(path for path in (ROOT / "overrides").rglob("*") if path.suffix in (".html", ".xml"))
MODULES = [*sorted((ROOT / "hooks").glob("*.py")), *sorted((ROOT / "hooks/kvalia").rglob("*.py"))]
COMPONENTS = ROOT / "overrides/components"
SCRIPTS = {
    "quiz": [*COMPONENTS.glob("quiz/*.js"), *COMPONENTS.glob("quiz/types/*/*.js")],
    "checklist": list(COMPONENTS.glob("checklist/*.js")),
    "filter": [COMPONENTS / "lists/filter.js"],
    "path": [COMPONENTS / "path/path.js"],
    "five": [COMPONENTS / "quiz/five/five.js"],
    "learning": [COMPONENTS / "learning/learning.js"],
    "tool": [COMPONENTS / "tool/tool.js"],
    **{f"tool.{kind}": list(COMPONENTS.glob(f"tool/{kind}/*.js")) for kind in TOOLS},
}
"""The scripts that get the strings below `<name>.js`."""

SEARCH = sorted(COMPONENTS.glob("search/*.js"))
"""The scripts that get the strings below `search.js`, from a file of their own, and two of the filters' strings."""

CALL = re.compile(r"""(?:(?<![\w.])[tn]|strings\.(?:text|plural))\(\s*(['"])([\w.-]+)\1(\s*~)?""")
WORDS = re.compile(r'words\.(?:text|plural)\((?:[^"\n]*? \? )?"([\w-]+)"(?: : "([\w-]+)")?')
SEARCH_WORDS = re.compile(r'\b(?:text|plural)\((?:[^"\n]*? \? )?"([\w-]+)"(?: : "([\w-]+)")?')
BEGUN = re.compile(r"words\.(?:text|plural)\(`([\w-]+)\$\{")


def sections() -> set[str]:
    """Return the sections of the navigation that have no index page to be named after."""
    settings = yaml.compose((ROOT / "mkdocs.yml").read_text("utf-8"))
    (nav,) = (value for key, value in settings.value if key.value == "nav")
    groups = [entry.value[0] for entry in nav.value if isinstance(entry, yaml.MappingNode)]
    return {key.value for key, value in groups if value.value[0].value != f"{key.value}/index.md"}


PREFIXES: dict[str, set[str]] = {
    "type.": {*PageType, *(kind.name for kind in KINDS.values() if kind.has_pages)},
    "role.": {role.value for role in Role},
    "role-about.": {role.value for role in Role},
    "evidence.": {evidence.value for evidence in Evidence},
    "author.": {"editorial-team"},
    "nav.": sections(),
    "page.": {"published", "updated", "reviewed", "review-due"},
    "tool.gap.": {"dimension", "should", "is", "is-range", "gap", "gap-range", "weight", "weighted"},
    "tool.review-plan.": {"name", "last", "next", "state"},
    "tool.maturity.": {"factor", "level", "shown", "next"},
    "tool.formula.": {"expectation", "experience", "quotient", "difference", "reading"},
    "tool.phrase-cards.": {"first", "second", "formal", "neutral", "friendly"},
    "tool.incident.": {"keep", "adjust", "drop"},
    "quiz.": {"holds", "fails"},
    "quiz.how.": set(TYPES),
    "quiz.quality.": {quality.value for quality in Quality},
    "quiz.intent.": {intent.value for intent in Intent} - {"knowledge"},
    "search.js.": {"index", "missing", "stale", "network", *(f"in-{code}" for code in CODES)},
    "five.js.": {"begin", "continue", "more", "about", "done-today", "right", "partly", "wrong"},
    "five.js.due-": {"today", "tomorrow", "week"},
    "learning.js.level-": {"new", "begun", "growing", "strong"},
    "learning.js.has-": {"answers", "runs", "pages", "tools"},
    "learning.js.fault-": {"large", "no-json", "foreign", "later"},
    "quiz.js.": {"right", "partly", "wrong", "check", "compare", "compared"},
    "rules.status.": {status.value for status in Status} - {"law"},
}
"""Keys that are put together: the beginning that stands in the code, and what may follow it."""


def in_templates() -> Iterator[tuple[str, bool]]:
    """Yield each key that templates name, and whether it is only the beginning of one."""
    for path in TEMPLATES:
        for found in CALL.finditer(path.read_text("utf-8")):
            yield found[2], bool(found[3])


def in_modules() -> Iterator[tuple[str, bool]]:
    """Yield each key that Python names: a text that is one, or the beginning of a text that is put together."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and node.value in KEYS:
                yield node.value, False
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("text", "plural", "below"):
                (argument, *_) = node.args
                if isinstance(argument, ast.JoinedStr) and isinstance(argument.values[0], ast.Constant):
                    yield str(argument.values[0].value), True
                elif isinstance(argument, ast.Constant):
                    yield (f"{argument.value}.", True) if node.func.attr == "below" else (argument.value, False)


def in_scripts() -> Iterator[tuple[str, bool]]:
    """Yield each key that a script names, below the prefix whose strings it gets."""
    for name, files in SCRIPTS.items():
        for file in files:
            script = file.read_text("utf-8")
            for found in WORDS.finditer(script):
                yield from ((f"{name}.js.{word}", False) for word in found.groups() if word)
            yield from ((f"{name}.js.{beginning}", True) for beginning in BEGUN.findall(script))
        # `words.text(this.outcome)`
        yield from [(f"{name}.js.", True)] if name in ("quiz", "five") else []
    for path in SEARCH:
        for found in SEARCH_WORDS.finditer(path.read_text("utf-8")):
            words = {word for word in found.groups() if word} - {"role", "all-roles"}
            yield from ((f"search.js.{word}", False) for word in words)


FOUND = [*in_templates(), *in_modules(), *in_scripts()]
NAMED = {key for key, beginning in FOUND if not beginning}
BEGINNINGS = {key for key, beginning in FOUND if beginning}
MADE = {beginning + end for beginning, ends in PREFIXES.items() for end in ends}


def test_the_keys_that_are_put_together_are_known() -> None:
    assert set(PREFIXES) == BEGINNINGS


def test_each_key_that_is_used_exists() -> None:
    made = set(MADE)
    assert sorted((NAMED | made) - KEYS) == []


def test_each_key_is_used() -> None:
    assert sorted(KEYS - NAMED - MADE) == []


def test_each_script_is_handed_the_strings_that_it_uses() -> None:
    calls = [call for path in TEMPLATES for call in re.findall(r"strings\(([^)]*)\)", path.read_text("utf-8"))]
    handed = {name for call in calls for name in re.findall(r"'([\w.-]+)\.js'", call)}
    assert handed == set(SCRIPTS)


@pytest.mark.parametrize("path", sorted({*(ROOT / "overrides").rglob("*.js")} - {*SEARCH}), ids=lambda path: path.name)
def test_no_script_uses_words_that_nobody_hands_to_it(path: Path) -> None:
    mine = {file for files in SCRIPTS.values() for file in files} | {ROOT / "overrides/assets/js/shared/component.js"}
    assert path in mine or "words." not in path.read_text("utf-8")
