"""`mkdocs build`: one command builds four languages, and a site that stands is replaced only by a whole one."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from kvalia.publish.workers import Builders
from support.commands import Ended, alive, build, fingerprints, left_behind, mkdocs
from support.project import Tiny, write_project
from support.tiny import CODES

HOOK = """
import logging, os, pathlib, time
HERE = pathlib.Path(__file__).parent
CODE = os.environ.get("KVALIA_LOCALE", "nb")

def on_page_content(html, page, config, files):
"""


def with_hook(tiny: Tiny, body: str) -> None:
    """Add a hook to a project, which does something when a page is built; `CODE` is the language."""
    tiny.write({"hook.py": HOOK + "".join(f"    {line}\n" for line in body.splitlines())})
    settings = tiny.path("mkdocs.yml").read_text("utf-8")
    tiny.write({"mkdocs.yml": settings.replace("hooks:\n", f"hooks:\n- {tiny.path('hook.py')}\n", 1)})


def links(page: Path) -> set[str]:
    html = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    return {link["href"] for link in html.select("a[href]")}


def test_one_command_builds_all_languages_and_says_how_long_each_took(first_build: tuple[Tiny, Ended]) -> None:
    tiny, ended = first_build
    assert ended.code == 0, ended.output
    for code in CODES:
        assert re.search(rf"{code}: built in \d+\.\d s", ended.output)
        assert tiny.path(f"site/{code}/recovery/complaint/index.html").is_file()
    assert re.search(r"complete in \d+\.\d s", ended.output)
    assert not re.search("WARNING|ERROR|Traceback", ended.output)
    tops = {path.name for path in tiny.path("site").iterdir()}
    assert tops == {*CODES, ".kvalia", "index.html", "404.html", "robots.txt", "service-worker.js", "sitemap.xml"}
    assert left_behind(tiny) == []


def test_each_language_is_a_site_of_its_own(first_build: tuple[Tiny, Ended]) -> None:
    tiny, _ = first_build
    for code in CODES:
        page = BeautifulSoup(tiny.path(f"site/{code}/recovery/complaint/index.html").read_text("utf-8"), "html.parser")
        assert page.html
        assert page.html["lang"] == code
        assert page.h1
        assert page.h1.text == f"Klagen {code}"
        others = [other for other in CODES if other != code]
        built = fingerprints(tiny.path(f"site/{code}"))
        assert not [path for path in built if path.startswith(tuple(f"{other}/" for other in others))]
        assert not [path for path in built if path.endswith((".yml", ".md"))]


def test_building_again_gives_the_same_site(built: Tiny) -> None:
    before = fingerprints(built.path("site"))
    assert build(built, "--strict").code == 0
    after = fingerprints(built.path("site"))
    assert before == after


def test_addresses_may_name_files(built: Tiny) -> None:
    assert build(built, "--strict", "--no-directory-urls").code == 0
    for code in CODES:
        page = built.path(f"site/{code}/recovery/complaint.html")
        assert {"apology.html#words", "../glossary.html#complaint", "../quizzes/complaint.html"} <= links(page)
        assert f"../../{'fi' if code != 'fi' else 'sv'}/recovery/complaint.html" in links(page)
    assert links(built.path("site/index.html")) == {f"{code}/index.html" for code in CODES}


def test_one_language_alone_is_replaced_and_the_others_are_kept(built: Tiny) -> None:
    before = fingerprints(built.path("site"))
    built.write({"docs/*/recovery/apology.md": {"append": "\nNytt.\n"}})
    ended = build(built, "--strict", KVALIA_LOCALE="pl")
    assert ended.code == 0, ended.output
    assert re.findall(r"(\w\w): built", ended.output) == ["pl"]
    after = fingerprints(built.path("site"))
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert "pl/recovery/apology/index.html" in changed
    assert {path.partition("/")[0] for path in changed} <= {"pl", ".kvalia", "robots.txt", "service-worker.js"}


def test_one_language_alone_is_a_site_and_removes_what_a_killed_build_left(tmp_path: Path) -> None:
    tiny = write_project(tmp_path)
    tiny.path(".site.staging-4194304").mkdir()
    assert build(tiny, "--strict", KVALIA_LOCALE="pl").code == 0
    assert {path.name for path in tiny.path("site").iterdir() if path.is_dir()} == {".kvalia", "pl"}
    assert links(tiny.path("site/index.html")) == {"pl/"}
    assert left_behind(tiny) == []


def test_a_language_that_fails_in_its_own_process_keeps_the_site_as_it_was(built: Tiny) -> None:
    before = fingerprints(built.path("site"))
    with_hook(
        built,
        "if CODE == 'pl': raise RuntimeError('the printer burns')\n"
        "if CODE == 'sv': logging.getLogger('mkdocs.plugins.x').warning('there is smoke')",
    )
    ended = build(built, "--strict")
    assert ended.code != 0
    for code, said in (("pl", "the printer burns"), ("sv", "there is smoke")):
        assert [line for line in ended.lines if f"[{code}]" in line and said in line], ended.output
        assert f"{code}: failed" in ended.output
    assert "fi: built" in ended.output
    assert "Traceback" not in ended.output
    assert fingerprints(built.path("site")) == before
    assert left_behind(built) == []


@pytest.mark.parametrize("busy", ["CODE != 'nb'", "True"], ids=["while-it-waits", "while-it-builds"])
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "terminated"])
def test_an_interrupted_build_leaves_no_process_and_no_trace(sign: signal.Signals, busy: str, built: Tiny) -> None:
    before = fingerprints(built.path("site"))
    with_hook(built, f"(HERE / f'pid-{{os.getpid()}}').touch()\nif {busy}: time.sleep(60)")
    with mkdocs(built, "build") as running:
        # The lead and as many others as there are processors, at least one.
        running.until("several builds", lambda: len(list(built.root.glob("pid-*"))) >= 2)
        running.until("it waits", lambda: busy == "True" or "nb: built" in running.output)
        ended = running.end(sign)
    pids = [int(path.name.removeprefix("pid-")) for path in built.root.glob("pid-*")]
    assert running.process.pid in pids
    assert [pid for pid in pids if alive(pid)] == []
    assert ended.code != 0
    assert "Traceback" not in ended.output
    assert fingerprints(built.path("site")) == before
    assert left_behind(built) == []


def test_a_long_message_of_another_language_is_whole_in_a_narrow_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = " ".join(["a long message that is wrapped where a terminal is narrow"] * 4)
    tiny = write_project(tmp_path)
    with_hook(tiny, f"logging.getLogger('mkdocs.plugins.x').warning({message!r})")
    monkeypatch.setenv("COLUMNS", "40")
    builders = Builders(lambda _: None)
    builders.start("pl", [sys.executable, "-m", "mkdocs", "build"], {"KVALIA_LOCALE": "pl"}, tmp_path)
    (result,) = builders.wait()
    assert [line for line in result.messages if message in line]
