"""What authors get wrong in YAML, told where it stands and not where the parser stumbles."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

SPACES = {"\t": "tab", "\u00a0": "no-break space", "\u202f": "narrow no-break space", "\u3000": "wide space"}
WRONG_INDENT = re.compile(rf" *([{''.join(SPACES)}])[ {''.join(SPACES)}]*\S")

YAML_ADVICE = {
    "mapping values are not allowed": (
        "a colon followed by a space stands inside the text",
        'Put the whole text in double quotes: "…"',
    ),
    "but found another document": ("a line '---' begins a second document", "Remove the line"),
    "found unexpected end of stream": ("a quotation mark is opened and not closed", "Close it"),
    "could not find expected ':'": (
        "this line has no colon, so it is neither a key nor part of a text",
        "Write 'key: text', or indent the line to continue the text above",
    ),
    "did not find expected key": (
        "the indentation does not fit the lines above",
        "Indent with two spaces a level, and put a text that holds quotation marks in double quotes",
    ),
    "cannot start any token": (
        "this character cannot begin a text",
        'Put the whole text in double quotes: "…"',
    ),
    "found unknown escape character": ("a backslash stands inside double quotes", "Write it twice: \\\\"),
    "did not find expected '-' indicator": (
        "a line of a list and a line without '- ' stand at the same level",
        "Write 'an-id:' for '- ' where the others have ids, or '- ' at each",
    ),
    "found undefined alias": ("an asterisk begins the text", 'Put the whole text in double quotes: "…"'),
    "did not find expected alphabetic": (
        "an asterisk or ampersand begins the text",
        'Put the whole text in double quotes: "…"',
    ),
    "did not find expected ',' or": (
        "a bracket is opened and not closed, or prose stands inside braces",
        "Write prose on lines of its own, without braces",
    ),
}
"""What is wrong and what to write, by what the parser says."""

SLIPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"( *)//"), "'//' begins no comment", "Write '#'"),
    (re.compile(r" *(?:- )?[\w-]+([：﹕∶])"), "this is no colon of YAML", "Write ':' and a blank"),
    (
        re.compile(r""" *(?:- )?[\w-]+: +(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')( *[^\s#])"""),
        "the text goes on behind its quotation marks",
        "Put the whole text in double quotes, and write '\\\"' for those inside it",
    ),
    (re.compile(r" *(?:- )?[\w-]+(:)[^\s:/]"), "there is no blank after the colon", "Write 'key: text'"),
    (
        re.compile(r" *(?:- )?[\w-]+: +(\[[^\]]*\] *[^\s#]|\{[^}]*\} *[^\s#]|[|>] *[^\s#+-]|[-?] +\S|[%`])"),
        "a sign that means something in YAML begins the text",
        'Put the whole text in double quotes: "…"',
    ),
)
"""Slips that the parser notices only later, or in words of its own."""


def slip(lines: list[str], reached: int) -> tuple[int, int, str, str] | None:
    """Return the slip that a line or one of the two above it holds: line from 0, column from 1, what to say."""
    for line in range(min(reached, len(lines) - 1), max(reached - 3, -1), -1):
        for pattern, wrong, write in SLIPS:
            found = pattern.match(lines[line])
            if found:
                return line, found.start(1) + 1, wrong, write
    return None


def lost_words(node: yaml.Node, lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """Return where YAML takes away a part of a text, line and column from 0, and what to say of it."""
    start, end = node.start_mark, node.end_mark
    first, last = lines[start.line], lines[min(end.line, len(lines) - 1)]
    quotes = 'Put the whole text in double quotes: "…"'
    sign = first[start.column : start.column + 1]
    if sign in ("!", "&"):
        return start.line, start.column, f"the text begins with '{sign}', which takes its first word away", quotes
    rest = last[end.column :] if node.value and not getattr(node, "style", None) else ""
    cut = re.match(r"\s+#", rest)
    if cut:
        wrong = "everything from ' #' on is a comment and no part of the text"
        return end.line, end.column + cut.end() - 1, wrong, f"{quotes}; or put the comment on a line of its own"
    return None
