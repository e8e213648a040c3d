"""The authors' command line, run on a small project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from kvalia.__main__ import main
from kvalia.language import CODES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a glossary of one term and nothing else."""
    folder = tmp_path / "docs/data/glossary"
    folder.mkdir(parents=True)
    (folder / "glossary.yml").write_text(
        "# yaml-language-server: $schema=../schemas/glossary.json\n"
        "source: nb\nterms:\n  quality:\n    english: quality\n"
    )
    for code in CODES:
        (tmp_path / "docs" / code).mkdir()
        (folder / f"{code}.yml").write_text(
            "# yaml-language-server: $schema=../schemas/glossary-text.json\n"
            "terms:\n  quality:\n    term: kvalitet\n    definition: Hvor godt noe er.\n"
        )
    return tmp_path


def run(project: Path, *arguments: str) -> int:
    return main(["--project", str(project), *arguments])


def test_a_new_quiz_has_a_file_for_every_language_and_check_lists_what_remains(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "new", "quiz", "my-quiz", "my-lesson") == 0
    folder = project / "docs/data/quizzes/my-quiz"
    assert {file.name for file in folder.iterdir()} == {"quiz.yml", *(f"{code}.yml" for code in CODES)}
    capsys.readouterr()
    assert run(project, "check") == 1
    shown = capsys.readouterr().out
    for code in CODES:
        assert f"docs/data/quizzes/my-quiz/{code}.yml:2:7: 'title' is empty. Write a text after it." in shown
    assert "there is no page 'my-lesson'" in shown


def test_a_new_path_begins_with_a_page_and_check_lists_what_remains(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "new", "path", "my-path", "my-lesson") == 0
    capsys.readouterr()
    assert run(project, "check") == 1
    shown = capsys.readouterr().out
    assert "docs/data/paths/my-path/path.yml:5:8: there are too few" in shown or "'pages'" in shown
    for code in CODES:
        assert f"docs/data/paths/my-path/{code}.yml:4:9: 'product' is empty. Write a text after it." in shown


def test_a_new_page_exists_in_every_language_and_names_its_schema(project: Path) -> None:
    assert run(project, "new", "page", "recovery/my-page") == 0
    for code in CODES:
        text = (project / "docs" / code / "recovery/my-page.md").read_text()
        assert text.splitlines()[1] == "# yaml-language-server: $schema=../../data/schemas/page.json"


def test_a_new_checklist_and_a_new_term_are_added_without_touching_what_is_there(project: Path) -> None:
    before = (project / "docs/data/glossary/nb.yml").read_text()
    assert run(project, "new", "checklist", "my-list", "my-lesson") == 0
    assert run(project, "new", "term", "my-term") == 0
    assert (project / "docs/data/glossary/nb.yml").read_text() == before + "  my-term:\n    term:\n    definition:\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("new", "quiz", "My Quiz", "x"), "'My Quiz' is no id"),
        (("new", "quiz", "my-quiz"), "Say which lesson it belongs to"),
        (("new", "path", "my-path"), "Say which lesson it begins with"),
        (("new", "term", "quality"), "has a term 'quality' already"),
        (("new", "page", "nb/my-page"), "'nb/my-page' names a language. Write 'my-page'"),
    ],
)
def test_a_wrong_call_says_what_to_write_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    before = sorted(project.rglob("*"))
    assert run(project, *arguments) == 2
    assert message in capsys.readouterr().err
    assert sorted(project.rglob("*")) == before


def test_nothing_is_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "new", "page", "my-page")
    file = project / "docs/nb/my-page.md"
    file.write_text("mine")
    assert run(project, "new", "page", "my-page") == 2
    assert file.read_text() == "mine"
    assert "is there already" in capsys.readouterr().err


def test_a_schema_that_the_records_have_outgrown_is_a_problem_until_it_is_written_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(project, "schemas")
    (project / "docs/data/schemas/quiz.json").write_text("{}")
    capsys.readouterr()
    run(project, "check")
    problem = "docs/data/schemas/quiz.json:1:1: the schema does not fit the records. Run 'make schemas'."
    assert problem in capsys.readouterr().out
    run(project, "schemas")
    capsys.readouterr()
    run(project, "check")
    assert problem not in capsys.readouterr().out


def test_a_text_is_stale_when_its_source_changes_and_in_sync_when_somebody_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "synced", "all") == 0
    assert run(project, "stale") == 0
    source = project / "docs/data/glossary/nb.yml"
    source.write_text(source.read_text().replace("Hvor godt noe er.", "Hvor godt kunden synes noe er."))
    assert run(project, "stale") == 1
    shown = capsys.readouterr().out
    assert shown.count("terms/quality/definition") == len(CODES) - 1
    assert run(project, "synced", "docs/data/glossary/fi.yml") == 0
    capsys.readouterr()
    run(project, "stale")
    assert "fi.yml" not in capsys.readouterr().out


def test_a_misspelt_file_is_not_noted_as_in_sync(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "synced", "docs/data/glossary/fy.yml") == 2
    assert "Write 'docs/data/glossary/fi.yml'" in capsys.readouterr().err


def test_a_check_ends_with_what_was_looked_at_and_found(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "check")
    *_, last = capsys.readouterr().out.splitlines()
    assert last.startswith("Looked at 0 pages in 4 languages, 5 files of data, 0 drawings, mkdocs.yml: ")
    assert last.endswith(" files.")


def test_what_a_new_page_leaves_open_is_listed_also_in_its_text(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(project, "new", "page", "recovery/my-page")
    capsys.readouterr()
    run(project, "check")
    shown = capsys.readouterr().out
    for code in CODES:
        page = f"docs/{code}/recovery/my-page.md"
        assert shown.count(f"{page}:") >= 8
        assert "the text is not written yet. Write it, or remove the place." in shown
    assert "reviewed" not in (project / "docs/nb/recovery/my-page.md").read_text()


def test_a_new_term_needs_the_files_that_it_is_added_to(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/data/glossary/fi.yml").unlink()
    assert run(project, "new", "term", "my-term") == 2
    assert "docs/data/glossary/fi.yml is missing" in capsys.readouterr().err


def test_a_reader_who_has_seen_enough_is_no_error(project: Path) -> None:
    command = f"{sys.executable} -m kvalia --project '{project}' check | head -n 1"
    ended = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert ended.stderr == ""
