"""A build of the same files gives the same site, wherever and whenever it is made."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from support.commands import Ended, build, fingerprints
from support.project import Tiny, write_project

LATER = """
import datetime, time

SHIFT = 2 * 366 * 86400 + 3 * 3600
now, today, then = time.time, time.localtime, time.gmtime
time.time = lambda: now() + SHIFT
time.localtime = lambda seconds=None: today(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: then(time.time() if seconds is None else seconds)


def later(kind):
    class Later(type):
        def __instancecheck__(cls, one):
            return isinstance(one, kind)

        def __subclasscheck__(cls, one):
            return issubclass(one, kind)

    return Later(kind.__name__, (kind,), {})


class Now:
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(time.time())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


for name in ("datetime", "date"):
    kind = later(getattr(datetime, name))
    for method in ("now", "utcnow", "today") if name == "datetime" else ("today",):
        setattr(kind, method, Now.__dict__[method])
    setattr(datetime, name, kind)
"""
"""Runs before anything else in each process, and lets it live more than two years later."""


def test_another_folder_time_zone_locale_and_year_give_the_same_bytes(
    first_build: tuple[Tiny, Ended], tmp_path: Path
) -> None:
    first, _ = first_build
    later = tmp_path / "later"
    later.mkdir()
    (later / "sitecustomize.py").write_text(LATER)
    other = write_project(tmp_path / "Another folder/with Ø")
    for path in sorted(other.path("docs").rglob("*"), reverse=True):  # the disk may list files in another order
        if path.is_file():
            shutil.move(path, path.with_name("moved"))
            shutil.move(path.with_name("moved"), path)
            os.utime(path, (1, 1))
    (other.root / "hook.py").write_text("import datetime; assert datetime.date.today().year > 2027\n")
    settings = other.path("mkdocs.yml").read_text("utf-8")
    other.write({"mkdocs.yml": settings.replace("hooks:\n", "hooks:\n- hook.py\n", 1)})
    path = os.pathsep.join([str(later), os.environ.get("PYTHONPATH", "")])
    ended = build(
        other, "--strict", PYTHONPATH=path, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="7", PYTHONUTF8="1"
    )
    assert ended.code == 0, ended.output
    expected, found = fingerprints(first.path("site")), fingerprints(other.path("site"))
    assert [name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)] == []
