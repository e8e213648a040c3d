"""A diagram as its template shows it: drawn, and line by line for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kvalia.language.typography import bind
from kvalia.read.problems import Fault
from kvalia.things.at import At
from kvalia.things.diagram.canvas import MORE, WIDTH, Canvas, Label, Tight
from kvalia.things.diagram.layout import Joint, Piece, Plan
from kvalia.things.diagram.layouts import LAYOUTS
from kvalia.things.diagram.record import GROUPS, Diagram, DiagramText
from kvalia.things.kind import Entry

MOST_LABEL, MOST_MORE = 2, 3
"""Lines of a part's label and of what stands below it at most."""


def diagram_html(at: At, name: str) -> str:
    """Return a diagram as HTML, empty if this language has no text for it, or one that lacks a label."""
    found = at.entry("diagram", name)
    if found is None:
        return ""
    entry: Entry[Diagram, DiagramText] = found[0]
    text: DiagramText = found[1]
    if not _same_ids(entry.truth, text):
        return ""
    plan = plan_of(entry.truth, text, at.code)
    layout = LAYOUTS[entry.truth.layout]
    canvas = Canvas()
    layout.draw(canvas, plan)
    view = {
        "html_id": f"diagram-{name}",
        "title": text.title,
        "caption": text.caption,
        "layout": layout.name,
        "width": WIDTH,
        "height": round(canvas.height + 1),
        "shapes": canvas.shapes,
        "words": canvas.words,
        "ordered": layout.ordered,
        "said": list(layout.said(plan)),
    }
    return at.render("diagram/diagram", diagram=view)


def text_faults(truth: Diagram, text: DiagramText, code: str) -> Iterator[Fault]:
    """Yield second lines that are missing or that nobody announced, and words for which the drawing has no room."""
    for name, words in text.parts.items():
        here = ("parts", name)
        if name in truth.parts and truth.parts[name].more and words.more is None:
            yield Fault(here, "'more' is missing", "Add 'more:', or remove 'more: true' in the neutral file")
        elif name in truth.parts and not truth.parts[name].more and words.more is not None:
            wrong = "the neutral file announces nothing more here"
            yield Fault((*here, "more"), wrong, "Remove it, or write 'more: true' there")
    if not _same_ids(truth, text) or next(truth.faults(), None):
        return
    canvas = Canvas()
    LAYOUTS[truth.layout].draw(canvas, plan_of(truth, text, code))
    seen = set()
    for tight in canvas.tight:
        if tight.label.where not in seen:
            yield _no_room(tight)
        seen.add(tight.label.where)


def _no_room(tight: Tight) -> Fault:
    if tight.word:
        wrong = f"the word '{tight.word}' is longer than a line of the drawing"
        return Fault(tight.label.where, wrong, f"Write a word of at most {tight.fits} letters")
    wrong = f"'{tight.label.where[-1]}' takes more lines than the drawing has room for"
    return Fault(tight.label.where, wrong, f"Shorten it to about {tight.fits} characters")


def _same_ids(truth: Diagram, text: DiagramText) -> bool:
    return all(getattr(truth, group).keys() == getattr(text, group).keys() for group in GROUPS)


def plan_of(truth: Diagram, text: DiagramText, code: str) -> Plan:
    """Return what is to be drawn, in the order of the neutral file."""

    def label(group: str, name: str, words: str, *key: str) -> Label:
        return Label(bind(code, words), (group, name, *key))

    parts = []
    for name in truth.parts:
        words = text.parts[name]
        texts = [(label("parts", name, words.label, "label"), MOST_LABEL)]
        if words.more:
            texts.append((replace(label("parts", name, words.more, "more"), style=MORE), MOST_MORE))
        parts.append(Piece(name, tuple(texts)))
    links = [
        Joint(link, replace(label("links", name, text.links[name]), style=MORE)) for name, link in truth.links.items()
    ]
    return Plan(parts, links, [label("areas", name, text.areas[name]) for name in truth.areas])
