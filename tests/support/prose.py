"""The texts that a reader meets, cut into blocks, with the place of each in its file.

A page gives its title, summary and picture description, and each heading, paragraph, list item and table cell.
A data file of a language gives each of its texts. Code, link targets, source ids and practice blocks are no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from kvalia.language import CODES
from kvalia.read.outline import split_front_matter
from kvalia.read.source import parse_yaml, read_yaml, texts

ROOT = Path(__file__).parents[2]
SHINGLE = 8
"""Length of the word sequences that no text may share with the founding documents."""

WORD = re.compile(r"(?<![\w:])[^\W\d_]+(?:[-’'][^\W\d_]+)*-?")
TOKEN = re.compile(r"[^\W_]+(?:[-’'.,:/][^\W_]+)*")

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
HEADING = re.compile(r"^#{1,6}\s+(.*)$")
ADMONITION = re.compile(r"^(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+\"(.*)\")?\s*$")
ITEM = re.compile(r"^(?:[-*+]|\d+[.)]|:)\s+(.*)$")
RULE = re.compile(r"^[|:\s-]+$")
CELL = re.compile(r"(?<!\\)\|")

CITATION = re.compile(r"\s*\[@[^\]]+\]")
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")
NO_TEXT = re.compile(r"(`+).+?\1|\{\s*[#.:][^}]*\}|<!--.*?-->|https?://\S+|\S+@\S+\.\w+|\*+", re.DOTALL)
FOREIGN = re.compile(r"<span lang=\"[a-z-]+\">.*?</span>", re.DOTALL)
TAG = re.compile(r"</?[a-z][^>]*>")
PLACEHOLDER = re.compile(r"\{[a-z][a-z-]*\}")
PHRASES = ROOT / "tests" / "content" / "words" / "phrases.txt"
QUOTED = re.compile(r"«[^»]*»|[„”][^”]*”")

END = re.compile(r"[.!?…]+[”»’)]*(?=\s|$)|:(?=\s+[«„”]?[^\W\d_a-zæøåäöąćęłńóśźż])")
ABBREVIATION = re.compile(r"(?:^|[\s(«„”])(?:bl\.a|ca|esim|f\.eks|jf|kl|klo|np|nr|t\.ex|tj|tzn)\.$", re.IGNORECASE)
MAY_END = re.compile(r"(?:\b(?:dvs|in|m\.fl|md|min|mm|osv|r|ul|ym|\w)|\d)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """One text of one language.

    Attributes:
        file: Its file, from the project folder.
        line: The line where it begins.
        code: The language it must be written in.
        kind: heading, label, paragraph, item, cell, title, summary, alt, interface, or its key in a data file.
        text: What the reader sees.
        own: The same without what is rightly in another language: marked fragments and our loan phrases.
        source: Its Markdown; for a text of a data file the text.
        page_type: The type of its page; empty for a data file.
    """

    file: str
    line: int
    code: str
    kind: str
    text: str
    own: str
    source: str
    page_type: str = ""

    def hit(self, found: str, write: str, offset: int = 0) -> str:
        """Return a line of a failure's message: where, what, and what to write."""
        line = self.line + self.text.count("\n", 0, offset)
        return f"{self.file}:{line}: {found} → {write}"


def words(text: str) -> list[str]:
    """Return the words of a text as a spelling checker wants them: no numbers, no ending after a colon (`NPS:n`)."""
    return WORD.findall(text)


def count_words(text: str) -> int:
    """Return how many words a reader counts; numbers are words, hyphenated words are one."""
    return len(TOKEN.findall(text))


def sentences(text: str) -> list[str]:
    """Cut a paragraph into sentences.

    Quoted sentences inside a sentence count for themselves, and so does what follows a colon with a capital letter.
    The point of an abbreviation or of a number ends no sentence, unless a capital letter follows.
    """
    found, start = [], 0
    for end in END.finditer(text):
        so_far, follows = text[start : end.end()], text[end.end() :].lstrip()[:1]
        if ABBREVIATION.search(so_far) or (MAY_END.search(so_far) and not follows.isupper()):
            continue
        # «Kommer du?» spør hun.
        if follows.islower() and not end[0].startswith("."):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    rest = text[start:].strip()
    return [sentence for sentence in [*found, rest] if TOKEN.search(sentence)]


def shingles(text: str, salt: str) -> Iterator[tuple[str, str]]:
    """Yield each sequence of eight words and its salted hash: 16 hex digits that do not give the words back."""
    tokens = [word.lower() for word in re.findall(r"\w+", text)]
    for start in range(len(tokens) - SHINGLE + 1):
        sequence = " ".join(tokens[start : start + SHINGLE])
        yield sequence, sha256(f"{salt}{sequence}".encode()).hexdigest()[:16]


def listed(path: Path) -> list[str]:
    """Return the entries of a word list: one a line, `#` begins a remark."""
    lines = (line.split("#", 1)[0].rstrip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def report(hits: Iterable[str]) -> str:
    """Return all hits as one message, in the order of files and lines, each once."""

    def place(hit: str) -> tuple[str, int, str]:
        file, line, _ = hit.split(":", 2)
        return file, int(line), hit

    found = sorted(set(hits), key=place)
    return f"{len(found)} to mend:\n" + "\n".join(found) if found else ""


@lru_cache
def blocks(code: str, root: Path = ROOT) -> tuple[Block, ...]:
    """Return all texts of a language: its pages, then its data files, without the words that only search reads."""
    docs = root / "docs"
    pages = [block for path in sorted((docs / code).rglob("*.md")) for block in page_blocks(path, code, root)]
    files = sorted(path for path in (docs / "data").rglob(f"{code}.yml") if path.parent.name != "search")
    data = [block for path in files for block in data_blocks(path, code, root)]
    return (*pages, *data)


def all_blocks() -> Iterator[Block]:
    """Yield the texts of all languages."""
    for code in CODES:
        yield from blocks(code)


def sample(code: str, source: str, kind: str = "paragraph", file: str = "page.md") -> Block:
    """Return a block of no page, for the tests of a check."""
    return Block(file, 1, code, kind, _visible(source), _own(_visible(FOREIGN.sub("", source))), source)


def page_blocks(path: Path, code: str, root: Path = ROOT) -> list[Block]:
    """Return the texts of a page."""
    file = path.relative_to(root).as_posix()
    front, markdown, offset = split_front_matter(path.read_text("utf-8"))
    document, _ = parse_yaml(front, file, line_offset=1)
    found = []
    page_type = ""
    if document and isinstance(document.data, dict):
        page_type = str(document.data.get("type", ""))
        for place in (("title",), ("summary",), ("illustration", "alt")):
            value = dict(texts(document.data)).get(place)
            if value:
                line = document.value_place(place)[0]
                found.append(Block(file, line, code, place[-1], value, _own(value), value, page_type))
    for line, kind, source in _cut(markdown.split("\n")):
        text = _visible(source)
        if text:
            own = _own(_visible(FOREIGN.sub("", source)))
            found.append(Block(file, offset + line, code, kind, text, own, source, page_type))
    return found


def data_blocks(path: Path, code: str, root: Path = ROOT) -> list[Block]:
    """Return the texts of a data file."""
    document, _ = read_yaml(path, root)
    found = []
    for place, value in texts(document.data) if document else ():
        names = [part for part in place if isinstance(part, str)]
        kind = "interface" if names[0] == "strings" else names[-1]
        text = PLACEHOLDER.sub("1", value)
        # A false friend names the words of other languages, in quotation marks.
        own = _own(QUOTED.sub("", text) if kind == "false_friend" else text)
        found.append(Block(document.path, document.value_place(place)[0], code, kind, text, own, value))
    return found


def _cut(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield line, kind and Markdown of each block of a page's body."""
    fence, kind, start, held = "", "", 0, []
    for number, line in enumerate((*lines, ""), start=1):
        mark, bare = FENCE.match(line), line.strip()
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        if held and (mark or not bare or bare[0] in "#|" or bare.startswith(("///", "!!!", "???")) or ITEM.match(bare)):
            yield start, kind, "\n".join(held)
            held = []
        if fence or mark or not bare or bare.startswith("///"):
            continue
        if heading := HEADING.match(bare):
            yield number, "heading", heading[1]
        elif admonition := ADMONITION.match(bare):
            yield number, "label", admonition[1] or ""
        elif bare[0] == "|":
            cells = [] if RULE.match(bare) else CELL.split(bare.strip("|"))
            yield from ((number, "cell", cell) for cell in cells)
        else:
            item = ITEM.match(bare)
            if not held:
                kind, start = "item" if item else "paragraph", number
            held.append(item[1] if item else bare)


def _visible(source: str) -> str:
    text = LINK.sub(r"\1", CITATION.sub("", source))
    return TAG.sub("", NO_TEXT.sub("", text)).strip()


def _own(text: str) -> str:
    return _phrases().sub("", text)


@lru_cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(listed(PHRASES), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
