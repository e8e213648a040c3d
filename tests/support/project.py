"""Builds a tiny four-language project in a folder, with whatever a test wants different in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kvalia.check.project import Project, check_project
from kvalia.show.rendering import Renderer, component_environment
from kvalia.site.navigation import navigation
from kvalia.site.site import Site
from kvalia.site.urls import Urls
from support.settings import ROOT
from support.tiny import CODES, tiny_files

Change = str | bytes | None | Mapping[str, object]
"""What becomes of a file: its text or bytes; None for no such file; or a mapping, see `changed`."""

NAV = ["index.md", {"recovery": ["recovery/index.md", "recovery/complaint.md", "recovery/apology.md"]}]


@dataclass(frozen=True)
class Tiny:
    """A tiny project in a folder."""

    root: Path

    @property
    def project(self) -> Project:
        return Project(self.root, self.root / "docs")

    def path(self, name: str) -> Path:
        return self.root / name

    def write(self, files: Mapping[str, Change]) -> None:
        """Write, change or remove files. `docs/*/…` means the file in each language."""
        for pattern, change in files.items():
            for name in [pattern.replace("*", code) for code in CODES] if "*" in pattern else [pattern]:
                path = self.path(name)
                if change is None:
                    path.unlink()
                    continue
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(changed(path, change))

    def problems(self) -> list[str]:
        """Return everything that is wrong with it, as the reader of the terminal sees it."""
        library, found = self.project.library()
        return [str(problem) for problem in check_project(self.project, library, found, {})]

    def site(self, code: str, *, directories: bool = True) -> Site:
        """Return the site in one language, as the hooks build it."""
        pages, _ = self.project.pages(code)
        urls, library = Urls(directories), self.project.library()[0]
        sisters, drawings = self.project.sisters(), self.project.illustrations
        return Site(code, library, pages, sisters, navigation(NAV, pages), urls, drawings)

    def renderer(self, code: str) -> Renderer:
        """Return what fills the real templates in one language."""
        return Renderer(self.site(code), component_environment([ROOT / "overrides/components"]))


def write_project(folder: Path, files: Mapping[str, Change] | None = None) -> Tiny:
    """Write the tiny project into a folder, with these files changed."""
    tiny = Tiny(folder)
    tiny.write(tiny_files())
    tiny.write(files or {})
    return tiny


def changed(path: Path, change: Change) -> bytes:
    """Return the new content of a file.

    A mapping is one of `{replace, with}`: text of the file and what stands there instead;
    `{append}`; `{text, encoding}`; `{repeat, times}`.
    """
    if isinstance(change, bytes):
        return change
    if isinstance(change, str):
        return change.encode()
    match change:
        case {"replace": str(old), "with": str(new)}:
            before = path.read_text("utf-8")
            assert before.count(old) == 1, f"{old!r} stands {before.count(old)} times in the file"
            return before.replace(old, new).encode()
        case {"append": str(text)}:
            return path.read_bytes() + text.encode()
        case {"text": str(text), "encoding": str(encoding)}:
            return text.encode(encoding)
        case {"repeat": str(text), "times": int(times)}:
            return (text * times).encode()
    raise AssertionError(f"no such change: {change}")
