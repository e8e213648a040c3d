"""`mkdocs serve`: an author sees what is wrong in the page itself, and the next save mends it."""

from __future__ import annotations

import re
import signal
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.commands import Running, mkdocs
from support.project import Tiny, write_project
from support.tiny import CODES

PAGE = "recovery/apology/"


class Preview:
    """A preview that is running."""

    def __init__(self, running: Running, url: str) -> None:
        self.running = running
        self._url = url
        self._seen = 0

    def page(self, code: str, path: str = PAGE) -> BeautifulSoup:
        """Return a page, empty where there is none yet."""
        try:
            with urllib.request.urlopen(f"{self._url}/{code}/{path}", timeout=30) as answer:
                return BeautifulSoup(answer.read(), "html.parser")
        except OSError:
            return BeautifulSoup("", "html.parser")

    def problems(self, code: str, path: str = PAGE) -> list[str]:
        """Return what the page says is wrong."""
        return [found.text for found in self.page(code, path).select(".kv-problems li")]

    def missing(self, path: str) -> BeautifulSoup:
        """Return the page for an address that does not exist."""
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"{self._url}/{path}", timeout=30)
        assert caught.value.code == 404
        return BeautifulSoup(caught.value.read(), "html.parser")

    def built(self) -> list[str]:
        """Return the languages that were built since this was asked last."""
        output = self.running.output
        found = re.findall(r"(\w\w): built in", output[self._seen :])
        self._seen = len(output)
        return sorted(found)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Tiny, Preview]]:
    folder = tmp_path_factory.mktemp("preview")
    tiny = write_project(folder / "project")
    (folder / "temporary").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with mkdocs(tiny, "serve", "-a", address, TMPDIR=str(folder / "temporary")) as running:
        shown = Preview(running, f"http://{address}")
        running.until("the first page", lambda: bool(shown.page("nb").h1))
        yield tiny, shown
        ended = running.end(signal.SIGINT)
    assert "Traceback" not in ended.output
    assert list(Path(folder / "temporary").iterdir()) == []


def test_a_save_is_mended_in_the_page_and_only_its_language_is_built_again(preview: tuple[Tiny, Preview]) -> None:
    tiny, shown = preview
    assert shown.built() == sorted(CODES)
    assert shown.problems("nb") == []
    tiny.write({"docs/pl/recovery/apology.md": {"append": "\nDodane.\n"}})
    shown.running.until("the new text", lambda: "Dodane." in shown.page("pl").text)
    assert shown.built() == ["pl"]


def test_a_problem_shows_in_the_pages_of_every_language_until_a_save_mends_it(preview: tuple[Tiny, Preview]) -> None:
    tiny, shown = preview
    faulty = {
        "docs/data/quizzes/complaint/quiz.yml": {"replace": "refund: {}", "with": "refund: {correct: true}"},
        "docs/pl/recovery/complaint.md": {"replace": "minutes: 6", "with": "minutes: six"},
        "docs/sv/recovery/apology.md": {"text": "---\ntitle: Så är det\n---\n", "encoding": "latin-1"},
    }
    before = {path: tiny.path(path).read_text("utf-8") for path in faulty}
    tiny.write(faulty)
    places = ["docs/data/quizzes/complaint/quiz.yml:13:16", "docs/pl/recovery/complaint.md:7:10"]
    places.append("docs/sv/recovery/apology.md:2:9")
    for code in CODES:
        shown.running.until(f"the problems in {code}", lambda code=code: len(shown.problems(code)) == 3)
        assert [problem.partition(": ")[0] for problem in shown.problems(code)] == places
    # A page whose front matter is faulty is shown all the same.
    assert "Lytt" in shown.page("pl", "recovery/complaint/").text
    tiny.write(before)
    for code in CODES:
        shown.running.until(f"no problem in {code}", lambda code=code: shown.page(code).h1 and not shown.problems(code))


def test_a_save_takes_no_longer_while_a_problem_is_open(preview: tuple[Tiny, Preview]) -> None:
    tiny, shown = preview
    before = tiny.path("docs/sv/recovery/complaint.md").read_text("utf-8")
    shown.built()
    tiny.write({"docs/sv/recovery/complaint.md": {"replace": "minutes: 6", "with": "minutes: six"}})
    for code in CODES:
        shown.running.until(f"the problem in {code}", lambda code=code: len(shown.problems(code)) == 1)
    assert shown.built() == ["sv"]
    tiny.write({"docs/pl/recovery/apology.md": {"append": "\nWięcej.\n"}})
    shown.running.until("the new text", lambda: "Więcej." in shown.page("pl").text)
    assert shown.built() == ["pl"]
    assert len(shown.problems("pl")) == 1
    # Also where there is no such page, which comes by itself when there is.
    missing = shown.missing("nb/recovery/nowhere/")
    assert [found.text for found in missing.select(".kv-problems li")] == shown.problems("pl")
    assert missing.select_one("meta[http-equiv=refresh]")
    tiny.write({"docs/sv/recovery/complaint.md": before})
    shown.running.until("no problem", lambda: bool(shown.page("fi").h1) and not shown.problems("fi"))
    assert shown.built() == ["sv"]


def test_a_thing_with_a_fault_keeps_its_page_and_shows_the_fault_there(preview: tuple[Tiny, Preview]) -> None:
    tiny, shown = preview
    files = [
        *("docs/data/quizzes/complaint/nb.yml", "docs/data/checklists/complaint/checklist.yml"),
        *("docs/data/paths/first-day/nb.yml", "docs/nb/recovery/apology.md"),
    ]
    before = {name: tiny.path(name).read_text("utf-8") for name in files}
    tiny.write(dict.fromkeys(files, "title: Klager: nye\n"))
    for path in ("quizzes/complaint/", "checklists/complaint/", "paths/first-day/", "recovery/apology/"):
        shown.running.until(path, lambda path=path: len(shown.problems("nb", path)) >= len(files))
        named = {problem.partition(":")[0] for problem in shown.problems("nb", path)}
        assert set(files) <= named, path
        assert shown.page("nb", path).h1, path
    tiny.write(before)
    shown.running.until("no problem", lambda: bool(shown.page("nb").h1) and not shown.problems("nb"))


def test_settings_that_cannot_be_read_keep_the_pages_and_are_shown_there(preview: tuple[Tiny, Preview]) -> None:
    tiny, shown = preview
    before = tiny.path("mkdocs.yml").read_text("utf-8")
    for wrong in ("\tsite_name: x\n", "plugns: []\n", "site_name: [\n"):
        tiny.write({"mkdocs.yml": before.replace("plugins:", "plugns:") if "plugns" in wrong else before + wrong})
        shown.running.until(wrong, lambda: any("mkdocs.yml:" in problem for problem in shown.problems("fi")))
        assert shown.page("fi").h1
        tiny.write({"mkdocs.yml": before})
        shown.running.until("no problem", lambda: bool(shown.page("fi").h1) and not shown.problems("fi"))


def test_a_problem_in_one_language_is_gone_also_where_another_one_is_mended(preview: tuple[Tiny, Preview]) -> None:
    tiny, shown = preview
    tiny.write({"docs/sv/recovery/apology.md": {"append": "\n## Mer { #more }\n\nTekst.\n"}})
    shown.running.until("the problem", lambda: len(shown.problems("sv")) == 1)
    tiny.write(
        {
            f"docs/{code}/recovery/apology.md": {"append": "\n## Mer { #more }\n\nTekst.\n"}
            for code in ("nb", "fi", "pl")
        }
    )
    shown.running.until("no problem", lambda: shown.page("sv").h1 and not shown.problems("sv"))
