"""Builds of several languages in processes of their own, and one process's part in them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from kvalia.publish.together import FanOut
from kvalia.publish.workers import Builders, Result
from support.commands import alive
from support.published import content, write
from support.tiny import CODES


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_builds_run_side_by_side_and_report_when_they_end(tmp_path: Path) -> None:
    reported: list[str] = []
    builders = Builders(lambda result: reported.append(result.code), jobs=2)
    # Each waits for the other's file: one after the other they would never end.
    wait = (
        "import pathlib, sys, time\n"
        "pathlib.Path(sys.argv[1]).touch()\n"
        "while not pathlib.Path(sys.argv[2]).exists(): time.sleep(0.01)"
    )
    builders.start("nb", [*python(wait), "nb", "pl"], {}, tmp_path)
    builders.start("pl", [*python(wait), "pl", "nb"], {}, tmp_path)
    results = builders.wait()
    assert [(result.code, result.ok, result.messages) for result in results] == [("nb", True, ()), ("pl", True, ())]
    assert sorted(reported) == ["nb", "pl"]


def test_a_build_gets_its_variables_beside_the_own_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWN", "own")
    code = "import os, pathlib; pathlib.Path('out').write_text(os.environ['OWN'] + os.environ['GIVEN'])"
    builders = Builders(lambda _: None)
    builders.start("nb", python(code), {"GIVEN": "given"}, tmp_path)
    builders.wait()
    assert (tmp_path / "out").read_text() == "owngiven"


@pytest.mark.parametrize(
    ("code", "ok", "messages"),
    [
        ("print('INFO - fine'); print('WARNING - careful')", True, ("WARNING - careful",)),
        ("print('INFO - fine'); print('ERROR - wrong'); exit(1)", False, ("ERROR - wrong",)),
        ("print('nothing that stands out'); exit(1)", False, ("nothing that stands out",)),
        ("import sys; print('Aborted', file=sys.stderr); exit(2)", False, ("Aborted",)),
        ("import sys; sys.stdout.buffer.write(b'ERROR \\xff'); exit(1)", False, ("ERROR �",)),
    ],
)
def test_the_messages_of_a_build_are_kept(code: str, ok: bool, messages: tuple[str, ...], tmp_path: Path) -> None:
    builders = Builders(lambda _: None)
    builders.start("nb", python(code), {}, tmp_path)
    (result,) = builders.wait()
    assert (result.ok, result.messages) == (ok, messages)


def test_stopping_ends_what_runs_and_starts_nothing_that_waits(tmp_path: Path) -> None:
    reported: list[Result] = []
    builders = Builders(reported.append, jobs=1)
    code = "import pathlib, time; pathlib.Path('on').touch(); time.sleep(600)"
    builders.start("nb", python(code), {}, tmp_path)
    builders.start("pl", python("import pathlib; pathlib.Path('second').touch()"), {}, tmp_path)
    deadline = time.monotonic() + 120
    while not (tmp_path / "on").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    builders.stop()
    assert time.monotonic() < deadline, "the first build did not start, or did not end when it was told to"
    assert not (tmp_path / "second").exists()
    assert reported == []
    builders.stop()


def started(folder: Path) -> None:
    """Wait until a build has said that it runs."""
    deadline = time.monotonic() + 120
    while not (folder / "on").exists():
        assert time.monotonic() < deadline, "the build did not start"
        time.sleep(0.01)


def test_a_build_that_does_not_end_when_it_is_told_to_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kvalia.publish.workers.PATIENCE", 0.2)
    builders = Builders(report)
    deaf = "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    builders.start("nb", python(f"{deaf}pathlib.Path('on').touch(); time.sleep(600)"), {}, tmp_path)
    started(tmp_path)
    begun = time.monotonic()
    builders.stop()
    assert time.monotonic() - begun < 60


def test_a_build_ends_with_the_lead_that_started_it(tmp_path: Path) -> None:
    child = (
        "import os, pathlib, time; from kvalia.publish.workers import end_with_lead; end_with_lead(os.environ)\n"
        "pathlib.Path('on').write_text(str(os.getpid())); time.sleep(600)"
    )
    lead = (
        "import sys, time; from pathlib import Path; from kvalia.publish.workers import Builders\n"
        f"Builders(print).start('nb', [sys.executable, '-c', {child!r}], {{}}, Path(sys.argv[1])); time.sleep(600)"
    )
    with subprocess.Popen([*python(lead), str(tmp_path)]) as process:
        started(tmp_path)
        process.kill()
    deadline = time.monotonic() + 60
    while alive(int((tmp_path / "on").read_text() or 0)):
        assert time.monotonic() < deadline, "it goes on"
        time.sleep(0.01)


def report(result: Result) -> None:
    assert result.ok


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


URL = "https://example.org/sub/"
WRITE = "import os, pathlib; pathlib.Path(os.environ['KVALIA_LOCALE']).write_text(os.environ['KVALIA_LEAD_URL'])"


def test_the_lead_builds_the_first_language_and_starts_the_others(tmp_path: Path) -> None:
    fan_out = FanOut(tmp_path / "site", URL, CODES, {}, report)
    assert (fan_out.code, fan_out.child, fan_out.alone) == ("nb", False, False)
    assert (fan_out.root_url, fan_out.language_url) == (URL, f"{URL}nb/")
    fan_out.start_others(python(WRITE), fan_out.folder)
    assert [result.code for result in fan_out.wait()] == ["fi", "pl", "sv"]
    fan_out.publish({"robots.txt": "x"}, partial=False)
    fan_out.abandon()
    assert content(tmp_path / "site") == {"robots.txt": "x", "fi": URL, "pl": URL, "sv": URL}
    assert names(tmp_path) == ["site"]


def test_a_process_that_a_lead_started_builds_into_the_leads_folder(tmp_path: Path) -> None:
    environment = {"KVALIA_LOCALE": "pl", "KVALIA_LEAD_URL": URL}
    fan_out = FanOut(tmp_path / "staging", "https://other.example/", CODES, environment, report)
    assert (fan_out.code, fan_out.child, fan_out.folder) == ("pl", True, tmp_path / "staging")
    assert fan_out.language_url == f"{URL}pl/"
    fan_out.start_others(python("raise SystemExit('starts nothing')"), tmp_path)
    assert fan_out.wait() == []
    fan_out.abandon()


def test_one_language_alone_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, {"site/nb/a": "old"})
    fan_out = FanOut(tmp_path / "site", "", ["nb"], {"KVALIA_LOCALE": " pl"}, report, known=CODES)
    assert (fan_out.code, fan_out.alone, fan_out.language_url) == ("pl", True, "")
    write(fan_out.folder, {"pl/a": "new"})
    assert fan_out.wait() == []
    fan_out.publish({}, partial=False)
    assert content(tmp_path / "site") == {"nb/a": "old", "pl/a": "new"}


def test_an_empty_variable_is_as_good_as_none(tmp_path: Path) -> None:
    fan_out = FanOut(tmp_path / "site", "", CODES, {"KVALIA_LOCALE": ""}, report)
    assert (fan_out.code, fan_out.alone) == ("nb", False)
    fan_out.abandon()


def test_a_build_that_is_abandoned_leaves_nothing(tmp_path: Path) -> None:
    fan_out = FanOut(tmp_path / "site", "", CODES, {}, report)
    fan_out.start_others(python("import time; time.sleep(600)"), tmp_path)
    fan_out.abandon()
    assert names(tmp_path) == []
