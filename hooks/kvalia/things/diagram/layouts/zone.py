"""A zone between an upper and a lower limit, in two cases: in the first it is wide, in the second narrow."""

from __future__ import annotations

from dataclasses import replace

from kvalia.things.diagram.canvas import MORE, WIDTH, Canvas, Label, height_of
from kvalia.things.diagram.layout import Layout, Piece, Plan, part_said

COLUMN, WIDE, NARROW, PAD = 142, 118, 34, 4
LEFT, RIGHT = 1, WIDTH - 1 - COLUMN


def _draw(canvas: Canvas, plan: Plan) -> None:
    upper, zone, lower = plan.parts
    heads = max(height_of([(label, 2)], COLUMN) for label in plan.areas)
    for x, label in zip((LEFT, RIGHT), plan.areas, strict=True):
        top = 3 + heads - height_of([(label, 2)], COLUMN)
        canvas.write([(label, 2)], x + COLUMN / 2, top, COLUMN, "middle")
    y = canvas.write(_light(upper), WIDTH / 2, heads + 12, WIDTH - 2, "middle") + 5
    inside = height_of(zone.texts, COLUMN - 2 * PAD)
    wide = max(WIDE, inside + 60)
    for x, height in ((LEFT, wide), (RIGHT, NARROW)):
        canvas.box(x, y, COLUMN, height, "zone", 0)
        canvas.line((x, y + height), (x + COLUMN, y + height), look="dashed")
        canvas.write(_light(lower), x + COLUMN / 2, y + height + 4, COLUMN, "middle")
    canvas.line((0, y), (WIDTH, y), look="edge")
    middle, top = LEFT + COLUMN / 2, y + (wide - inside) / 2
    canvas.write(zone.texts, middle, top, COLUMN - 2 * PAD, "middle")
    canvas.arrow((middle, top - 3), (middle, y + 4))
    canvas.arrow((middle, top + inside + 5), (middle, y + wide - 4))
    for end in (y + 4, y + NARROW - 4):
        canvas.arrow((RIGHT + COLUMN / 2, y + NARROW / 2), (RIGHT + COLUMN / 2, end))


def _light(part: Piece) -> list[tuple[Label, int]]:
    """Return the words of a limit in letters that are lighter than those of the cases and of the zone."""
    return [(replace(label, style=MORE), most) for label, most in part.texts]


LAYOUT = Layout(
    "zone",
    {"parts": (3, 3), "areas": (2, 2)},
    _draw,
    lambda plan: iter([*map(part_said, plan.parts), *(label.text for label in plan.areas)]),
)
