"""What a save of a file concerns."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from kvalia.publish.changes import Changes, languages_to_build, snapshot
from support.commands import fingerprints
from support.driver import pages
from support.sample import write_sample
from support.tiny import CODES

DOCS = Path("docs")
BEFORE = {
    DOCS / "nb/index.md": 1,
    DOCS / "pl/index.md": 1,
    DOCS / "data/quizzes/a/quiz.yml": 1,
    DOCS / "data/quizzes/a/pl.yml": 1,
    DOCS / "data/glossary/pl.yml": 1,
    DOCS / "assets/x.svg": 1,
    Path("overrides/main.html"): 1,
    Path("mkdocs.yml"): 1,
}


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ((), ""),
        (("docs/pl/index.md",), "pl"),
        (("docs/pl/index.md", "docs/nb/index.md"), "nb pl"),
        (("docs/data/quizzes/a/pl.yml",), "pl"),
        (("docs/data/quizzes/a/quiz.yml",), "nb fi pl sv"),
        (("docs/data/glossary/pl.yml",), "nb fi pl sv"),
        (("docs/assets/x.svg",), "nb fi pl sv"),
        (("overrides/main.html",), "nb fi pl sv"),
        (("mkdocs.yml", "docs/pl/index.md"), "nb fi pl sv"),
    ],
)
def test_a_save_builds_only_the_languages_that_it_concerns(changed: tuple[str, ...], codes: str) -> None:
    after = BEFORE | {Path(path): 2 for path in changed}
    assert languages_to_build(BEFORE, after, DOCS, CODES) == codes.split()


def test_a_page_that_comes_or_goes_concerns_every_language() -> None:
    assert languages_to_build(BEFORE, {**BEFORE, DOCS / "pl/new.md": 1}, DOCS, CODES) == list(CODES)
    gone = {path: time for path, time in BEFORE.items() if path != DOCS / "pl/index.md"}
    assert languages_to_build(BEFORE, gone, DOCS, CODES) == list(CODES)


def test_a_snapshot_holds_files_at_any_depth_and_single_files(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    for name in ("a/b/x.md", "a/y.md", "z.yml"):
        (tmp_path / name).write_text("x")
    found = snapshot([tmp_path / "a", tmp_path / "z.yml", tmp_path / "not-there"])
    assert sorted(path.relative_to(tmp_path).as_posix() for path in found) == ["a/b/x.md", "a/y.md", "z.yml"]


def test_what_an_editor_keeps_beside_a_file_does_not_count(tmp_path: Path) -> None:
    for name in (".index.md.swp", "index.md~", "#index.md#", "index.md", ".git/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "broken.md").symlink_to(tmp_path / "nowhere")
    assert [path.name for path in snapshot([tmp_path])] == ["index.md"]


def test_a_preview_builds_all_at_first_and_what_failed_until_it_is_built(tmp_path: Path) -> None:
    changes = Changes()

    def saved(code: str, text: str) -> list[str]:
        page = tmp_path / f"docs/{code}/index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text)
        os.utime(page, ns=(0, len(text)))
        return changes.languages([tmp_path / "docs"], tmp_path / "docs", CODES)

    saved("fi", "a")
    assert saved("pl", "a") == list(CODES)
    changes.built()
    assert saved("pl", "ab") == ["pl"]
    assert saved("fi", "ab") == ["fi", "pl"], "the last build did not say that it was in place"
    changes.built()
    assert saved("pl", "abc") == ["pl"]
    changes.built()
    assert saved("pl", "abc") == list(CODES), "nothing changed that is known: the watcher saw something else"


@pytest.fixture(scope="module")
def finnish(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Callable[[Path], str | None]], dict[str, str]]:
    """Builds the Finnish site of a project with one of everything, after a change of Norwegian texts."""

    def build(change: Callable[[Path], str | None]) -> dict[str, str]:
        root = write_sample(tmp_path_factory.mktemp("changes") / "project").root
        for file in sorted((root / "docs").rglob("*")):
            path = file.relative_to(root)
            if file.suffix in (".md", ".yml") and languages_to_build({path: 1}, {path: 2}, DOCS, CODES) == ["nb"]:
                text = change(file)
                if text is not None:
                    file.write_text(text, "utf-8")
        site = tmp_path_factory.mktemp("site")
        built = dict(pages(root, "fi", "https://kvalia.example/", site, preview=True))
        return built | fingerprints(site)

    return build


def test_texts_of_one_language_show_in_no_other(finnish: Callable[..., dict[str, str]]) -> None:
    changed: list[Path] = []

    def other_words(file: Path) -> str:
        changed.append(file)
        return re.sub(
            r"^(title|summary|  .*(?:ask|text|why|do)): .*", r"\1: Helt andre ord", file.read_text("utf-8"), flags=re.M
        )

    def no_text(file: Path) -> str:
        return f"{file.read_text('utf-8').partition(chr(10))[0]}\n- no text\n"

    before = finnish(lambda _file: None)
    for change in (other_words, no_text):
        after = finnish(change)
        assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} == set()
    kinds = {file.parts[-3] for file in changed if "data" in file.parts}
    assert {"quizzes", "paths"} <= kinds and any(file.suffix == ".md" for file in changed)
