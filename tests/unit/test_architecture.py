"""The house: which module may know which, and how large one may grow."""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from pathlib import Path

import pytest
from support.settings import ROOT

HOOKS = sorted((ROOT / "hooks").glob("*.py"))
LIBRARY = sorted((ROOT / "hooks/kvalia").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "node_modules" not in path.parts)
SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))
PAST_SIXTY = {"fan_out.py": 86, "furniture.py": 78}
"""Hooks whose code is longer than the sixty lines that an adapter should have, and how long each may be."""


def imported(path: Path) -> set[str]:
    """Return the packages that a module imports, wherever in it, by their first name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." if node.level else (node.module or "").partition(".")[0])
    return found


def code_lines(path: Path) -> int:
    """Return how many lines hold code: no blank line, comment or docstring counts."""
    text = path.read_text("utf-8")
    lines = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT):
            lines |= set(range(token.start[0], token.end[0] + 1)) if token.string.strip() else set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return len(lines)


@pytest.mark.parametrize("path", HOOKS, ids=lambda path: path.name)
def test_a_hook_imports_only_kvalia_mkdocs_and_the_standard_library(path: Path) -> None:
    assert imported(path) - sys.stdlib_module_names <= {"kvalia", "mkdocs"}


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.name)
def test_the_library_knows_neither_the_site_generator_nor_a_hook(path: Path) -> None:
    forbidden = {"mkdocs", "mkdocs_static_i18n", "material", "hooks", *(hook.stem for hook in HOOKS)}
    assert not imported(path) & (forbidden - {"practice"} | {"."})


@pytest.mark.parametrize("path", [*HOOKS, *LIBRARY, *TESTS, *SCRIPTS], ids=lambda path: path.name)
def test_a_module_has_300_lines_or_fewer(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", HOOKS, ids=lambda path: path.name)
def test_a_hook_is_an_adapter_and_short(path: Path) -> None:
    assert code_lines(path) <= PAST_SIXTY.get(path.name, 60)


def test_only_the_markdown_adapter_knows_python_markdown() -> None:
    knowing = {path.name for path in LIBRARY if imported(path) & {"markdown", "pymdownx"}}
    assert knowing == {"blocks.py"}


def test_events_of_hooks_have_the_names_that_the_site_generator_calls() -> None:
    from mkdocs.plugins import EVENTS

    for path in HOOKS:
        functions = [node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
        assert {name for name in functions if name.startswith("on_")} <= {f"on_{event}" for event in EVENTS}
