"""A sheet on which a layout draws: boxes, lines, numbers, and words that are broken into lines where they must be.

Lengths are units of the drawing, whose width is `WIDTH`. A phone of 320 px shows 288 px of it, so that letters of 14
units are more than 13 px high there. Nobody knows which typeface a reader's device has. Words are measured by the
widest of those in use, so that they fit in every other one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kvalia.read.problems import Location

WIDTH = 300
"""Width of every drawing."""

EM = {
    **dict.fromkeys("ijlI|'.,:;! \u00a0ł", 0.33),
    **dict.fromkeys("ftrJ()-/", 0.41),
    **dict.fromkeys("sczxvy–„”’", 0.56),
    **dict.fromkeys("mwMWÆæ…", 0.98),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZŁØ", 0.75),
}
"""Widths of letters in parts of the height. Source: DejaVu Sans, rounded up; other letters are 0.64 wide at most."""
OTHER, BOLDER = 0.64, 1.1


@dataclass(frozen=True)
class Style:
    """How words look: their name in the stylesheet, height of letters and of lines, whether they are bold."""

    name: str
    size: float
    line: int
    bold: bool = False


LABEL = Style("label", 14, 18, bold=True)
MORE = Style("more", 13.5, 17)


@dataclass(frozen=True)
class Label:
    """Words of a text file, and where they stand in it."""

    text: str
    where: Location
    style: Style = LABEL


@dataclass(frozen=True)
class Tight:
    """Words that have no room.

    Attributes:
        label: The words.
        fits: How many of their letters would have room.
        word: The word that is longer than a line; empty where there are too many lines.
    """

    label: Label
    fits: int
    word: str = ""


@dataclass(frozen=True)
class Shape:
    """A box, a line or a disc: name of its SVG element, its attributes, its look."""

    tag: str
    look: str
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Words:
    """A line of words. It stands on `y`; `x` is its beginning, middle or end, by the anchor."""

    text: str
    x: float
    y: float
    anchor: str
    look: str


@dataclass
class Canvas:
    """The sheet. `height` grows with what is drawn."""

    height: float = 0
    shapes: list[Shape] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    tight: list[Tight] = field(default_factory=list)

    def box(self, x: float, y: float, width: float, height: float, look: str = "box", round_: float = 4) -> None:
        """Draw a box."""
        self._shape("rect", look, x=x, y=y, width=width, height=height, rx=round_)
        self.height = max(self.height, y + height + 1)

    def line(self, *points: tuple[float, float], look: str = "line") -> None:
        """Draw a line through points."""
        self._shape("path", look, d="M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points))

    def arrow(self, *points: tuple[float, float], look: str = "line") -> None:
        """Draw a line through points, with a head at its end. Its last stretch is level or upright."""
        (x1, y1), (x, y) = points[-2:]
        dx, dy = _sign(x - x1), _sign(y - y1)
        self.line(*points[:-1], (x - 4 * dx, y - 4 * dy), look=look)
        side = [(x - 8 * dx - 5 * dy * turn, y - 8 * dy - 5 * dx * turn) for turn in (1, -1)]
        corners = "L".join(f"{_number(a)} {_number(b)}" for a, b in ((x, y), *side))
        self._shape("path", "head", d=f"M{corners}z")

    def disc(self, x: float, y: float, number: int) -> None:
        """Draw a number in a disc."""
        self._shape("circle", "disc", cx=x, cy=y, r=12)
        self.words.append(Words(str(number), x, y + 5, "middle", "number"))

    def dot(self, x: float, y: float) -> None:
        """Draw a small filled disc."""
        self._shape("circle", "dot", cx=x, cy=y, r=5)

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a box below all that is drawn already."""
        self.box(x, y, width, height, "frame", 6)
        self.shapes.insert(0, self.shapes.pop())

    def broken(self, label: Label, width: float, most: int) -> list[str]:
        """Return the lines of words in a column, and note it where they have no room."""
        lines = balanced(label.text, width, label.style)
        long = next((word for word in label.text.split(" ") if measure(word, label.style) > width), "")
        if long:
            self.tight.append(Tight(label, _prefix(long, width, label.style), long))
        elif len(lines) > most:
            starts = (label.text[:end] for end in range(len(label.text), 0, -1))
            fits = next(start for start in starts if len(balanced(start, width, label.style)) <= most)
            self.tight.append(Tight(label, len(fits)))
        return lines

    def write(
        self, texts: Sequence[tuple[Label, int]], x: float, y: float, width: float, anchor: str = "start"
    ) -> float:
        """Write labels below each other into a column; return where it ends.

        Args:
            texts: Labels, each with the number of lines that it may take.
            x: Beginning, middle or end of the lines, by the anchor.
            y: Top of the column.
            width: Its width.
            anchor: `start`, `middle` or `end`.
        """
        for label, most in texts:
            lines = self.broken(label, width, most)
            for line in lines:
                y += label.style.line
                self.words.append(Words(line, x, y - 4.5, anchor, label.style.name))
        self.height = max(self.height, y)
        return y

    def _shape(self, tag: str, look: str, **attributes: object) -> None:
        written = (
            (name, _number(value) if isinstance(value, int | float) else str(value))
            for name, value in attributes.items()
        )
        self.shapes.append(Shape(tag, look, tuple(written)))


def height_of(texts: Sequence[tuple[Label, int]], width: float) -> float:
    """Return how high a column of labels is, without writing it."""
    return sum(label.style.line * len(balanced(label.text, width, label.style)) for label, _ in texts)


def measure(text: str, style: Style) -> float:
    """Return how wide a text is at most."""
    letters = unicodedata.normalize("NFD", text)
    ems = sum(EM.get(letter, OTHER) for letter in letters if not unicodedata.combining(letter))
    return ems * style.size * (BOLDER if style.bold else 1)


def balanced(text: str, width: float, style: Style) -> list[str]:
    """Break a text into as few lines as its width allows, of lengths that are as even as may be."""
    lines = list(_broken(text, width, style))
    narrowest = max(measure(word, style) for word in text.split(" "))
    while len(lines) > 1 and width - 4 >= narrowest:
        width -= 4
        tighter = list(_broken(text, width, style))
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def _broken(text: str, width: float, style: Style) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and measure(f"{line} {word}", style) > width:
            yield line
            line = ""
        rest = word
        while measure(rest, style) > width:  # Such a word is a problem; until it is mended, it is broken anywhere.
            fits = _prefix(rest, width, style)
            yield rest[:fits]
            rest = rest[fits:]
        line = f"{line} {rest}" if line else rest
    yield line


def _prefix(word: str, width: float, style: Style) -> int:
    """Return how many of a word's letters have room in a line, one at least."""
    return max([1, *(end for end in range(1, len(word)) if measure(word[:end], style) <= width)])


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
