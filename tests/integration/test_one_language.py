"""`KVALIA_LOCALE=pl mkdocs …`: one language alone is built or served, and the whole project is checked all the same."""

from __future__ import annotations

import re
import signal
import socket
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from support.commands import alive, build, fingerprints, mkdocs
from support.project import Tiny, write_project
from support.tiny import CODES


def get(url: str) -> str:
    """Return a page, or nothing where there is none."""
    try:
        with urlopen(url, timeout=30) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        assert error.code == 404
        return ""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "terminated"])
def test_one_language_alone_is_served_and_its_end_leaves_nothing(sign: signal.Signals, tmp_path: Path) -> None:
    tiny, temporary = write_project(tmp_path / "project"), tmp_path / "temporary"
    temporary.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with mkdocs(tiny, "serve", "-a", address, TMPDIR=str(temporary), KVALIA_LOCALE="pl") as running:
        running.until("it serves", lambda: "Serving on" in running.output)
        assert "Unnskyldningen pl" in get(f"http://{address}/pl/recovery/apology/")
        assert get(f"http://{address}/nb/recovery/apology/") == ""
        ended = running.end(sign)
    assert re.findall(r"(\w\w): built", ended.output) == ["pl"]
    assert "Traceback" not in ended.output
    assert not alive(running.process.pid)
    assert list(temporary.iterdir()) == []
    assert not tiny.path("site").exists(), "the preview is not the site"


@pytest.mark.parametrize("strict", [True, False], ids=["strict", "lenient"])
def test_problems_of_every_language_are_shown_with_one_language_alone(built: Tiny, strict: bool) -> None:
    before = fingerprints(built.path("site"))
    built.write({"docs/*/recovery/apology.md": {"append": "\n/// index | quiz\n///\n\n[Klagen](complain.md)\n"}})
    problems = built.problems()
    ended = build(built, *(["--strict"] if strict else []), KVALIA_LOCALE="pl")
    assert len(problems) == 2 * len(CODES)
    assert [ended.output.count(problem) for problem in problems] == [1] * len(problems)
    assert "Traceback" not in ended.output
    assert (ended.code != 0) == strict
    assert (fingerprints(built.path("site")) == before) == strict
