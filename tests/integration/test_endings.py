"""Builds that cannot begin, break off or are killed: a line says why, and the next build finds all in order."""

from __future__ import annotations

import signal

import pytest
from support.commands import alive, build, fingerprints, left_behind, mkdocs
from support.project import Tiny, write_project
from support.tiny import CODES

HOOK = """
import errno, os, pathlib, time
HERE = pathlib.Path(__file__).parent
CODE = os.environ.get("KVALIA_LOCALE", "nb")

def on_page_content(html, page, config, files):
"""


def with_hook(tiny: Tiny, body: str) -> None:
    """Add a hook to a project, which does something when a page is built; `CODE` is the language."""
    tiny.write({"hook.py": f"{HOOK}    {body}\n"})
    settings = tiny.path("mkdocs.yml").read_text("utf-8")
    tiny.write({"mkdocs.yml": settings.replace("hooks:\n", f"hooks:\n- {tiny.path('hook.py')}\n", 1)})


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"KVALIA_LOCALE": "no"}, "There is no language no. Write one of nb, fi, pl, sv."),
        (
            {"KVALIA_LOCALE": "", "KVALIA_SITE_URL": "no"},
            "KVALIA_SITE_URL is 'no'. Write an address such as https://example.org/service/.",
        ),
        (
            {"KVALIA_SITE_URL": "example.org"},
            "KVALIA_SITE_URL is 'example.org'. Write an address such as https://example.org/service/.",
        ),
        ({}, "/site is no folder. Remove it, or choose another folder: mkdocs build -d FOLDER."),
    ],
)
def test_what_cannot_be_built_is_said_in_a_line(
    environment: dict[str, str], said: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    tiny = write_project(tmp_path_factory.mktemp("project"))
    if not environment:
        tiny.write({"site": "a file"})
    ended = build(tiny, "--strict", **environment)
    assert ended.code == 1
    assert ended.lines[-1].startswith("Error: ")
    assert ended.lines[-1].endswith(said)
    assert "Traceback" not in ended.output
    assert left_behind(tiny) == []


@pytest.mark.parametrize("code", ["nb", "pl"])
def test_a_full_disk_is_said_in_a_line_and_leaves_the_site_as_it_was(code: str, built: Tiny) -> None:
    before = fingerprints(built.path("site"))
    with_hook(built, f"if CODE == {code!r}: raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), 'index.html')")
    ended = build(built, "--strict")
    assert ended.code == 1
    said = [line for line in ended.lines if "Error: The disk is full: index.html could not be written." in line]
    assert len(said) == 1, ended.output
    assert "Traceback" not in ended.output
    assert fingerprints(built.path("site")) == before
    assert left_behind(built) == []


def test_after_a_killed_build_the_next_one_cleans_up_and_keeps_what_others_put_there(built: Tiny) -> None:
    others = {"site/.git/HEAD": "ref", "site/.htaccess": "Header", "site/CNAME": "kb", "site/nb/own.pdf": "theirs"}
    built.write(others)
    before = fingerprints(built.path("site"))
    settings = built.path("mkdocs.yml").read_text("utf-8")
    with_hook(built, "(HERE / f'pid-{os.getpid()}').touch(); time.sleep(60)")
    with mkdocs(built, "build") as running:
        running.until("several builds", lambda: len(list(built.root.glob("pid-*"))) >= 2)
        running.end(signal.SIGKILL)
        pids = [int(path.name.removeprefix("pid-")) for path in built.root.glob("pid-*")]
        assert left_behind(built) != []
    assert fingerprints(built.path("site")) == before
    built.write({"mkdocs.yml": settings})
    assert build(built, "--strict").code == 0
    assert [pid for pid in pids if alive(pid)] == [], "the other languages' builds end with it"
    assert fingerprints(built.path("site")) == before
    assert left_behind(built) == []
    assert built.path("site/CNAME").read_text() == "kb"
    assert {path.name for path in built.path("site").iterdir()} >= {*CODES, ".git", ".htaccess"}
