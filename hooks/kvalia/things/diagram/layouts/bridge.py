"""A bridge from the first part to the last, with numbered gaps between all parts, and one from end to end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kvalia.read.problems import Fault
from kvalia.things.diagram.canvas import WIDTH, Canvas, height_of
from kvalia.things.diagram.layout import Joint, Layout, Link, Piece, Plan, part_said

SIDE, PAD, INSET, DISC = WIDTH - 16, 10, 9, 30
BOX = SIDE - 24
COLUMN = DISC + 20


def _draw(canvas: Canvas, plan: Plan) -> None:
    first, *inside, last = plan.parts
    *gaps, whole = plan.links
    y = _box(canvas, first, 1, 1, BOX)
    middle = y / 2
    y = _gap(canvas, gaps[0], 1, y, BOX - COLUMN)
    frame = y
    y = canvas.write([(plan.areas[0], 1)], 1 + INSET, y + 6, BOX - 2 * INSET) + 5
    for part, gap, number in zip(inside, [*gaps[1:], None], range(2, len(plan.links) + 1), strict=True):
        y = _box(canvas, part, 1 + INSET, y, BOX - 2 * INSET)
        if gap is not None:
            y = _gap(canvas, gap, number, y, BOX - 2 * INSET - COLUMN + INSET)
    canvas.frame(1, frame, BOX, y + INSET - frame)
    y += INSET
    text = height_of([(whole.label, 2)], BOX - COLUMN)
    row = max(40, text + 16)
    canvas.arrow((DISC, y + 3), (DISC, y + row - 3))
    canvas.write([(whole.label, 2)], BOX - 2, y + (row - text) / 2 - 1, BOX - COLUMN, "end")
    end = _box(canvas, last, 1, y + row, BOX)
    canvas.line((BOX + 4, middle), (SIDE, middle), (SIDE, y + row / 2 - 15), look="dashed")
    canvas.line((SIDE, y + row / 2 + 15), (SIDE, (y + row + end) / 2), (BOX + 4, (y + row + end) / 2), look="dashed")
    canvas.disc(SIDE, y + row / 2, len(plan.links))


def _box(canvas: Canvas, part: Piece, x: float, y: float, width: float) -> float:
    height = height_of(part.texts, width - 2 * PAD) + 14
    canvas.box(x, y, width, height)
    canvas.write(part.texts, x + PAD, y + 6, width - 2 * PAD)
    return y + height


def _gap(canvas: Canvas, gap: Joint, number: int, y: float, width: float) -> float:
    """Draw a gap, the way over it broken off; return where it ends."""
    text = height_of([(gap.label, 2)], width)
    row = max(46, text + 14)
    canvas.line((DISC, y + 2), (DISC, y + row / 2 - 14), look="dashed")
    canvas.line((DISC, y + row / 2 + 14), (DISC, y + row - 2), look="dashed")
    canvas.disc(DISC, y + row / 2, number)
    canvas.write([(gap.label, 2)], COLUMN, y + (row - text) / 2 - 1, width)
    return y + row


def _said(plan: Plan) -> Iterator[str]:
    *gaps, whole = (f"{number}. {joint.label.text}" for number, joint in enumerate(plan.links, start=1))
    first, *others = map(part_said, plan.parts)
    yield from (first, gaps[0], plan.areas[0].text)
    for part, gap in zip(others, [*gaps[1:], whole], strict=False):
        yield from (part, gap)
    yield others[-1]


def _faults(parts: Sequence[str], links: Mapping[str, Link]) -> Iterator[Fault]:
    if len(links) != len(parts) - 1:
        wrong = f"a bridge of {len(parts)} parts has {len(parts) - 1} gaps, not {len(links)}"
        yield Fault(("links",), wrong, "Write one between each two parts but the last two, and one for the whole")

    for name, link in links.items():
        if link.below or link.way:
            yield Fault(("links", name), f"the gap '{name}' has its place by its order", "Write '{}' after it")


LAYOUT = Layout("bridge", {"parts": (4, 6), "links": (3, 5), "areas": (1, 1)}, _draw, _said, faults=_faults)
