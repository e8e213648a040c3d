"""Two things beside each other, seen through a filter; what comes of it."""

from __future__ import annotations

from kvalia.things.diagram.canvas import WIDTH, Canvas, height_of
from kvalia.things.diagram.layout import Layout, Plan

COLUMN, PAD, BETWEEN = 142, 9, 24
PLACES = (1, WIDTH - 1 - COLUMN)


def _draw(canvas: Canvas, plan: Plan) -> None:
    *seen, filter_, result = plan.parts
    height = max(height_of(part.texts, COLUMN - 2 * PAD) for part in seen) + 2 * PAD - 4
    for x, part in zip(PLACES, seen, strict=True):
        canvas.box(x, 1, COLUMN, height)
        canvas.write(part.texts, x + COLUMN / 2, PAD - 2, COLUMN - 2 * PAD, "middle")
        canvas.line((x + COLUMN / 2, height + 3), (x + COLUMN / 2, height + BETWEEN - 2))
    y = height + BETWEEN - 2
    inside = height_of(filter_.texts, WIDTH - 4 * PAD) + 2 * PAD - 4
    canvas.box(1, y, WIDTH - 2, inside, "filter", 0)
    canvas.write(filter_.texts, WIDTH / 2, y + PAD - 3, WIDTH - 4 * PAD, "middle")
    below = y + inside
    y = below + BETWEEN + 6
    for x in PLACES:
        canvas.arrow((x + COLUMN / 2, below + 2), (x + COLUMN / 2, y - 2))
    last = height_of(result.texts, WIDTH - 2 * PAD) + 2 * PAD - 4
    canvas.box(1, y, WIDTH - 2, last, "accent")
    canvas.write(result.texts, WIDTH / 2, y + PAD - 3, WIDTH - 2 * PAD, "middle")


LAYOUT = Layout("filter", {"parts": (4, 4)}, _draw)
