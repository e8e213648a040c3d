"""Numbered steps below each other."""

from __future__ import annotations

from kvalia.things.diagram.canvas import WIDTH, Canvas
from kvalia.things.diagram.layout import Layout, Plan

RADIUS, COLUMN, BETWEEN, LEAST = 12, 36, 12, 22


def _draw(canvas: Canvas, plan: Plan) -> None:
    y = 2.0
    x = RADIUS + 1.0
    for number, part in enumerate(plan.parts, start=1):
        top = y + RADIUS
        end = canvas.write(part.texts, COLUMN, y + 2, WIDTH - COLUMN - 1)
        canvas.disc(x, top, number)
        y = max(end + BETWEEN, top + RADIUS + LEAST)
        if number < len(plan.parts):
            canvas.arrow((x, top + RADIUS + 2), (x, y - 2))


LAYOUT = Layout("steps", {"parts": (3, 7)}, _draw, ordered=True)
