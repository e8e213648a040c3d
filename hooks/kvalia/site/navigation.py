"""The navigation: sections, and the order in which pages are read."""

from __future__ import annotations

from kvalia.pages.page import Pages


def navigation(nav: object, pages: Pages) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the sections in the order of the navigation, and each page's place in it.

    Args:
        nav: The navigation as `mkdocs.yml` writes it: lists of paths and of `{title: …}`.
        pages: The pages of a language; those that the navigation leaves out come last.
    """
    paths: list[str] = []

    def walk(entry: object) -> None:
        if isinstance(entry, str):
            paths.append(entry)
        elif isinstance(entry, dict):
            walk(list(entry.values()))
        elif isinstance(entry, list):
            for child in entry:
                walk(child)

    walk(nav)
    listed = set(paths)
    paths += [path for path in pages.by_path if path not in listed]
    sections = dict.fromkeys(path.rpartition("/")[0] for path in paths)
    sections.pop("", None)
    return tuple(sections), {path: place for place, path in enumerate(paths)}
