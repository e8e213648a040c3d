"""Reading offline: which files a language puts aside, and the service worker at the top of the site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from kvalia.pages.page import Page

LIST = "offline.json"
"""Name of the list of what a language puts aside, at the top of its folder."""

WORKER = "service-worker.js"
"""Name of the service worker, at the top of the site: from there it may answer for every page."""

MESSAGE = "offline.html"
"""The page that says that a page is not on the device, at the top of each language."""

AUTHORED = ("index.md", "review.md", "learning.md", "quizzes/index.md", "checklists/index.md", "tools/index.md")
"""Paths of the authored pages that are put aside. So are all generated ones; others are kept once they are read."""

ASSETS = frozenset({".css", ".js", ".svg"})
LEFT_OUT = (
    "assets/illustrations/",
    "assets/js/shell/offline-worker",
    "assets/js/shell/search",
    "components/gateway/",
    "components/search/",
)
"""What these pages do without: drawings stand in the pages themselves, and there is no search offline."""


def is_put_aside(page: Page) -> bool:
    """Whether a page is put aside for a reader who practises."""
    return page.path in AUTHORED or not page.authored


def offline_list(folder: Path, urls: Iterable[str]) -> str:
    """Return the list of what a language puts aside, as JSON.

    Args:
        folder: The built site of the language.
        urls: Addresses of the pages that are put aside, from the top of the language.

    Returns:
        `files`: the addresses; `build`: a name for this state of the language's files.
    """
    built = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != LIST)
    names = [path.relative_to(folder).as_posix() for path in built]
    state = hashlib.sha256()
    for name, path in zip(names, built, strict=True):
        if path.suffix in ASSETS or path.suffix == ".html":
            state.update(name.encode())
            state.update(path.read_bytes())
    assets = [
        name
        for name in names
        if Path(name).suffix in ASSETS and name.startswith(("assets/", "components/")) and not name.startswith(LEFT_OUT)
    ]
    files = [*sorted(set(urls)), MESSAGE, *assets]
    return json.dumps({"build": state.hexdigest()[:12], "files": files}) + "\n"


def service_worker(folders: Sequence[Path], codes: Sequence[str]) -> str:
    """Return the service worker: which build this is, and where its code lies.

    A browser takes a worker for a new one when its text changes, so the name of the build stands in it.

    Args:
        folders: Where the languages' folders may lie; the first that has one counts.
        codes: The languages of the site.
    """
    builds = []
    for code in codes:
        lists = (folder / code / LIST for folder in folders)
        found = next((path for path in lists if path.is_file()), None)
        builds.append(json.loads(found.read_text("utf-8"))["build"] if found else "")
    settings = {"build": hashlib.sha256("".join(builds).encode()).hexdigest()[:12], "languages": list(codes)}
    return (
        f"self.kvalia = {json.dumps(settings)};\n"
        f'importScripts("{codes[0] if codes else "."}/assets/js/shell/offline-worker.js");\n'
    )
