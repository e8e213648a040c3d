"""Links of a chain: each leads to the next, and the last is what it is all for."""

from __future__ import annotations

from kvalia.things.diagram.canvas import WIDTH, Canvas, height_of
from kvalia.things.diagram.layout import Layout, Plan

PAD, BETWEEN = 10, 20


def _draw(canvas: Canvas, plan: Plan) -> None:
    y = 1.0
    for part in plan.parts:
        last = part is plan.parts[-1]
        height = height_of(part.texts, WIDTH - 2 * PAD) + 2 * PAD - 4
        canvas.box(1, y, WIDTH - 2, height, "accent" if last else "box")
        canvas.write(part.texts, WIDTH / 2, y + PAD - 2, WIDTH - 2 * PAD, "middle")
        if not last:
            canvas.arrow((WIDTH / 2, y + height + 2), (WIDTH / 2, y + height + BETWEEN - 2))
        y += height + BETWEEN


LAYOUT = Layout("chain", {"parts": (3, 7)}, _draw, ordered=True)
