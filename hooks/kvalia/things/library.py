"""The library: all structured data of the site, in all languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from kvalia.language import BY_CODE, CODES, plural_categories
from kvalia.read.problems import Problem, relative_path, suggestion
from kvalia.read.source import Document, read_yaml
from kvalia.read.validation import located, repaired, validate
from kvalia.things.checklist.record import Checklist, ChecklistText
from kvalia.things.glossary.record import Glossary, GlossaryText
from kvalia.things.interface.record import Interface, InterfaceText
from kvalia.things.path.record import LearningPath, LearningPathText
from kvalia.things.quiz.record import Quiz, QuizText
from kvalia.things.references.record import References, ReferencesText
from kvalia.things.shared_ids import compare_ids
from kvalia.things.tool.record import TOOLS, Tool, ToolText

N = TypeVar("N", bound=BaseModel)
T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[N, T]):
    """One thing: its neutral truth, and its texts by language.

    Attributes:
        id: The thing's name: its folder's.
        truth: The neutral record.
        texts: The text record of each language that has one.
        sources: The documents by file stem: `quiz`, `nb`, `fi` …
    """

    id: str
    truth: N
    texts: Mapping[str, T]
    sources: Mapping[str, Document] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Library:
    """All structured data. A part that could not be read is missing from it.

    Attributes:
        quizzes: By id.
        checklists: By id.
        paths: Learning paths by id.
        tools: By id, which is the tool's kind.
        glossary: The terms.
        references: The sources.
        interface: The words of buttons, labels and messages.
        written: What `ids` returns.
    """

    quizzes: Mapping[str, Entry[Quiz, QuizText]] = field(default_factory=dict)
    checklists: Mapping[str, Entry[Checklist, ChecklistText]] = field(default_factory=dict)
    paths: Mapping[str, Entry[LearningPath, LearningPathText]] = field(default_factory=dict)
    tools: Mapping[str, Entry[Tool, ToolText]] = field(default_factory=dict)
    glossary: Entry[Glossary, GlossaryText] | None = None
    references: Entry[References, ReferencesText] | None = None
    interface: Entry[Interface, InterfaceText] | None = None
    written: Mapping[str, frozenset[str] | None] = field(default_factory=dict)

    def ids(self, folder: str) -> frozenset[str] | None:
        """Return the ids that files of a kind may name, by the kind's folder; None where nobody can tell.

        An id whose own entry is faulty counts: the fault is shown once, where it is.
        """
        return self.written.get(folder, frozenset())


@dataclass(frozen=True)
class Kind(Generic[N, T]):
    """A kind of data: where it lies and what it is read as.

    Attributes:
        folder: The folder below `docs/data`.
        neutral: Stem of the neutral file.
        truth: Record of the neutral file.
        text: Record of the text files.
        variants: Both records by the thing's id, where each thing has records of its own.
    """

    folder: str
    neutral: str
    truth: type[N]
    text: type[T]
    variants: Mapping[str, tuple[type[N], type[T]]] = field(default_factory=dict)

    @property
    def depth(self) -> int:
        """How many folders lie between a file of this kind and `docs/data`."""
        return 2 if self.folder in COLLECTIONS else 1

    def schema_line(self, stem: str) -> str:
        """Return the first line of a file of this kind, which names its schema for editors."""
        name = self.neutral if stem == self.neutral else f"{self.neutral}-text"
        return f"# yaml-language-server: $schema={'../' * self.depth}schemas/{name}.json"


COLLECTIONS = frozenset({"quizzes", "checklists", "paths", "tools"})
QUIZ = Kind("quizzes", "quiz", Quiz, QuizText)
CHECKLIST = Kind("checklists", "checklist", Checklist, ChecklistText)
PATH = Kind("paths", "path", LearningPath, LearningPathText)
TOOL = Kind("tools", "tool", Tool, ToolText, TOOLS)
GLOSSARY = Kind("glossary", "glossary", Glossary, GlossaryText)
REFERENCES = Kind("references", "references", References, ReferencesText)
INTERFACE = Kind("interface", "interface", Interface, InterfaceText)
KINDS: tuple[Kind[Any, Any], ...] = (QUIZ, CHECKLIST, PATH, TOOL, GLOSSARY, REFERENCES, INTERFACE)


def load_library(data: Path, root: Path, codes: Sequence[str] = CODES) -> tuple[Library, list[Problem]]:
    """Read everything below `docs/data`.

    Args:
        data: The folder `docs/data`.
        root: The project folder, for the paths of problems.
        codes: The languages that must be complete.

    Returns:
        The library and all problems of its files.
    """
    problems: list[Problem] = []
    quizzes = _collection(QUIZ, data, root, codes, problems)
    checklists = _collection(CHECKLIST, data, root, codes, problems)
    paths = _collection(PATH, data, root, codes, problems)
    tools = _collection(TOOL, data, root, codes, problems)
    glossary = _entry(GLOSSARY, data / GLOSSARY.folder, root, codes, problems)
    references = _entry(REFERENCES, data / REFERENCES.folder, root, codes, problems)
    interface = _entry(INTERFACE, data / INTERFACE.folder, root, codes, problems)
    written = {
        QUIZ.folder: frozenset(path.name for path in _folders(QUIZ, data)),
        CHECKLIST.folder: frozenset(path.name for path in _folders(CHECKLIST, data)),
        PATH.folder: frozenset(path.name for path in _folders(PATH, data)),
        TOOL.folder: frozenset(path.name for path in _folders(TOOL, data)),
        GLOSSARY.folder: _ids(glossary, "terms", data / GLOSSARY.folder),
        REFERENCES.folder: _ids(references, "references", data / REFERENCES.folder),
    }
    return Library(quizzes, checklists, paths, tools, glossary, references, interface, written), problems


def _folders(kind: Kind[Any, Any], data: Path) -> list[Path]:
    return sorted(path for path in (data / kind.folder).glob("*") if path.is_dir())


def _ids(entry: Entry[Any, Any] | None, key: str, folder: Path) -> frozenset[str] | None:
    """Return the ids below a key of a neutral file as they are written, whether or not what they name is right."""
    if entry is None:
        return None if folder.is_dir() else frozenset()
    data = entry.sources[folder.name].data
    ids = data.get(key) if isinstance(data, dict) else None
    return frozenset(ids) if isinstance(ids, dict) else None


def _collection(
    kind: Kind[N, T], data: Path, root: Path, codes: Sequence[str], problems: list[Problem]
) -> dict[str, Entry[N, T]]:
    entries = (_entry(kind, folder, root, codes, problems) for folder in _folders(kind, data))
    return {entry.id: entry for entry in entries if entry is not None}


def _entry(
    kind: Kind[N, T], folder: Path, root: Path, codes: Sequence[str], problems: list[Problem]
) -> Entry[N, T] | None:
    """Read a thing's neutral file and its text files; None where the neutral file is unusable."""
    if not folder.is_dir():
        return None
    if kind.variants and folder.name not in kind.variants:
        wrong, advice = f"there is no {kind.neutral} '{folder.name}'", suggestion(folder.name, kind.variants)
        problems.append(Problem(relative_path(folder, root), 1, 1, wrong, advice))
        return None
    truth_record, text_record = kind.variants.get(folder.name, (kind.truth, kind.text))
    sources: dict[str, Document] = {}
    truth = _read(kind, truth_record, folder, kind.neutral, root, sources, problems)
    texts: dict[str, T] = {}
    for code in codes:
        text = _read(kind, text_record, folder, code, root, sources, problems)
        if text is not None:
            texts[code] = text
    for stray in sorted(folder.iterdir()):
        # A site may publish fewer languages than there are texts for.
        if stray.stem not in (kind.neutral, *codes, *CODES) or stray.suffix != ".yml":
            name = stray.relative_to(root).as_posix()
            advice = suggestion(stray.name, [f"{stem}.yml" for stem in (kind.neutral, *codes)])
            problems.append(Problem(name, 1, 1, f"there is no use for a file '{stray.name}' here", advice))
    if truth is None:
        return None
    for code in (code for code in codes if code in sources):
        problems += compare_ids(sources[kind.neutral], sources[code], truth)
    for code, text in texts.items():
        if isinstance(truth, Interface) and isinstance(text, InterfaceText):
            problems += located(sources[code], text.faults(truth, plural_categories(code)))
        elif isinstance(truth, Quiz) and isinstance(text, QuizText):
            problems += located(sources[code], text.faults(truth))
    return Entry(folder.name, truth, texts, sources)


def _read(
    kind: Kind[N, T],
    model: type[BaseModel],
    folder: Path,
    stem: str,
    root: Path,
    sources: dict[str, Document],
    problems: list[Problem],
) -> Any:
    """Read one file into `sources` and return its record without what is faulty, or None; add its problems."""
    file = folder / f"{stem}.yml"
    if not file.exists():
        name = relative_path(file, root)
        problems.append(Problem(name, 1, 1, "the file is missing", _advice_for_missing(kind, stem)))
        return None
    document, found = read_yaml(file, root)
    problems += found
    if document is None:
        return None
    sources[stem] = document
    expected = kind.schema_line(stem)
    if document.first_line.strip() != expected:
        problems.append(Problem(document.path, 1, 1, "the first line does not name the schema", f"Write '{expected}'"))
    record, found = validate(document, model)
    problems += found
    return record or repaired(document, model)


def _advice_for_missing(kind: Kind[Any, Any], stem: str) -> str:
    if stem == kind.neutral:
        return "Write it: it says what is true in every language"
    return f"Copy another language's file to '{stem}.yml' and write its texts in {BY_CODE[stem].name}"
