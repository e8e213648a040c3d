"""Markdown of other houses, and of this one with a slip in it: what would be shown as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kvalia.pages.blocks import NAMES
from kvalia.read.letters import BROKEN, OTHER_ALPHABET, PLACEHOLDER
from kvalia.read.outline import Words
from kvalia.read.problems import Problem, nearest, suggestion
from kvalia.read.reading import HEADINGS

BLOCK = re.compile(r"^\s*(/{2,}|/(?=\s*[\w-]+\s*[|:¦｜]))\s*([\w-]*)\s*([|:¦｜]?)[\s¦｜]*(.*)$")

LIST_BELOW = ("a list begins right below a line of text", "Put an empty line before it")
INSIDE: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), wrong, write)
    for pattern, wrong, write in (
        (r"~~", "'~~' is shown as it stands", "Remove the words, or the signs"),
        (r"==(?=\w)|\^\^(?=\w)|\+\+(?=\w)|\{(?:\+\+|--|~~|==|>>)", "the signs are shown as they stand", "Remove them"),
        (r"(?<=\w)([~^])\w{1,3}\1", "the sign is shown as it stands", "Write '<sub>…</sub>' or '<sup>…</sup>'"),
        (r"\{\{|\{%", "there are no templates", "Write the text itself"),
        (r"\$[^$\s][^$]*[\\^_{][^$]*\$", "there are no formulas", "Write it in words, or with the signs × ÷ ²"),
        (
            r"\*\*",
            "'**' is shown as it stands",
            "Write '**' right before and right after the words, without a blank between",
        ),
        (
            r"(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)",
            "the sign is shown as it stands",
            "Write it right before and right after the words, or '\\*'",
        ),
        (r"`", "a mark of code is not closed", "Write '`' behind the code, too"),
        (r"\[\[", "'[[' makes no link", "Write '[text](path.md)'"),
        (r"\]\[[^\]]*\]", "the second brackets name no address", "Write '[text](address)'"),
        (
            r"\]\(",
            "the link is not closed, or its address holds a blank",
            "Write '[text](address)', with '%20' for a blank",
        ),
        (r"\] \((?=[^)\s]*(?:\.md|://|#))", "a blank stands inside the link", "Write '[text](address)'"),
        (r"\)\[[^\]]*(?:\.md|://)[^\]]*\]", "round and square brackets are exchanged", "Write '[text](address)'"),
        (r"\[\^[^\]]*\]", "there are no footnotes", "Write it in the text, or cite a source: '[@id]'"),
        (
            r"[\[(]@[\w-]+[^\]\s]*|(?<![\w.@/])@[a-z]+\d\d\w*|\[[a-z]+\d\d[a-z]?\]",
            "this is no citation",
            "Write '[@id]', each source in brackets of its own",
        ),
        (r"[\[(]term: ?[\w-]", "this is no link to a term", "Write '[word](term:id)'"),
        (r"(?:https?://|\bwww\.)[\w-]", "the address is no link", "Write '[text](https://…)' or '<https://…>'"),
        (
            r"(?<![\w:/]):[a-z][a-z0-9_+-]*:(?![\w/])",
            "there are no names of signs",
            "Write the sign itself, or nothing",
        ),
        (r"<!--", "the comment is not closed", "Write '-->' at its end"),
        (
            r"\{ ?[#.:]",
            "the braces are shown as they stand",
            "Write '{ #an-id }' at the end of the line, with no other braces in it",
        ),
        (r"\{[\w.-]+\}", "nothing is filled in for the braces", "Write the words themselves"),
        (
            OTHER_ALPHABET.pattern,
            "a letter of another alphabet stands in a word",
            "Write the word again: the letter only looks like one of ours",
        ),
        (
            BROKEN.pattern,
            "letters were broken when the file was saved",
            "Write them again, and save the file as UTF-8",
        ),
    )
)
"""What would be shown as it stands, wherever in a line."""

AT_START: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), wrong, write)
    for pattern, wrong, write in (
        (
            r"[•‣▪●◦·→➔➜✓✔☐☑✅]\s",
            "this sign makes no list",
            "Write '- ' at each item, and an empty line before the first",
        ),
        (
            r"\d{1,2}\)\s|[a-z][).]\s",
            "a number or a letter with such a sign makes no list",
            "Write '1. ', and an empty line before the first",
        ),
        (
            r"[-*+][^\W\d_]|\d{1,2}\.[^\W\d_]",
            "without a blank behind it the sign makes no list",
            "Write '- ' or '1. ', and an empty line before the first",
        ),
        (
            r"\|.*\|\s*$|\|?[ :-]+\|[ :|-]+$",
            "this is no table",
            "Put an empty line before it, and a line of '|---|' below its head",
        ),
        (r"!!!|\?\?\?", "this begins no box", "Write '!!! note \"Title\"' with an empty line before it"),
        (r":{3,}", "this begins no box", "Write '!!! note \"Title\"' and indent its text by four blanks"),
        (r"-{1,2}8<-{1,2}", "no other file is put in here", "Write the text itself"),
        (r"\[!\w+\]", "this makes no box", "Write '!!! note \"Title\"' and indent its text by four blanks"),
        (
            r"(?:```|~~~)",
            "the code is not closed, or does not begin on a line of its own",
            "Write ``` on the line below it",
        ),
        (r"\[[ xX]\]", "there are no boxes to tick in a text", "Write a list, or a checklist: '/// checklist | id'"),
        (r"#{1,6}\s*$", "the heading has no words", "Write them, or remove the line"),
    )
)
"""What would be shown as it stands, at the beginning of a line."""

UNWRITTEN = re.compile(rf"(?:…|\.\.\.)\s*$|\W*(?:{PLACEHOLDER})")
"""A text that still waits for its author."""

DASHES = re.compile(r"[–—]\s")
BELOW = re.compile(r"(?:[*+-]|\d{1,2}\.)\s+\S")


def check_writing(file: str, words: Words) -> Iterator[Problem]:
    """Yield what in a running text its author did not mean to be shown as it stands.

    Args:
        file: The page, as problems name it.
        words: The running text.
    """
    lines = words.text.split("\n")
    begun = False
    dashes = words.tag == "p" and sum(bool(DASHES.match(line.strip())) for line in lines) > 1
    for index, line in enumerate(lines):
        text = line.strip()
        row = words.lines[min(index, len(words.lines) - 1)]
        here = (file, words.line + index)
        if BLOCK.match(text):
            found = list(_block(text, begun))
            begun = begun or bool(found)
            yield from (Problem(*here, _column(row, "/"), *each) for each in found)
            continue
        below = words.tag == "p" and index > 0 and BELOW.match(text) and not BELOW.match(lines[index - 1].strip())
        if below or (dashes and DASHES.match(text)):
            yield Problem(*here, _column(row, text[:1]), *(LIST_BELOW if below else AT_START[0][1:]))
            dashes = False
        else:
            start = next((each for each in AT_START if each[0].match(text)), None)
            if start is None and UNWRITTEN.match(words.text.strip()) and words.tag != "td":  # A cell may be a form.
                start = (UNWRITTEN, "the text is not written yet", "Write it, or remove the place")
            if start:
                yield Problem(*here, _column(row, text[:2]), *start[1:])
                if words.tag == "p":
                    return
        for pattern, wrong, write in INSIDE:
            match = pattern.search(line)
            if match and not (words.tag in HEADINGS and "braces" in wrong):  # Such a heading has no id, and is told so.
                yield Problem(*here, _column(row, match[0]), wrong, write)


def _block(text: str, begun: bool) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a line that nearly begins or ends a block."""
    match = BLOCK.match(text)
    if match is None:
        return
    slashes, name, mark, rest = match.groups()
    if not name and not rest:
        if len(slashes) > 2 and not begun:
            yield "'///' ends a block that is not open", "Remove the line, or write '/// name | id' above"
        return
    known = nearest(name.lower(), NAMES)
    if name.lower() not in NAMES and len(slashes) > 2:
        yield f"there is no block '{name}'", suggestion(name, NAMES)
    elif known and (len(slashes) > 2 or (mark and mark in "|¦｜") or (name.lower() in NAMES and not rest)):
        about = f" | {rest.strip()}" if rest.strip() else ""
        yield "this line does not begin a block", f"Write '/// {known}{about}', and '///' below it"


def _column(row: str, wanted: str) -> int:
    """Return the column, from 1, where something stands in a line of the file."""
    found = row.find(wanted) if wanted else -1
    return found + 1 if found >= 0 else len(row) - len(row.lstrip()) + 1
