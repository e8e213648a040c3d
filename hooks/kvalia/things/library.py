"""The library: all structured data of the site, in all languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any, TypeVar

from pydantic import BaseModel

from kvalia.language import BY_CODE, CODES
from kvalia.language.strings import Strings
from kvalia.read.folder import is_content
from kvalia.read.problems import Problem, id_like, relative_path, suggestion
from kvalia.read.source import Document, read_yaml
from kvalia.read.source import texts as texts_of
from kvalia.read.validation import located, repaired, validate, without_faults
from kvalia.things.kind import Entry, Kind
from kvalia.things.kinds import KINDS
from kvalia.things.record import ID
from kvalia.things.shared_ids import compare_ids

N = TypeVar("N", bound=BaseModel)
T = TypeVar("T", bound=BaseModel)


FEW = 5
"""So many texts may be the same in two languages by chance."""


@dataclass(frozen=True)
class Library:
    """All structured data. A part that could not be read is missing from it.

    Attributes:
        things: Every thing by its kind's name and its id; the id of a single kind's only thing is its folder's name.
        read: The same with what their own checks refuse, which nobody shows: for checks beside other files.
        written: What `ids` returns, by the kind's name.
    """

    things: Mapping[str, Mapping[str, Entry[Any, Any]]] = field(default_factory=dict)
    read: Mapping[str, Mapping[str, Entry[Any, Any]]] = field(default_factory=dict)
    written: Mapping[str, frozenset[str] | None] = field(default_factory=dict)

    def of(self, kind: Kind[N, T]) -> Mapping[str, Entry[N, T]]:
        """Return the things of a kind by id."""
        return self.things.get(kind.name, {})

    def only(self, kind: Kind[N, T]) -> Entry[N, T] | None:
        """Return all there is of a single kind, None where it could not be read."""
        return self.of(kind).get(kind.folder)

    def ids(self, kind: str) -> frozenset[str] | None:
        """Return the ids that other files may name: things of a kind, or what a single kind holds.

        An id whose own entry is faulty counts: the fault is shown once, where it is.
        None where nobody can tell, because the file that would say it cannot be read.
        """
        return self.written.get(kind, frozenset())

    def text_files(self) -> Iterator[tuple[str, Document]]:
        """Yield every text file, each with the code of its language."""
        for entries in self.read.values():
            for entry in entries.values():
                yield from ((code, document) for code, document in entry.sources.items() if code in BY_CODE)

    def strings(self, code: str) -> Strings:
        """Return the interface in a language."""
        interface = self.only(KINDS["interface"])
        text = interface.texts.get(code) if interface else None
        return Strings(code, text.strings if text else {})


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
    things: dict[str, dict[str, Entry[Any, Any]]] = {}
    read: dict[str, dict[str, Entry[Any, Any]]] = {}
    written: dict[str, frozenset[str] | None] = {}
    for kind in KINDS.values():
        folders = [data / kind.folder] if kind.single else _folders(kind, data)
        entries = [read_thing(kind, folder, root, codes, problems) for folder in folders]
        read[kind.name] = {entry.id: entry for entry, _ in entries if entry is not None}
        things[kind.name] = {entry.id: entry for _, entry in entries if entry is not None}
        if kind.single:
            written[kind.name] = _ids(read[kind.name].get(kind.folder), kind, data / kind.folder)
        else:
            written[kind.name] = frozenset(folder.name for folder in folders if ID.fullmatch(folder.name))
    return Library(things, read, written), problems


def read_thing(
    kind: Kind[N, T], folder: Path, root: Path, codes: Sequence[str], problems: list[Problem]
) -> tuple[Entry[N, T] | None, Entry[N, T] | None]:
    """Return a thing as it is read and as it may be shown, and add its problems."""
    entry = _entry(kind, folder, root, codes, problems)
    return entry, _sound(kind, entry) if entry else None


def _sound(kind: Kind[N, T], entry: Entry[N, T]) -> Entry[N, T] | None:
    """Return a thing without what its own checks refuse; None where nothing is left to show."""
    records = kind.records(entry.id)
    document = entry.sources[kind.name]
    truth = without_faults(document, records[0], entry.truth) if records else None
    if truth is None:
        return None
    # A form has a place for each of its texts; what asks or lists can leave one out.
    whole = {code: text for code, text in entry.texts.items() if not (kind.variants and _lacks(truth, text))}
    return replace(entry, truth=truth, texts=whole)


def _lacks(truth: BaseModel, text: BaseModel) -> bool:
    """Whether a text, without what was faulty in it, lacks words for something, or has them for nothing."""
    ids, words = (Document("", record.model_dump(mode="json")) for record in (truth, text))
    return bool(compare_ids(ids, words, truth))


def _folders(kind: Kind[Any, Any], data: Path) -> list[Path]:
    return sorted(path for path in (data / kind.folder).glob("*") if path.is_dir() and is_content(PurePath(path.name)))


def _ids(entry: Entry[Any, Any] | None, kind: Kind[Any, Any], folder: Path) -> frozenset[str] | None:
    """Return the ids below a key of a neutral file as they are written, whether or not what they name is right."""
    if entry is None:
        return None if folder.is_dir() else frozenset()
    data = entry.sources[kind.name].data
    ids = data.get(kind.ids) if isinstance(data, dict) else None
    return frozenset(ids) if isinstance(ids, dict) else None


def _entry(
    kind: Kind[N, T], folder: Path, root: Path, codes: Sequence[str], problems: list[Problem]
) -> Entry[N, T] | None:
    """Read a thing's neutral file and its text files; None where the neutral file is unusable."""
    if not folder.is_dir():
        return None
    if not kind.single and not ID.fullmatch(folder.name):
        wrong, advice = f"'{folder.name}' is no id", f"Rename the folder to '{id_like(folder.name)}', or remove it"
        problems.append(Problem(relative_path(folder, root), 1, 1, wrong, advice))
        return None
    records = kind.records(folder.name)
    if records is None:
        wrong, advice = f"there is no {kind.name} '{folder.name}'", suggestion(folder.name, kind.variants)
        problems.append(Problem(relative_path(folder, root), 1, 1, wrong, advice))
        return None
    sources: dict[str, Document] = {}
    truth = _read(kind, records[0], folder, kind.name, root, sources, problems)
    texts: dict[str, T] = {}
    for code in codes:
        text = _read(kind, records[1], folder, code, root, sources, problems, truth)
        if text is not None:
            texts[code] = text
    for stray in sorted(folder.iterdir()):
        # A site may publish fewer languages than there are texts for.
        if not is_content(PurePath(stray.name)):
            continue
        if stray.stem not in (kind.name, *codes, *CODES) or stray.suffix != ".yml":
            name = relative_path(stray, root)
            advice = suggestion(stray.name, [f"{stem}.yml" for stem in (kind.name, *codes)])
            problems.append(Problem(name, 1, 1, f"there is no use for a file '{stray.name}' here", advice))
    if truth is None:
        return None
    written = [code for code in codes if code in sources]
    for code in written:
        problems += compare_ids(sources[kind.name], sources[code], truth)
        before = written[: written.index(code)]
        same = next((other for other in before if sources[other].data == sources[code].data), None)
        if same and len([*texts_of(sources[code].data)]) > FEW:
            wrong = f"the file has the very words of {same}.yml"
            problems.append(Problem(sources[code].path, 1, 1, wrong, "Write each in its language"))
    for code, text in texts.items():
        problems += located(sources[code], kind.text_faults(truth, text, code))
    return Entry(folder.name, truth, texts, sources)


def _read(
    kind: Kind[N, T],
    model: type[BaseModel],
    folder: Path,
    stem: str,
    root: Path,
    sources: dict[str, Document],
    problems: list[Problem],
    truth: BaseModel | None = None,
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
    record, found = validate(document, model, truth)
    problems += found
    return record or repaired(document, model, context=truth)


def _advice_for_missing(kind: Kind[Any, Any], stem: str) -> str:
    if stem == kind.name:
        return "Write it: it says what is true in every language"
    return f"Copy another language's file to '{stem}.yml' and write its texts in {BY_CODE[stem].name}"
