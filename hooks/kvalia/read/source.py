"""Reading an author's files: text with its faults, YAML with the place of every value.

YAML is composed to nodes and every scalar stays a text until a record says what
it is. So `no` is a word and not a false, a date is read once, by the record, and
each value keeps the line and column where its author wrote it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent

from kvalia.read.problems import Location, Problem, relative_path
from kvalia.read.slips import SPACES, WRONG_INDENT, YAML_ADVICE, lost_words, slip

MAX_BYTES = 1_000_000
"""Largest file that is read, in bytes. A lesson or quiz is a hundredth of it."""

MAX_DEPTH = 40
"""Most levels of keys inside keys. A quiz has seven; a thousand would exhaust the parser."""

CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
"""What git leaves where two versions contradict each other."""

EARLIER = ("found unexpected end of stream", "could not find expected ':'")
"""Faults that the parser notices some lines below their cause."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Value = str | None | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True)
class Document:
    """A YAML file, or the front matter of a page: its values and where they stand.

    Attributes:
        path: The file as problems name it.
        data: Mappings, lists and texts. An empty value is None.
        first_line: The file's first line, where the schema is named.
    """

    path: str
    data: Value
    first_line: str = ""
    _keys: dict[Location, tuple[int, int]] = field(default_factory=dict, repr=False)
    _values: dict[Location, tuple[int, int]] = field(default_factory=dict, repr=False)
    _nodes: set[int] = field(default_factory=set, repr=False)
    _lines: tuple[str, ...] = field(default=(), repr=False)

    def place(self, location: Location) -> tuple[int, int]:
        """Return line and column, from 1, of the value at `location` or of its nearest parent.

        Parts of the location that are no keys of the file are skipped: validators name
        the kind of a record between its keys.
        """
        here: Location = ()
        for part in location:
            if (*here, part) in self._values:
                here = (*here, part)
        return self._keys.get(here) or self._values.get(here) or (1, 1)

    def value_place(self, location: Location) -> tuple[int, int]:
        """Return line and column, from 1, of the value itself and not of its key."""
        return self._values.get(location) or self.place(location)

    def problem(self, location: Location, wrong: str, write: str = "") -> Problem:
        """Return a problem that points at the key of `location`."""
        return Problem(self.path, *self.place(location), wrong, write)


def read_text(path: Path, root: Path) -> str | Problem:
    """Return the text of a file, or the problem that keeps it from being read.

    Args:
        path: The file.
        root: The project folder, for the path that the problem names.
    """
    name = relative_path(path, root)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            megabytes = f"{size / 1e6:.1f} MB"
            return Problem(
                name, 1, 1, f"the file has {megabytes} and is not read", "Split it: 1 MB is the largest file"
            )
        raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        return Problem(
            name, 1, 1, f"the file cannot be read: {error.strerror}", "Check that it is a file and may be read"
        )
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
        return Problem(name, line, column, "the file is not written in UTF-8", "Save it again with the encoding UTF-8")
    if not text.strip():
        return Problem(name, 1, 1, "the file is empty", "Fill it in or delete it")
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    conflict = CONFLICT.search(text)
    if conflict:
        wrong = "two versions of the file were merged, and both stand here"
        return Problem(
            name, text.count("\n", 0, conflict.start()) + 1, 1, wrong, "Keep one, and remove the lines of <, = and >"
        )
    return text


def read_yaml(path: Path, root: Path) -> tuple[Document | None, list[Problem]]:
    """Read a YAML file. Return the document, if there is one, and the problems of its form."""
    text = read_text(path, root)
    if isinstance(text, Problem):
        return None, [text]
    return parse_yaml(text, relative_path(path, root))


def parse_yaml(
    text: str, path: str, line_offset: int = 0, *, settings: bool = False
) -> tuple[Document | None, list[Problem]]:
    """Parse YAML text.

    Args:
        text: The YAML.
        path: The file, for problems.
        line_offset: Lines of the file before `text`, where it is the front matter of a page.
        settings: Whether a programmer wrote it, who knows what tags, anchors and comments do.

    Returns:
        The document, or None if the text is no YAML, and the problems: tabs, syntax, duplicate keys.
    """
    indented = [
        Problem(
            path,
            number,
            found.start(1) + 1,
            f"a {SPACES[found[1]]} stands in the indentation",
            "Write spaces, two a level",
        )
        for number, line in enumerate(text.split("\n"), start=line_offset + 1)
        if (found := WRONG_INDENT.match(line))
    ]
    if indented:
        return None, indented
    try:
        deep = _too_deep(text)
        if deep:
            wrong = f"more than {MAX_DEPTH} levels stand inside each other"
            return None, [Problem(path, deep[0] + 1 + line_offset, deep[1] + 1, wrong, "Close some before")]
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, path, line_offset)]
    except yaml.reader.ReaderError:
        # The error counts bytes; the place is looked for again, in characters.
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        before = text[: found.start() if found else 0]
        line, column = before.count("\n") + 1 + line_offset, len(before) - before.rfind("\n")
        return None, [Problem(path, line, column, "a control character stands in the file", "Delete it")]
    lines = tuple(text.split("\n"))
    document = Document(path, None, lines[0], _lines=() if settings else lines)
    problems: list[Problem] = []
    data = _build(node, (), document, problems, line_offset) if node is not None else None
    object.__setattr__(document, "data", data)
    return document, problems


def _too_deep(text: str) -> tuple[int, int] | None:
    """Return line and column, from 0, where a text nests deeper than the parser should follow it."""
    steps = (len(line) - len(line.lstrip(" -?:")) for line in text.splitlines())
    if len(re.findall(r"[\[{]", text)) <= MAX_DEPTH and max(steps, default=0) <= MAX_DEPTH:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        mark = event.start_mark
        if depth > MAX_DEPTH and mark:
            return mark.line, mark.column
    return None


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str, line_offset: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    said = error.problem or error.context or "no YAML"
    if mark is not None and said.startswith(EARLIER) and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line + 1 + line_offset, mark.column + 1) if mark else (1 + line_offset, 1)
    if mark and said.startswith("mapping values") and ": " not in text.splitlines()[mark.line][: mark.column]:
        # The line's own colon: it is a key, but stands too far to the right to be one.
        said = "did not find expected key"
    found = slip(text.split("\n"), mark.line) if mark else None
    if found:
        return Problem(path, found[0] + 1 + line_offset, *found[1:])
    for start, (wrong, write) in YAML_ADVICE.items():
        if start in said:
            return Problem(path, line, column, wrong, write)
    return Problem(path, line, column, f"this is no YAML: {said}", "Compare with a file that works")


def _build(node: yaml.Node, here: Location, document: Document, problems: list[Problem], line_offset: int) -> Value:
    """Turn a node into mappings, lists and texts, and note where each stands."""
    document._values[here] = _mark(node, line_offset)
    if id(node) in document._nodes:  # yaml.compose gives an alias the very node of its anchor
        place = _mark(node, line_offset)
        wrong = "a YAML alias (*) refers to this place"
        problems.append(Problem(document.path, *place, wrong, "Write the text out where it is needed"))
        return str(node.value) if isinstance(node, yaml.ScalarNode) else None
    document._nodes.add(id(node))
    if isinstance(node, yaml.MappingNode):
        built: dict[str, Value] = {}
        for key_node, value_node in node.value:
            place = _mark(key_node, line_offset)
            if not isinstance(key_node, yaml.ScalarNode):
                wrong = "a list or a mapping stands where a key should be"
                problems.append(Problem(document.path, *place, wrong, "Write 'key: text'"))
                continue
            key = str(key_node.value)
            if key in built:
                wrong = f"'{key}' stands here twice"
                problems.append(Problem(document.path, *place, wrong, "Remove one, or give it a name of its own"))
                continue
            document._keys[(*here, key)] = place
            built[key] = _build(value_node, (*here, key), document, problems, line_offset)
        return built
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(child, (*here, index), document, problems, line_offset) for index, child in enumerate(node.value)
        ]
    lost = lost_words(node, document._lines) if document._lines else None
    if lost:
        problems.append(Problem(document.path, lost[0] + 1 + line_offset, lost[1] + 1, *lost[2:]))
    # A plain empty scalar or `null` is no text; in quotes it is one.
    # The loader written in C gives a plain scalar the style "", the one in Python gives it None.
    if not getattr(node, "style", None) and node.value in ("", "~", "null"):
        return None
    return str(node.value)


def _mark(node: yaml.Node, line_offset: int) -> tuple[int, int]:
    return node.start_mark.line + 1 + line_offset, node.start_mark.column + 1


def texts(value: Value, here: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield every text in `value` with the way to it."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from texts(child, (*here, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from texts(child, (*here, index))
    elif isinstance(value, str):
        yield here, value
