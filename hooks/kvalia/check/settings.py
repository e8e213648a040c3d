"""The settings in `mkdocs.yml`: the navigation names every page once, and pages are read as they are rendered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from kvalia.pages.page import NAMED
from kvalia.read.markdown import EXTENSIONS
from kvalia.read.problems import Location, Problem, relative_path, suggestion
from kvalia.read.source import Document, parse_yaml, read_text

KEYS = frozenset(
    [
        "site_name",
        "nav",
        "site_url",
        "site_description",
        "site_author",
        "theme",
        "docs_dir",
        "site_dir",
        "copyright",
        "dev_addr",
        "use_directory_urls",
        "repo_url",
        "repo_name",
        "edit_uri",
        "edit_uri_template",
        "extra",
        "extra_css",
        "extra_javascript",
        "extra_templates",
        "plugins",
        "hooks",
        "watch",
        "markdown_extensions",
        "exclude_docs",
        "not_in_nav",
        "draft_docs",
        "strict",
        "validation",
        "remote_branch",
        "remote_name",
        "INHERIT",
    ]
)
"""What MkDocs knows."""

READ_WITH = (*EXTENSIONS, "kvalia.show.blocks", "toc")
"""What a page is read with, and so has to be rendered with."""


@dataclass(frozen=True)
class Settings:
    """What `mkdocs.yml` says, as far as content depends on it.

    Attributes:
        document: The file, None where there is none or it cannot be read.
        problems: What keeps it from being read.
    """

    document: Document | None
    problems: tuple[Problem, ...] = ()

    @property
    def data(self) -> dict[str, Any]:
        """The settings by name."""
        return self.document.data if self.document and isinstance(self.document.data, dict) else {}

    def patterns(self, name: str) -> list[str]:
        """Return the patterns of paths below `docs` that a setting lists, one a line."""
        return [line.strip() for line in str(self.data.get(name) or "").split("\n") if line.strip()]


def read_settings(root: Path) -> Settings:
    """Read `mkdocs.yml`."""
    file = root / "mkdocs.yml"
    if not file.exists():
        return Settings(None)
    text = read_text(file, root)
    if isinstance(text, Problem):
        return Settings(None, (text,))
    document, problems = parse_yaml(text, relative_path(file, root), settings=True)
    return Settings(document, tuple(problems))


def check_settings(
    settings: Settings, paths: Mapping[str, Collection[str]], strings: Collection[str] | None, docs: str
) -> Iterator[Problem]:
    """Yield what is wrong in the settings, and pages that the navigation leaves out.

    Args:
        settings: The settings.
        paths: The paths of the pages in each language, by its code.
        strings: The keys of the interface, which names sections without an index page; None if not known.
        docs: The folder with the languages' folders, as problems name it.
    """
    yield from settings.problems
    document = settings.document
    if document is None:
        return
    for name in settings.data:
        if name not in KEYS:
            yield document.problem((name,), f"there is no setting '{name}'", suggestion(name, KEYS))
    extensions = settings.data.get("markdown_extensions")
    named = [_name(each) for each in extensions] if isinstance(extensions, list) else []
    if named != list(READ_WITH):
        write = f"Write '{', '.join(READ_WITH)}', in this order, or change kvalia.read.markdown too"
        yield document.problem(
            ("markdown_extensions",), "pages are rendered with other extensions than read with", write
        )
    yield from _plugins(document, settings.data.get("plugins"))
    if "nav" in settings.data:
        yield from _navigation(document, settings, paths, strings, docs)


def _plugins(document: Document, plugins: object) -> Iterator[Problem]:
    """Yield plugins that are not installed."""
    installed = {point.name for point in entry_points(group="mkdocs.plugins")}
    if isinstance(plugins, dict):
        named: list[tuple[Location, str]] = [(("plugins", name), str(name)) for name in plugins]
    else:
        listed = enumerate(plugins) if isinstance(plugins, list) else ()
        named = [(("plugins", index, *(each if isinstance(each, dict) else ())), _name(each)) for index, each in listed]
    for where, name in named:
        if name not in installed:
            write = f"{suggestion(name, installed)}, or add its package to pyproject.toml"
            yield Problem(document.path, *document.place(where), f"the plugin '{name}' is not installed", write)


def _name(extension: object) -> str:
    return str(next(iter(extension), "")) if isinstance(extension, dict) else str(extension)


def _navigation(
    document: Document,
    settings: Settings,
    paths: Mapping[str, Collection[str]],
    strings: Collection[str] | None,
    docs: str,
) -> Iterator[Problem]:
    known = {path for mine in paths.values() for path in mine}
    places = list(_entries(settings.data["nav"], ("nav",)))
    counted = Counter(path for _, path in places)
    seen: set[str] = set()
    for location, path in places:
        place = document.value_place(location)
        code, _, rest = path.partition("/")
        if code in paths and rest in known:
            wrong = f"'{path}' names a language"
            yield Problem(document.path, *place, wrong, f"Write '{rest}': it is the same in every language")
            counted[rest] += 1
        elif path not in known:
            yield Problem(document.path, *place, f"there is no page '{path}'", suggestion(path, known))
        elif counted[path] > 1 and path in seen:
            yield Problem(document.path, *place, f"'{path}' stands in the navigation twice", "Remove one of them")
        seen.add(path)
    yield from _odd(document, settings.data["nav"], ("nav",))
    for location, section in _sections(settings.data["nav"], ("nav",)):
        if f"{section}/index.md" not in known and strings is not None and f"nav.{section}" not in strings:
            write = f"Write the page '{section}/index.md', or a string 'nav.{section}' in docs/data/interface"
            yield Problem(document.path, *document.place(location), f"the section '{section}' has no name", write)
    elsewhere = settings.patterns("not_in_nav") + settings.patterns("exclude_docs")
    for path in sorted(known - set(counted)):
        code = next(code for code, mine in paths.items() if path in mine)
        if NAMED.fullmatch(path) and not any(fnmatchcase(f"/{code}/{path}", pattern) for pattern in elsewhere):
            wrong = "the page stands nowhere in the navigation"
            yield Problem(f"{docs}/{code}/{path}", 1, 1, wrong, f"Add '- {path}' to 'nav' in mkdocs.yml")


def _odd(document: Document, nav: object, here: Location) -> Iterator[Problem]:
    """Yield entries of the navigation that show nothing, or not what they say."""
    parts = list(nav.items() if isinstance(nav, dict) else enumerate(nav) if isinstance(nav, list) else ())
    for name, below in parts:
        place = (*here, name)
        if below in (None, "", [], {}):
            yield Problem(
                document.path, *document.value_place(place), "an entry of the navigation is empty", "Remove it"
            )
        elif isinstance(nav, dict) and isinstance(below, str):
            wrong = f"'{name}' is shown nowhere: a page has its own title in each language"
            yield Problem(document.path, *document.place(place), wrong, f"Write '- {below}'")
        yield from _odd(document, below, place)


def _entries(nav: object, here: Location) -> Iterator[tuple[Location, str]]:
    """Yield the paths of a navigation, each with the way to it."""
    if isinstance(nav, str):
        yield here, nav
    elif isinstance(nav, dict):
        for name, below in nav.items():
            yield from _entries(below, (*here, name))
    elif isinstance(nav, list):
        for index, below in enumerate(nav):
            yield from _entries(below, (*here, index))


def _sections(nav: object, here: Location) -> Iterator[tuple[Location, str]]:
    """Yield the sections of a navigation, each with the way to it."""
    if isinstance(nav, dict):
        for name, below in nav.items():
            if isinstance(below, list):
                yield (*here, name), name
                yield from _sections(below, (*here, name))
    elif isinstance(nav, list):
        for index, below in enumerate(nav):
            yield from _sections(below, (*here, index))
