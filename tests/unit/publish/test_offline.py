"""What a language puts aside for reading offline, and the service worker that tells builds apart."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kvalia.publish.offline import LIST, is_put_aside, offline_list, service_worker
from support.project import Tiny


def built(folder: Path, code: str, page: str = "<p>one</p>") -> Path:
    """Write a language as a build leaves it, with its list."""
    files = {
        "review/index.html": page,
        "components/quiz/quiz.js": "//",
        "assets/js/shell/search.js": "//",
        "components/search/engine.js": "//",
        "components/quiz/quiz.css": "/**/",
        "assets/illustrations/desk.svg": "<svg/>",
        "search/search_index.json": "{}",
    }
    for name, text in files.items():
        file = folder / code / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (folder / code / LIST).write_text(offline_list(folder / code, ["review/", "quizzes/complaint/"]), "utf-8")
    return folder


def build_of(worker: str) -> str:
    found = re.search(r'"build": "(\w+)"', worker)
    assert found
    return found[1]


def test_practice_and_its_assets_are_put_aside_and_nothing_of_the_search(tmp_path: Path) -> None:
    files = json.loads((built(tmp_path, "nb") / "nb" / LIST).read_text("utf-8"))["files"]
    components = ["components/quiz/quiz.css", "components/quiz/quiz.js"]
    assert files == ["quizzes/complaint/", "review/", "offline.html", *components]


def test_generated_pages_are_put_aside_and_lessons_are_kept_only_once_they_are_read(good: Tiny) -> None:
    site = good.site("fi")
    pages = [*site.pages.by_path.values(), *(generated.page for generated in site.generated.values())]
    found = {page.path for page in pages if is_put_aside(page)}
    assert {"quizzes/complaint.md", "checklists/complaint.md", "paths/first-day.md", "index.md"} <= found
    assert not found & {"recovery/complaint.md", "glossary.md"}


def test_a_change_of_one_page_of_one_language_makes_a_new_worker(tmp_path: Path) -> None:
    codes = ("nb", "fi")
    for code in codes:
        built(tmp_path, code)
    before = service_worker([tmp_path], codes)
    assert service_worker([tmp_path], codes) == before
    built(tmp_path, "fi", "<p>two</p>")
    assert build_of(service_worker([tmp_path], codes)) != build_of(before)


def test_a_language_that_was_not_built_again_counts_as_it_was(tmp_path: Path) -> None:
    built(tmp_path / "site", "nb")
    built(tmp_path / "site", "fi")
    built(tmp_path / "new", "nb")
    assert service_worker([tmp_path / "new", tmp_path / "site"], ("nb", "fi")) == service_worker(
        [tmp_path / "site"], ("nb", "fi")
    )


def test_the_worker_names_its_code_by_a_path_that_works_below_any_folder() -> None:
    worker = service_worker([], ("nb", "fi"))
    assert 'importScripts("nb/assets/js/shell/offline-worker.js")' in worker
    assert '"languages": ["nb", "fi"]' in worker
