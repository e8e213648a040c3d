"""A ring: numbered parts in two columns, clockwise, and from the last one on to the first."""

from __future__ import annotations

from kvalia.things.diagram.canvas import WIDTH, Canvas, height_of
from kvalia.things.diagram.layout import Layout, Piece, Plan

CARD, PAD, DOWN = 132, 8, 42
LEFT, RIGHT = 1, WIDTH - 1 - CARD


def _draw(canvas: Canvas, plan: Plan) -> None:
    parts = list(plan.parts)
    rows = _rows(parts)
    y = 13.0
    for index, row in enumerate(rows):
        height = max(height_of(part.texts, CARD - 2 * PAD) for part in row) + 2 * PAD + 8
        middle = y + height / 2
        for part in row:
            x: float = LEFT if part is row[0] else RIGHT
            x = (WIDTH - CARD) / 2 if len(row) == 1 else x
            canvas.box(x, y, CARD, height)
            canvas.write(part.texts, x + CARD / 2, y + PAD + 6, CARD - 2 * PAD, "middle")
            canvas.disc(x + CARD / 2, y, parts.index(part) + 1)
        if index == 0:
            canvas.arrow((LEFT + CARD + 3, middle), (RIGHT - 3, middle))
        if index == len(rows) - 1:
            if len(row) == 2:
                canvas.arrow((RIGHT - 3, middle), (LEFT + CARD + 3, middle))
            break
        below = y + height + DOWN
        left, right = LEFT + CARD / 2, RIGHT + CARD / 2
        if len(rows[index + 1]) == 1:
            turn = below + 28
            canvas.arrow((right, y + height + 3), (right, turn), ((WIDTH + CARD) / 2 + 3, turn))
            canvas.arrow(((WIDTH - CARD) / 2 - 3, turn), (left, turn), (left, y + height + 3))
        else:
            # The number of the part that is reached stands on the edge of its card.
            canvas.arrow((right, y + height + 3), (right, below - 14))
            canvas.arrow((left, below - 14), (left, y + height + 3))
        y = below


def _rows(parts: list[Piece]) -> list[list[Piece]]:
    """Return the rows from the top, each with its left and its right part; the last may have one in the middle."""
    half, odd = divmod(len(parts), 2)
    right, bottom, left = parts[1 : 1 + half], parts[1 + half : 1 + half + odd], parts[1 + half + odd :]
    pairs = zip([parts[0], *reversed(left)], right, strict=True)
    return [*map(list, pairs), *([bottom] if odd else [])]


LAYOUT = Layout("ring", {"parts": (3, 6)}, _draw, ordered=True)
