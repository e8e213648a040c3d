"""Files of the top of the site are recognised by where they lie and what they are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from kvalia.publish.top import is_for_top, top_files
from pathspec.gitignore import GitIgnoreSpec
from support.published import write

TOP = ["CNAME", "favicon.ico", "google1234.html", "robots.txt", ".nojekyll", ".htaccess", ".domains", "_headers"]
TOP += [".well-known/security.txt", ".well-known/acme-challenge/x"]
ELSEWHERE = ["nb/index.md", "assets/x.svg", "data/glossary/nb.yml", "downloads/x.pdf", "index.md", "READ.markdown"]
TOOLS = [".DS_Store", "._CNAME", ".#CNAME", "#CNAME#", "CNAME~", ".CNAME.swp", ".git/HEAD", ".well-known/.DS_Store"]
TOOLS += [".well-known/x~", ".nojekyll/x", ".env", ".gitignore"]


@pytest.mark.parametrize("path", TOP)
def test_what_hosts_and_search_engines_look_for_is_for_the_top(path: str) -> None:
    assert is_for_top(path)


@pytest.mark.parametrize("path", [*ELSEWHERE, *TOOLS])
def test_pages_data_and_what_tools_leave_is_not(path: str) -> None:
    assert not is_for_top(path)


def test_the_files_are_read_as_they_are_but_for_those_that_the_settings_leave_out(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys([*TOP, *ELSEWHERE, *(path for path in TOOLS if ".nojekyll/" not in path)], "x"))
    (tmp_path / "favicon.ico").write_bytes(b"\x00\xff")
    found = top_files(tmp_path, GitIgnoreSpec.from_lines(["/CNAME"]))
    assert found == dict.fromkeys(sorted({*TOP} - {"CNAME"}), b"x") | {"favicon.ico": b"\x00\xff"}
