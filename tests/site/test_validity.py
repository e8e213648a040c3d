"""HTML validity of every page, as the W3C's Nu checker sees it."""

import json
import shutil
import subprocess

import pytest
from support.build import ROOT
from support.documents import Documents, listing

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]
CHECKER = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_page_is_valid_html(documents: Documents) -> None:
    java = shutil.which("java")
    assert java and CHECKER.is_file(), "tests/setup.sh installs Java and the checker"
    # Errors only: the checker's warnings are advice, such as that a section should have a heading.
    command = [java, "-Xss2m", "-jar", str(CHECKER), "--errors-only", "--format", "json", "--skip-non-html"]
    done = subprocess.run([*command, str(documents.built.folder)], capture_output=True, text=True, timeout=240)
    messages = json.loads(done.stderr)["messages"]
    first = {message["message"]: message for message in reversed(messages)}
    assert not messages, listing(
        f"{text} {message['url'].partition('/site/')[2]}: {' '.join(message.get('extract', '').split())}"
        for text, message in first.items()
    )
    assert done.returncode == 0
