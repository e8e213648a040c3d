"""What in the lines of a page its author cannot have meant: sections and cells that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kvalia.read.outline import Heading, Oddity


def empty_sections(headings: Sequence[Heading], lines: Sequence[str], offset: int) -> Iterator[Oddity]:
    """Yield the headings with an id below which nothing stands, neither a text nor a smaller heading.

    Args:
        headings: The headings of a page.
        lines: Its lines below the front matter.
        offset: The lines of the front matter.
    """
    end = Heading(0, "", None, len(lines) + 1 + offset)
    for heading, following in pairwise([*headings, end]):
        below = lines[heading.line - offset : following.line - 1 - offset]
        if heading.id and following.level <= heading.level and not "".join(below).strip():
            yield Oddity("empty section", heading.line, 1, heading.title)


def uneven_rows(rows: Sequence[tuple[str, bool]], lines: Sequence[str], offset: int) -> Iterator[Oddity]:
    """Yield the rows of tables that have more or fewer cells than the table has columns.

    Args:
        rows: Such rows, each with whether it has more.
        lines: The lines of the page below the front matter.
        offset: The lines of the front matter.
    """
    for row, more in rows:
        found = next((at for at, line in enumerate(lines) if row.strip() in line), 0)
        yield Oddity("row" if more else "short row", found + 1 + offset, 1)
