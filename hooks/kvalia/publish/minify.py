"""Scripts and styles as readers fetch them: without comments and blanks, by `rjsmin` and `rcssmin` (Apache 2.0)."""

import re
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from kvalia.publish.bundle import bundle, data_script

DESCENDANT = re.compile(r"(?<=[\w\])]) :(?=[a-z-]+)")
"""A pseudo-class alone behind a blank: inside `@layer`, `rcssmin` takes it for a declaration and drops the blank."""


def shrunk_css(text: str) -> str:
    """Return a stylesheet without comments and blanks; `a :is(b)` keeps its meaning as `a *:is(b)`."""
    return str(cssmin(DESCENDANT.sub(" *:", text)))


SHRINK = {".js": jsmin, ".css": shrunk_css}
SCRIPTS = ("assets/js", "components")
"""Folders with our own scripts."""

OURS = ("assets/css", *SCRIPTS)
"""Folders with our own scripts and stylesheets."""

DATA = ("search", "components/search")
"""Folders with files of data that scripts read."""


def shrink(folder: Path) -> None:
    """Rewrite the scripts and styles below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in SHRINK:
            path.write_text(SHRINK[path.suffix](path.read_text("utf-8")), "utf-8")


def for_folder(top: Path) -> None:
    """Add to the site of one language what it needs to run without a server: a classic script, data in script form."""
    script = bundle(top, SCRIPTS)
    (top / "assets" / "js" / "bundle.js").write_text(script, "utf-8")
    for folder in DATA:
        for path in sorted((top / folder).rglob("*.json")):
            name = path.relative_to(top).as_posix()
            path.with_suffix(".js").write_text(data_script(name, path.read_text("utf-8")), "utf-8")
