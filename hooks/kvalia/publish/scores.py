"""What an answer is worth, joined with the script of its type: a page fetches, and a browser unpacks, fewer files."""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";\n?', re.MULTILINE)
SCORE = re.compile(r'"(\.\./([a-z-]+)/\2)\.score\.js"')
"""The address of another type's score, as a script names it."""


def join_scores(types: Path) -> None:
    """Join each `<type>.score.js` below `quiz/types` with `<type>.js`; whoever imports it imports the latter."""
    for script in sorted(types.glob("*/*.js")):
        script.write_text(SCORE.sub(r'"\1.js"', script.read_text("utf-8")), "utf-8")
    for score in sorted(types.glob("*/*.score.js")):
        script = score.with_name(score.name.replace(".score.js", ".js"))
        if script.exists():
            script.write_text(_joined(script.read_text("utf-8"), score.read_text("utf-8"), f"./{score.name}"), "utf-8")
            score.unlink()


def _joined(script: str, score: str, name: str) -> str:
    """Return one module out of two, with each import once; the one does not import the other any more."""
    names: dict[str, dict[str, None]] = {}
    for text in (score, script):
        for found in IMPORT.finditer(text):
            if found[2] != name:
                parts = (part.strip() for part in (found[1] or "").split(","))
                names.setdefault(found[2], {}).update(dict.fromkeys(part for part in parts if part))
    imports = "".join(
        f'import {{ {", ".join(parts)} }} from "{module}";\n' if parts else f'import "{module}";\n'
        for module, parts in names.items()
    )
    return f"{imports}{IMPORT.sub('', score)}\n{IMPORT.sub('', script)}"
