"""Links of a page: to pages, headings, terms and files that exist."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from kvalia.pages.page import Page
from kvalia.read.outline import TERM, Link
from kvalia.read.problems import Problem, nearest, suggestion

OWN_HOSTS = frozenset({"localhost", "127.0.0.1", "0.0.0.0", "::1"})  # noqa: S104 - nobody listens there
NOTHING = " \u00a0\u200b"
NEARLY = re.compile(r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?:https?[:/]*/|(?=www\.))(?P<web>[\w-]+(?:\.[\w-]+)+\S*)")
"""What is meant as an address, and taken for the path of a file."""


def check_links(
    page: Page,
    anchors: Mapping[str, Collection[str] | None],
    files: Collection[str],
    terms: Collection[str] | None,
    address: str = "",
) -> Iterator[Problem]:
    """Yield a problem for each link that leads nowhere.

    Args:
        page: The page.
        anchors: The heading ids of each page of its language, by path; None where they are not known.
        files: Other files that may be linked, by path from the language's folder.
        terms: Ids of the glossary; None where they are not known.
        address: The address of the site, empty where it has none.
    """
    for link in page.outline.links:
        if link.target.startswith(TERM):
            term = link.target.removeprefix(TERM)
            if terms is not None and term not in terms:
                yield _problem(page, link, f"the glossary has no term '{term}'", suggestion(term, terms))
            continue
        try:
            parts = urlsplit(link.target)
        except ValueError:
            yield _problem(page, link, *_no_address(link.target))
            continue
        if not link.picture and not link.text.strip(NOTHING):
            yield _problem(page, link, "the link has no words", "Write them between the square brackets")
        if link.picture and not link.text.strip():
            yield _problem(page, link, "the picture has no words", "Write what it shows between the square brackets")
        if link.picture and (parts.scheme or parts.netloc):
            wrong = "the picture would be loaded from another site"
            yield _problem(page, link, wrong, "Put the file below docs/assets, and write the path to it")
            continue
        if parts.scheme or parts.netloc:
            if parts.scheme not in ("http", "https", "mailto", "tel") or (
                parts.scheme[:4] == "http" and not parts.netloc
            ):
                yield _problem(page, link, *_no_address(link.target))
            elif parts.hostname in OWN_HOSTS:
                wrong = f"'{parts.hostname}' is the computer of whoever reads this"
                yield _problem(page, link, wrong, "Write the path of the page from this file: '../folder/page.md'")
            elif address and link.target.startswith(address):
                wrong = f"'{link.target}' leads to the published site, whatever copy of it one reads"
                yield _problem(page, link, wrong, "Write the path of the page from this file: '../folder/page.md'")
            continue
        if not parts.path and not parts.fragment:
            yield _problem(page, link, "the link leads nowhere", "Write the path of a file between the round brackets")
            continue
        yield from _internal(page, link, unquote(parts.path), parts.fragment, anchors, files)


def _no_address(target: str) -> tuple[str, str]:
    return f"'{target}' is no address that a reader can follow", "Begin with https:// or name a file"


def _internal(
    page: Page,
    link: Link,
    path: str,
    fragment: str,
    anchors: Mapping[str, Collection[str] | None],
    files: Collection[str],
) -> Iterator[Problem]:
    target = page.path if not path else posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
    if target not in anchors:
        if target in files:
            return
        ending = posixpath.splitext(target)[1]
        near = nearest(target, [known for known in (*anchors, *files) if known.endswith(ending)])
        advice = "Write the path of a page from this file: '../folder/page.md'"
        meant = NEARLY.fullmatch(link.target)
        if meant:
            advice = f"Write 'mailto:{meant['mail']}'" if meant["mail"] else f"Write 'https://{meant['web']}'"
        elif near:
            advice = f"Write '{_relative(near, page)}'"
        yield _problem(page, link, f"there is no file '{path}'", advice)
        return
    known = anchors[target]
    if fragment and known is not None and fragment not in known:
        wrong = f"'{target}' has no heading with the id '{fragment}'"
        yield _problem(page, link, wrong, suggestion(fragment, known))


def _relative(target: str, page: Page) -> str:
    return posixpath.relpath(target, posixpath.dirname(page.path) or ".")


def _problem(page: Page, link: Link, wrong: str, write: str) -> Problem:
    return Problem(page.file, link.line, link.column, wrong, write)
