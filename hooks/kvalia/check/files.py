"""The files below `docs`: each is a page, data, or something that a page shows; everything else is named."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from kvalia.language import CODES
from kvalia.pages.page import Pages
from kvalia.read.folder import content
from kvalia.read.problems import Problem, id_like, relative_path
from kvalia.things.kinds import KINDS
from kvalia.things.record import ID
from kvalia.things.staleness import LOCK

NAME = re.compile(rf"{ID.pattern}(\.[a-z0-9]+)*")
"""A file name that every system and every address takes as it is."""

FOR_HOSTS = re.compile(
    r"CNAME|_headers|_redirects|favicon\.ico|(robots|humans|ads|security|[0-9a-f]{8,})\.txt|BingSiteAuth\.xml"
    r"|(google|yandex_|pinterest-)\w+\.html"
)
"""Files at the top that hosts and search engines ask for."""

PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"})
BEGINNINGS = {".png": b"\x89PNG", ".gif": b"GIF8", ".webp": b"RIFF", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
"""What a picture's file begins with, by its ending."""

LARGEST_PICTURE = 500_000
"""Bytes of a picture at most: a reader on a mobile network waits for every one."""

RESERVED = frozenset({"assets", "desk", "embed", "now", "practice", "search", "take"})
"""First names of addresses that the program makes, now or later; `now.md` and `search.md` are the pages of two."""

UNUSED = "Remove it from the folder: all that lies here is published"


def check_files(
    docs: Path, root: Path, pages: Mapping[str, Pages], excluded: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield every file that nobody uses, and every name that makes no address.

    Args:
        docs: The folder `docs`.
        root: The project folder, for the paths of problems.
        pages: The pages of each language.
        excluded: Paths below `docs` that the settings keep from being published.
    """
    used = {"assets/" + name for name in _drawings(pages)} | set(_linked(pages))
    for path in content(docs):
        if path.is_dir():
            continue
        inside = path.relative_to(docs).as_posix()
        found = _file(path, inside, used, excluded)
        if found:
            yield Problem(relative_path(path, root), 1, 1, *found)


def _drawings(pages: Mapping[str, Pages]) -> Iterator[str]:
    for page in (page for language in pages.values() for page in language.by_path.values()):
        if page.meta.illustration:
            yield f"illustrations/{page.meta.illustration.file}"


def _linked(pages: Mapping[str, Pages]) -> Iterator[str]:
    """Yield the paths below `docs` that pages link or show."""
    for code, language in pages.items():
        for page in language.by_path.values():
            folder = posixpath.join(code, posixpath.dirname(page.path))
            for link in page.outline.links:
                try:
                    parts = urlsplit(link.target)
                except ValueError:
                    continue
                if parts.path and not parts.scheme and not parts.netloc:
                    yield posixpath.normpath(posixpath.join(folder, unquote(parts.path)))


def _file(path: Path, inside: str, used: Collection[str], excluded: Collection[str]) -> tuple[str, str] | None:
    """Return what is wrong with a file, or None."""
    pure = PurePosixPath(inside)
    top, name = pure.parts[0], pure.name
    if inside in excluded:
        return None
    if len(pure.parts) == 1:
        if FOR_HOSTS.fullmatch(name):
            return None
        if pure.suffix == ".md":
            return "the page lies in no language's folder", f"Move it to docs/{CODES[0]} or another language's folder"
        return f"nobody uses the file '{name}'", UNUSED
    if top == "data":
        return _data(pure)
    if top not in CODES and top != "assets":
        return f"nobody uses the folder '{top}'", "Move it out of docs"
    bad = next((part for part in pure.parts if not NAME.fullmatch(part)), None)
    if pure.suffix == ".md" and top in CODES and bad is None:
        first = pure.parts[1].removesuffix(".md")
        if first in RESERVED and inside not in (f"{top}/now.md", f"{top}/search.md"):
            return f"the address '{first}/' is kept for what the program makes", "Give the folder or page another name"
        return None
    if bad is not None and (pure.suffix.lower() in (".md", *PICTURES) or inside in used):
        stem, dot, ending = bad.rpartition(".") if bad == name else (bad, "", "")
        return (
            f"'{bad}' is no name for an address",
            f"Rename it to '{id_like(stem)}{dot}{ending.lower()}', or remove it",
        )
    if inside not in used:
        return f"nobody uses the file '{name}'", UNUSED
    if pure.suffix in BEGINNINGS and not path.read_bytes().startswith(BEGINNINGS[pure.suffix]):
        return f"the file is no {pure.suffix[1:].upper()}", "Save the picture again in this form"
    if pure.suffix in PICTURES and path.stat().st_size > LARGEST_PICTURE:
        size = path.stat().st_size / 1e6
        return f"the picture has {size:.1f} MB", f"Make it smaller: {LARGEST_PICTURE / 1e6:g} MB at most"
    return None


def _data(pure: PurePosixPath) -> tuple[str, str] | None:
    """Return what is wrong with a file of data that its kind does not look at."""
    folders = {kind.folder: kind for kind in KINDS.values()}
    inside = pure.parts[1:]
    kind = folders.get(inside[0])
    if inside == (LOCK,) or (inside[0] == "schemas" and pure.suffix == ".json" and len(inside) == 2):
        return None
    if kind is None:
        return f"nobody uses the file '{pure.name}'", "Remove it, or move it to the folder of its kind"
    if len(inside) != (2 if kind.single else 3):
        return f"nobody uses the file '{pure.name}'", f"Write it into docs/data/{kind.folder}/<id>, or remove it"
    return None
