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

PART = re.compile(r'@import url\("([^"]+)"\);\n?')
"""Where a stylesheet takes in another as it is, in no layer of its own."""

DATA = ("search", "components/search")
"""Folders with files of data that scripts read."""


def joined(sheet: Path) -> str:
    """Return a stylesheet with its parts in the places where it imports them."""
    return PART.sub(lambda part: joined(sheet.parent / part[1]), sheet.read_text("utf-8"))


def join(top: Path) -> None:
    """Make one file of each stylesheet of ours and its parts: a page asks for no parts, and none is published."""
    sheets = [path for folder in OURS for path in sorted((top / folder).rglob("*.css"))]
    whole = {sheet: joined(sheet) for sheet in sheets}
    parts = {(sheet.parent / part).resolve() for sheet in sheets for part in PART.findall(sheet.read_text("utf-8"))}
    for sheet, text in whole.items():
        if sheet.resolve() in parts:
            sheet.unlink()
        else:
            sheet.write_text(text, "utf-8")


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
