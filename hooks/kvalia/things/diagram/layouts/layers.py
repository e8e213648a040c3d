"""Layers upon each other, with lines between them, arrows beside them, and stretches of time above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kvalia.read.problems import Fault
from kvalia.things.diagram.canvas import WIDTH, Canvas, height_of
from kvalia.things.diagram.layout import Joint, Layout, Link, Plan, part_said

PAD, BETWEEN, LINE = 9, 6, 22


def _draw(canvas: Canvas, plan: Plan) -> None:
    y = _time(canvas, plan, 3) if plan.areas else 1.0
    ways = [joint for joint in plan.links if joint.link.way]
    look = "box"
    for part in plan.parts:
        height = height_of(part.texts, WIDTH - 2 - 2 * PAD) + 2 * PAD - 4
        canvas.box(1, y, WIDTH - 2, height, look)
        canvas.write(part.texts, 1 + PAD, y + PAD - 3, WIDTH - 2 - 2 * PAD)
        y += height
        for joint in (joint for joint in plan.links if joint.link.below == part.name):
            canvas.write([(joint.label, 1)], WIDTH / 2, y + 2, WIDTH - 2, "middle")
            canvas.line((0, y + LINE + 1), (WIDTH, y + LINE + 1), look="edge" if joint.link.hides else "dashed")
            look = "behind" if joint.link.hides else look
            y += LINE
        if ways and part is not plan.parts[-1]:
            y = _ways(canvas, ways, y)
        y += BETWEEN


def _time(canvas: Canvas, plan: Plan, y: float) -> float:
    """Draw the stretches of time as stations on one arrow; return where they end."""
    width = WIDTH / len(plan.areas)
    end = max(
        canvas.write([(label, 2)], width * (place + 0.5), y, width - 6, "middle")
        for place, label in enumerate(plan.areas)
    )
    canvas.arrow((1, end + 12), (WIDTH - 1, end + 12))
    for place in range(len(plan.areas)):
        canvas.dot(width * (place + 0.5), end + 12)
    return end + 26


def _ways(canvas: Canvas, ways: Sequence[Joint], y: float) -> float:
    """Draw the ways from one layer to the next and back, each with its word; return where they end."""
    width = WIDTH / len(ways)
    texts = [[(joint.label, 2)] for joint in ways]
    room = width - 40
    row = max(36, *(height_of(text, room) + 12 for text in texts))
    for place, (joint, text) in enumerate(zip(ways, texts, strict=True)):
        x = width * place + 18
        ends = ((x, y + 4), (x, y + row + BETWEEN - 4))
        canvas.arrow(*(ends if joint.link.way == "down" else ends[::-1]))
        canvas.write(text, x + 12, y + (row + BETWEEN - height_of(text, room)) / 2 - 1, room)
    return y + row


def _said(plan: Plan) -> Iterator[str]:
    yield from (label.text for label in plan.areas)
    for part in plan.parts:
        yield part_said(part)
        yield from (joint.label.text for joint in plan.links if joint.link.below == part.name)
    yield from (joint.label.text for joint in plan.links if joint.link.way)


def _faults(parts: Sequence[str], links: Mapping[str, Link]) -> Iterator[Fault]:
    above = parts[:-1]
    for name, link in links.items():
        here = ("links", name)
        if (link.below is None) == (link.way is None):
            yield Fault(here, f"the link '{name}' has no place", "Write either 'below: part-id' or 'way: down'")
        elif link.below is not None and link.below not in above:
            known = ", ".join(f"'{part}'" for part in above)
            yield Fault((*here, "below"), f"no line can stand below '{link.below}'", f"Write one of {known}")


LAYOUT = Layout("layers", {"parts": (2, 5), "links": (0, 4), "areas": (0, 3)}, _draw, _said, faults=_faults)
