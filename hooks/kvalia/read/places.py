"""Where in the text something stands that the parser has read: the first unused place that yields it, in order."""

from __future__ import annotations

import re

MARKS = frozenset(" >*+-#.:0123456789")
"""What may stand in a line before the text that the parser keeps of it: marks of lists, quotations, headings."""

BLOCK_START = re.compile(r"[ >]*/{3,} *([\w-]+)")
BOX_START = re.compile(r"[ >]*(?:[*+-] +|\d+\. +)*(?:!!!|\?\?\?\+?) ?[\w-]")


class Places:
    """The lines of a text, read from the top."""

    def __init__(self, text: str) -> None:
        """Take the text that the parser gets."""
        self.lines = text.expandtabs(4).split("\n")
        self._hidden: set[int] = set()
        self._line = self._column = self._block = 0

    def hide(self, text: str) -> int:
        """Take out lines that hold something else than text: code, raw HTML. Return the first of them, from 0."""
        wanted = [line.strip(" >") for line in text.strip("\n").split("\n")]
        start = 0
        while start + len(wanted) <= len(self.lines):
            here = range(start, start + len(wanted))
            if start not in self._hidden and all(
                self._fits(self.lines[line], wanted[line - start], line == here[0] or line == here[-1]) for line in here
            ):
                self._hidden.update(here)
                return start
            start += 1
        return self._line

    @staticmethod
    def _fits(line: str, wanted: str, edge: bool) -> bool:
        bare = line.strip(" >")
        return bare == wanted or (edge and bool(wanted) and wanted in line)

    def next_text(self, text: str, *, cell: bool = False) -> int:
        """Return the line, from 0, where a text of one line stands next; where it is not found, the line reached."""
        wanted = text.strip()
        for line in range(self._line, len(self.lines)):
            if line in self._hidden:
                continue
            start = self._column if line == self._line else 0
            column = self.lines[line].find(wanted, start)
            if column >= 0 and (cell or MARKS.issuperset(self.lines[line][start:column])):
                self._line, self._column = line, column + len(wanted)
                return line
        return self._line

    def next_box(self) -> int:
        """Return the line, from 0, where the next box begins: `!!! note` or `??? note`."""
        for line in range(self._line, len(self.lines)):
            if line not in self._hidden and BOX_START.match(self.lines[line]):
                self._line, self._column = line, len(self.lines[line])
                return line
        return self._line

    def next_block(self, kind: str) -> int:
        """Return the line, from 0, where the next block of a kind begins, and take it out."""
        for line in range(self._block, len(self.lines)):
            start = BLOCK_START.match(self.lines[line])
            if start and start[1].lower() == kind and line not in self._hidden:
                self._block = line + 1
                self._hidden.add(line)
                return line
        return self._block

    def column(self, line: int) -> int:
        """Return the column, from 1, where a line's text begins."""
        return len(self.lines[line]) - len(self.lines[line].lstrip()) + 1


class Stretch:
    """The lines of one element, in which what stands inside it is looked for in order."""

    def __init__(self, places: Places, first: int, last: int) -> None:
        """Take the first and the last line, from 0."""
        self.first, self.last = first, last
        self._lines = places.lines[first : last + 1]
        self._text = "\n".join(self._lines)
        self._reached = 0

    def find(self, *forms: str) -> tuple[int, int] | None:
        """Return line from 0 and column from 1 of the next of the forms in which something may be written."""
        for start in (self._reached, 0):
            found = [(place, form) for form in forms if form and (place := self._text.find(form, start)) >= 0]
            if found:
                place, form = min(found)
                self._reached = place + len(form)
                return self._place(place)
        return None

    def opening(self) -> tuple[int, int]:
        """Return the place of the `[` that belongs to the `](` found last."""
        depth, place = 0, self._text.rfind("](", 0, self._reached)
        for index in range(place - 1, -1, -1):
            depth += {"]": 1, "[": -1}.get(self._text[index], 0)
            if depth < 0:
                return self._place(index)
        return self._place(max(place, 0))

    def start(self) -> tuple[int, int]:
        """Return the place of the first sign."""
        line = self._lines[0] if self._lines else ""
        return self.first, len(line) - len(line.lstrip()) + 1

    def _place(self, index: int) -> tuple[int, int]:
        before = self._text[:index]
        return self.first + before.count("\n"), index - before.rfind("\n")
