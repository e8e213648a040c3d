"""Interface strings: each is used, and each that is used exists.

Templates and modules are read as the programs that they are; what scripts ask for is a matter of types, which `tsc`
checks, and where a key is missing in a browser all the same, the watch over the page fails its test.
"""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from interface_types import TYPES, handed, keys, types
from jinja2 import Environment, nodes
from support.settings import ROOT

KEYS = frozenset(keys())
TEMPLATES = sorted(path for path in (ROOT / "overrides").rglob("*") if path.suffix in (".html", ".xml", ".json"))
MODULES = [*sorted((ROOT / "hooks").rglob("*.py"))]
SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))
Named = tuple[str, bool]
"""A key, or the beginning of one, and whether it is only the beginning."""


def in_templates() -> Iterator[Named]:
    """Yield what templates hand to `t`, `n`, `strings` and their likes of another language."""
    for path in TEMPLATES:
        tree = Environment(extensions=["jinja2.ext.do"]).parse(path.read_text("utf-8"))
        for call in tree.find_all(nodes.Call):
            name = getattr(call.node, "name", "") or getattr(call.node, "attr", "")
            if call.args and name in ("t", "n", "strings", "text", "plural"):
                handed_over = name == "strings"
                for argument in call.args if handed_over else call.args[:1]:
                    yield from _constants(argument, beginning=handed_over)


def _constants(argument: nodes.Expr, *, beginning: bool) -> Iterator[Named]:
    if isinstance(argument, nodes.Const):
        yield (f"{argument.value}.", True) if beginning else (str(argument.value), False)
    elif isinstance(argument, nodes.Concat | nodes.Add):
        first = argument.nodes[0] if isinstance(argument, nodes.Concat) else argument.left
        yield from ((str(node.value), True) for node in [first] if isinstance(node, nodes.Const))
    elif isinstance(argument, nodes.CondExpr):
        for either in (argument.expr1, argument.expr2):
            yield from _constants(either, beginning=beginning) if either else ()


def in_modules() -> Iterator[Named]:
    """Yield each key that Python names: a text that is one, or the beginning of a text that is put together."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and node.value in KEYS:
                yield str(node.value), False
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("text", "plural") and node.args:
                argument = node.args[0]
                if isinstance(argument, ast.JoinedStr) and isinstance(argument.values[0], ast.Constant):
                    yield str(argument.values[0].value), True
                elif isinstance(argument, ast.Constant):
                    yield str(argument.value), False


FOUND = [*in_templates(), *in_modules()]
NAMED = {key for key, beginning in FOUND if not beginning}
BEGINNINGS = {key for key, beginning in FOUND if beginning}


@cache
def source(*kinds: str) -> str:
    """Return the text of all templates, modules and scripts of these kinds, and of the settings."""
    files = chain(TEMPLATES, MODULES, SCRIPTS, [ROOT / "mkdocs.yml"])
    return "\n".join(path.read_text("utf-8") for path in files if path.suffix in kinds)


def is_literal(text: str, where: str) -> bool:
    """Whether a text stands in quotes, or as a word of YAML."""
    return any(f"{quote}{text}{quote}" in where for quote in "\"'`") or f"- {text}:" in where


def is_asked_for(key: str) -> bool:
    """Whether a script asks for a key that it is handed, at once or put together from two literals."""
    name, scripts = handed(key), source(".js")
    ends = (at for at, sign in enumerate(name, 1) if sign == "-")
    put_together = any(f"`{name[:at]}${{" in scripts and is_known(name[at:]) for at in ends)
    return bool(name) and (is_literal(name, scripts) or put_together)


def is_known(end: str) -> bool:
    """Whether what ends a key that is put together stands somewhere as a text or a name."""
    return is_literal(end, source(".js", ".py", ".yml", ".html")) or f"{end}:" in source(".js")


def test_each_key_that_templates_and_modules_name_exists() -> None:
    assert sorted(NAMED - KEYS) == []
    assert sorted(start for start in BEGINNINGS if not any(key.startswith(start) for key in KEYS)) == []


def test_each_key_is_used() -> None:
    begun = {key for key in KEYS for start in BEGINNINGS if key.startswith(start) and is_known(key[len(start) :])}
    assert [key for key in sorted(KEYS - NAMED - begun) if not is_asked_for(key)] == []


def test_each_component_whose_script_has_texts_is_handed_them() -> None:
    components = {key.partition(".js.")[0] for key in KEYS if ".js." in key}
    starts = {start.removesuffix(".js.") for start in BEGINNINGS if start.endswith(".js.")} | {"search"}
    assert starts == components


def test_a_script_that_asks_for_an_unknown_text_is_refused(tmp_path: Path) -> None:
    TYPES.write_text(types(), "utf-8")
    wrong = tmp_path / "wrong.js"
    component = next(path for path in SCRIPTS if path.name == "component.js").as_posix()
    wrong.write_text(
        f'import {{ Words }} from "{component}";\nnew Words(document.body).text("no-such-key");\n', "utf-8"
    )
    options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022"]
    compiler = ROOT / "tests/node_modules/.bin/tsc"
    command = [compiler, *options, "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable", TYPES, wrong]
    said = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120).stdout
    assert [line for line in said.splitlines() if "error" in line] == [
        "wrong.js(2,31): error TS2345: Argument of type '\"no-such-key\"' is not assignable to parameter of type "
        "'InterfaceKey'."
    ]
