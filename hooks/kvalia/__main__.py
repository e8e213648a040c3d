"""The command line for authors: check, new, prepare, schemas, stale, status, synced."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kvalia.check.due import due, shared_sources
from kvalia.check.project import Project
from kvalia.check.schemas import check_schemas, write_schemas
from kvalia.language import CODES
from kvalia.pages.page import page_paths
from kvalia.pages.scaffold import DRAFTED, new_page, new_thing
from kvalia.read.folder import content
from kvalia.read.problems import Problem, in_order, relative_path, suggestion
from kvalia.search.dictionary import Dictionary
from kvalia.things.kind import Kind
from kvalia.things.record import ID
from kvalia.things.staleness import read_lock, stale_texts, write_lock


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code: 0 for success, 1 for problems, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="kvalia", description=__doc__)
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="the folder with mkdocs.yml")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="show everything that is wrong in docs/")
    commands.add_parser("prepare", help="write the dictionaries of the search, once, so that no build waits for them")
    commands.add_parser("schemas", help="write docs/data/schemas again, from the records")
    commands.add_parser("status", help="show what is past its day, and sources that several pages rest on")
    commands.add_parser("stale", help="show texts whose source has changed since they were written")
    synced = commands.add_parser("synced", help="note that text files fit their source again")
    synced.add_argument("files", nargs="+", help="text files below docs/data, or 'all'")
    names = ("page", *DRAFTED)
    new = commands.add_parser("new", help=f"make the files of a new {', '.join(names[:-1])} or {names[-1]}")
    new.add_argument("kind", choices=names)
    new.add_argument("name", help="its id; for a page its path: recovery/my-page")
    new.add_argument("page", nargs="?", help="the id of a quiz's or checklist's lesson, or of a path's first page")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal of Windows may lack a letter
    if options.command == "prepare":
        for code in CODES:
            Dictionary(code).prepare()
        return 0
    root = options.project.resolve()
    project = Project.below(root)
    if not project.docs.is_dir():
        wrong = f"{root} has no folder {project.docs.name}"
        parser.error(f"{wrong}. Call this in the folder with mkdocs.yml, or name it with --project")
    match options.command:
        case "check":
            return _check(project)
        case "schemas":
            for path in write_schemas(project.data / "schemas"):
                print(path.relative_to(root))
            return 0
        case "status":
            return _status(project)
        case "stale":
            return _show(stale_texts(project.library()[0], read_lock(project.data)))
        case "synced":
            return _synced(project, options.files)
        case _:
            return _new(project, options.kind, options.name, options.page)


def _check(project: Project) -> int:
    problems = in_order([*project.problems(), *check_schemas(project.data / "schemas", project.root)])
    code = _show(problems)
    print(looked_at(project, problems))
    return code


def looked_at(project: Project, problems: Sequence[Problem]) -> str:
    """Return one line that says what was looked at, and what was found."""
    pages = sum(len(page_paths(project.docs / language)) for language in project.codes)
    data = sum(1 for _ in content(project.data, "*.yml"))
    drawings = sum(1 for _ in content(project.docs, "*.svg"))
    seen = f"{pages} pages in {len(project.codes)} languages, {data} files of data, {drawings} drawings, mkdocs.yml"
    if not problems:
        return f"Looked at {seen}: nothing is wrong."
    files = len({problem.path for problem in problems})
    places = "1 place" if len(problems) == 1 else f"{len(problems)} places"
    return f"Looked at {seen}: {places} to mend in {'1 file' if files == 1 else f'{files} files'}."


def _show(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def _status(project: Project) -> int:
    library, pages = project.library()[0], {code: project.pages(code)[0] for code in project.codes}
    for line in (*in_order(due(library, pages, dt.date.today())), *shared_sources(pages)):
        print(line)
    return 0


def _synced(project: Project, files: Sequence[str]) -> int:
    known = write_lock(project.data, project.library()[0], files)
    unknown = [file for file in files if file != "all" and file not in known]
    for file in unknown:
        print(f"{file} is no text file that is written from another. {suggestion(file, known)}.", file=sys.stderr)
    return 2 if unknown else 0


def _new(project: Project, kind: str, name: str, page: str | None) -> int:
    parts = name.removesuffix(".md").split("/")
    if kind == "page" and parts[0] in CODES:
        print(f"'{name}' names a language. Write '{name.partition('/')[2]}': it is made in each.", file=sys.stderr)
        return 2
    if not all(ID.fullmatch(part) for part in parts) or (kind != "page" and len(parts) > 1):
        print(f"'{name}' is no id. Use lower-case letters a–z, digits and hyphens: my-{kind}.", file=sys.stderr)
        return 2
    drafted = DRAFTED.get(kind)
    draft = drafted.draft if drafted else None
    if draft and draft.lesson and not page:
        print(f"Say which lesson it {draft.lesson}: new {kind} {name} the-lesson.", file=sys.stderr)
        return 2
    if drafted and draft and draft.into and name in (project.library()[0].ids(drafted.name) or ()):
        print(f"The {drafted.name} has a {kind} '{name}' already.", file=sys.stderr)
        return 2
    lacking = [path for path in _added_to(drafted, project) if not path.exists()]
    if lacking:
        print(f"{relative_path(lacking[0], project.root)} is missing. Write it first.", file=sys.stderr)
        return 2
    files = (
        new_thing(drafted, project.data, name, page or "") if drafted else new_page(project.docs, name, dt.date.today())
    )
    existing = [path for path in files if path.exists() and not (draft and draft.into)]
    if existing:
        print(f"{existing[0].relative_to(project.root)} is there already. Nothing was written.", file=sys.stderr)
        return 2
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(path.relative_to(project.root))
    print("Now fill in what is empty. 'make check' lists what remains.")
    return 0


def _added_to(kind: Kind[Any, Any] | None, project: Project) -> list[Path]:
    """Return the files that a new thing is added to, where it has none of its own."""
    if kind is None or kind.draft is None or not kind.draft.into:
        return []
    return [project.data / kind.folder / f"{stem}.yml" for stem in (kind.name, *CODES)]


if __name__ == "__main__":
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # Whoever reads has seen enough: `kvalia check | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
