"""One classic script out of modules."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from kvalia.publish.bundle import bundle

MODULES = {
    "js/main.js": (
        'import { add as plus, TWO } from "./sums/add.js";\n'
        'import "./side.js";\n'
        'import("./late.js").then(({ late }) => console.log(plus(1, TWO), late(), side, import.meta.url));\n'
    ),
    "js/other.js": 'throw new Error("broken");\n',
    "js/side.js": 'globalThis.side = "effect";\n',
    "js/late.js": 'export { add } from "./sums/add.js";\nexport async function late() {}\nexport class Late {}\n',
    "js/sums/add.js": 'import "../side.js";\nexport const TWO = 2;\nexport function add(a, b) {\n  return a + b;\n}\n',
}
RUN = """
const script = {{ src: "file:///site/assets/js/bundle.js", dataset: {{ modules: "{modules}" }} }};
globalThis.document = {{ currentScript: script }};
const errors = [];
console.error = (...all) => errors.push(all.join(" "));
setTimeout(() => console.log(errors.join()), 5);
"""


def write(folder: Path, modules: dict[str, str]) -> Path:
    for name, text in modules.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def run(script: str, modules: str) -> list[str]:
    command = ["node", "--input-type=commonjs", "-e", RUN.format(modules=modules) + script]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.splitlines()


def test_modules_run_as_they_do_by_themselves_and_a_broken_one_leaves_the_others(tmp_path: Path) -> None:
    script = bundle(write(tmp_path, MODULES), ["js"])
    assert run(script, "js/other js/main") == [
        "3 Promise { undefined } effect file:///site/js/main.js",
        "Kvalia: js/other Error: broken",
    ]


@pytest.mark.parametrize("line", ['import all from "./a.js";', 'import * as a from "./a.js";', "export default 1;"])
def test_what_is_not_understood_fails_the_build(tmp_path: Path, line: str) -> None:
    write(tmp_path, {"js/a.js": f"{line}\n"})
    with pytest.raises(ValueError, match=r"a\.js"):
        bundle(tmp_path, ["js"])
