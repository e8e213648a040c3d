"""The house: which room may know which, and how large a module may grow. Each test names all offenders at once."""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

from mkdocs.plugins import EVENTS
from support.settings import ROOT

HOOKS = sorted((ROOT / "hooks").glob("*.py"))
HOUSE = ROOT / "hooks/kvalia"
LIBRARY = sorted(HOUSE.rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "node_modules" not in path.parts)
SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))
FLOORS = (
    {"read"},
    {"language"},
    {"things"},
    {"pages"},
    {"site"},
    {"check", "show", "search"},
    {"publish"},
)
"""The folders of the library: a module imports from its own folder and from the floors below it."""
PENDING: frozenset[tuple[str, str]] = frozenset()
PAST_SIXTY = {"build.py": 138}
"""Hooks whose code is longer than the sixty lines that an adapter should have, and how long each may be."""
MOST_LINES = 300
MARKDOWN = {"read/markdown.py", "show/blocks.py"}
"""The only modules that know Python-Markdown: what reads a page, and what renders it."""


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a module imports, wherever in it; `.` for one beside it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.level or node.module == "kvalia"):
            yield from (f"kvalia.{alias.name}" if not node.level else "." for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def packages(path: Path) -> set[str]:
    """Return the first names of what a module imports."""
    return {name.partition(".")[0] or "." for name in imported(path)}


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


def floor(folder: str) -> int:
    """Return how high a folder stands; what stands in none is the front door, above all."""
    return next((height for height, folders in enumerate(FLOORS) if folder in folders), len(FLOORS))


def test_every_folder_of_the_library_has_its_floor() -> None:
    folders = {path.name for path in HOUSE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set().union(*FLOORS)


def test_a_module_imports_from_its_own_folder_and_the_floors_below() -> None:
    offending = set()
    for path in LIBRARY:
        inside = path.relative_to(HOUSE)
        own = inside.parts[0] if len(inside.parts) > 1 else ""
        if not own:
            continue
        for name in imported(path):
            first, _, rest = name.partition(".")
            other = rest.partition(".")[0]
            if first == "kvalia" and other and other != own and floor(other) >= floor(own):
                offending.add((inside.as_posix(), other))
    assert sorted(offending - PENDING) == []
    assert sorted(PENDING - offending) == [], "what is put right leaves the list"


def test_the_library_knows_neither_the_site_generator_nor_a_hook_and_two_modules_know_python_markdown() -> None:
    forbidden = {"mkdocs", "mkdocs_static_i18n", "material", "hooks", ".", *(hook.stem for hook in HOOKS)}
    own = {path.stem for path in HOUSE.iterdir()}
    offending = {path.relative_to(HOUSE).as_posix(): packages(path) & (forbidden - own | {"."}) for path in LIBRARY}
    assert {path: names for path, names in offending.items() if names} == {}
    knowing = {path.relative_to(HOUSE).as_posix() for path in LIBRARY if packages(path) & {"markdown", "pymdownx"}}
    assert knowing == MARKDOWN


def test_a_hook_is_a_short_adapter_between_the_library_and_the_site_generator() -> None:
    known = {"kvalia", "mkdocs", *sys.stdlib_module_names}
    assert {path.name: found for path in HOOKS if (found := packages(path) - known)} == {}
    lengths = {path.name: code_lines(path) for path in HOOKS}
    assert {name: length for name, length in lengths.items() if length > PAST_SIXTY.get(name, 60)} == {}


def test_events_of_hooks_have_the_names_that_the_site_generator_calls() -> None:
    known = {f"on_{event}" for event in EVENTS}
    events = {
        f"{path.name}: {node.name}": node.name
        for path in HOOKS
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")
    }
    assert [place for place, name in events.items() if name not in known] == []


def test_a_module_has_300_lines_or_fewer() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in (*HOOKS, *LIBRARY, *TESTS, *SCRIPTS)
    }
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}
