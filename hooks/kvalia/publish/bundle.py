"""One classic script out of the modules, for pages that are opened from a folder.

A browser runs no module and reads no file by `fetch` from a `file:` address. So a site
that is built for a folder (`mkdocs build --no-directory-urls`) has its modules once more
in one script, each in a function of its own, and files of data in script form beside
their JSON. Only what our own modules use of the language is understood: named imports
and exports at the beginning of a line, `import()` and `import.meta.url`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from pathlib import Path

IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";', re.MULTILINE)
REEXPORT = re.compile(r'^export \{([^}]*)\} from "(\.[^"]+)";', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?function\*?|class|const|let) ([\w$]+)", re.MULTILINE)
DYNAMIC = re.compile(r'\bimport\("(\.[^"]+)"\)')
OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)

LOADER = """\
"use strict";
(() => {
  const script = document.currentScript;
  const base = new URL("../../", script.src);
  const made = new Map();
  const get = (name) => {
    if (!made.has(name)) {
      const exports = {};
      made.set(name, exports);
      modules[name](exports, new URL(name, base).href, get);
    }
    return made.get(name);
  };
  const modules = {
%s
  };
  for (const name of script.dataset.modules.split(" ")) {
    try {
      get(`${name}.js`);
    } catch (error) {
      console.error("Kvalia:", name, error);
    }
  }
})();
"""
"""Runs the modules that the script's element names, each once, as a browser does with `import`."""


def bundle(top: Path, folders: Sequence[str]) -> str:
    """Return all modules below folders as one classic script, to be put at `assets/js/bundle.js`.

    Args:
        top: Folder of the language; what a page asks for is named by path from here.
        folders: With the modules, by path from the top.

    Raises:
        ValueError: If a module uses imports or exports in a way that is not understood.
    """
    paths = sorted(path.relative_to(top).as_posix() for folder in folders for path in (top / folder).rglob("*.js"))
    return LOADER % "\n".join(_function(path, (top / path).read_text("utf-8")) for path in paths)


def _function(path: str, text: str) -> str:
    def named(other: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), other))

    def imported(found: re.Match[str]) -> str:
        names = f"const {{{found[1].replace(' as ', ': ')}}} = " if found[1] else ""
        return f'{names}get("{named(found[2])}");'

    def passed_on(found: re.Match[str]) -> str:
        return f'{{ const {{{found[1]}}} = get("{named(found[2])}"); Object.assign(exports, {{{found[1]}}}); }}'

    exported = [found[2] for found in EXPORT.finditer(text)]
    text = REEXPORT.sub(passed_on, IMPORT.sub(imported, EXPORT.sub(r"\1 \2", text)))
    text = DYNAMIC.sub(lambda found: f'Promise.resolve().then(() => get("{named(found[1])}"))', text)
    text = text.replace("import.meta.url", "url")
    if left := OTHER.search(text):
        raise ValueError(f"{path}: '{left[0]}' cannot be put into one script. Write named imports and exports only")
    return f'"{path}": (exports, url, get) => {{\n{text}\nObject.assign(exports, {{ {", ".join(exported)} }});\n}},'


def data_script(name: str, json: str) -> str:
    """Return a file of data as a script that puts it where `data.js` looks for it.

    Args:
        name: Path from the top of the language.
        json: The file's text.
    """
    return f'(self.kvaliaData ??= {{}})["{name}"] = {json};\n'
