"""Diagrams: every layout draws within its sheet, says all its words, and never lets a word hang over."""

from __future__ import annotations

from typing import Any

import pytest
from kvalia.things.diagram.canvas import LABEL, MORE, WIDTH, Canvas, Label, balanced, measure
from kvalia.things.diagram.layouts import LAYOUTS
from kvalia.things.diagram.record import Diagram, DiagramText
from kvalia.things.diagram.view import plan_of, text_faults

LONG = "asiakaspalvelukokonaisuudenhallintajärjestelmä"


def diagram(layout: str, *, most: bool, more: bool = False) -> Diagram:
    """Return a diagram with the fewest or the most of all that a layout may have."""
    counts = LAYOUTS[layout].counts
    size = {group: counts.get(group, (0, 0))[most] for group in ("parts", "links", "areas")}
    parts = {f"part-{place}": {"more": more} for place in range(size["parts"])}
    links: dict[str, Any] = {f"link-{place}": {} for place in range(size["links"])}
    if layout == "bridge":
        links = {f"link-{place}": {} for place in range(len(parts) - 1)}
    if layout == "layers" and links:
        links = {"line": {"below": "part-0", "hides": True}, "down": {"way": "down"}, "up": {"way": "up"}}
    areas = {f"area-{place}": {} for place in range(size["areas"])}
    data = {"source": "nb", "page": "complaint", "layout": layout, "parts": parts, "links": links, "areas": areas}
    return Diagram.model_validate(data)


def text(truth: Diagram, label: str = "Takk", more: str = "Si det høyt") -> DiagramText:
    parts = {name: {"label": label, **({"more": more} if part.more else {})} for name, part in truth.parts.items()}
    words = {"links": dict.fromkeys(truth.links, label), "areas": dict.fromkeys(truth.areas, label)}
    return DiagramText.model_validate({"title": "Tegning", "caption": "Ovenfra", "parts": parts, **words})


def drawn(truth: Diagram, words: DiagramText) -> Canvas:
    canvas = Canvas()
    LAYOUTS[truth.layout].draw(canvas, plan_of(truth, words, "nb"))
    return canvas


def span(words: Any) -> tuple[float, float]:
    """Return where a line of words begins and ends at most."""
    width = measure(words.text, LABEL if words.look in ("label", "number") else MORE)
    start = words.x - width * {"start": 0, "middle": 0.5, "end": 1}[words.anchor]
    return start, start + width


@pytest.mark.parametrize("more", [False, True])
@pytest.mark.parametrize("most", [False, True])
@pytest.mark.parametrize("label", ["Takk", "Etter at alle har gått hjem", LONG])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_keeps_to_its_sheet_whatever_its_words_are(
    layout: str, label: str, most: bool, more: bool
) -> None:
    truth = diagram(layout, most=most, more=more)
    assert list(truth.faults()) == []
    canvas = drawn(truth, text(truth, label, label))
    for words in canvas.words:
        start, end = span(words)
        assert -0.5 <= start <= end <= WIDTH + 0.5, words
        assert 10 < words.y <= canvas.height, words
    lines = [(round(words.y), *span(words)) for words in canvas.words]
    for place, (y, start, end) in enumerate(lines):
        for other, begins, ends in lines[:place]:
            assert abs(y - other) > 10 or end <= begins or ends <= start, "words stand on words"


@pytest.mark.parametrize("most", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_said_is_what_is_drawn(layout: str, most: bool) -> None:
    truth = diagram(layout, most=most, more=True)
    names = [*truth.parts, *truth.links, *truth.areas]
    words = {name: f"{name.replace('-', '')}" for name in names}
    written = DiagramText.model_validate(
        {
            "title": "Tegning",
            "caption": "Ovenfra",
            "parts": {name: {"label": words[name], "more": f"{words[name]}x"} for name in truth.parts},
            "links": {name: words[name] for name in truth.links},
            "areas": {name: words[name] for name in truth.areas},
        }
    )
    said = "\n".join(LAYOUTS[layout].said(plan_of(truth, written, "nb")))
    shown = {line.text for line in drawn(truth, written).words}
    for name in names:
        assert words[name] in said, name
        assert words[name] in shown, name
    assert len(said.splitlines()) == len(set(said.splitlines())) == len(names)


@pytest.mark.parametrize("count", range(3, 7))
def test_a_ring_goes_clockwise_and_has_an_arrow_to_each_part(count: int) -> None:
    data = {"source": "nb", "page": "complaint", "layout": "ring", "parts": {f"part-{n}": {} for n in range(count)}}
    truth = Diagram.model_validate(data)
    canvas = drawn(truth, text(truth))
    discs = [dict(shape.attributes) for shape in canvas.shapes if shape.look == "disc"]
    numbers = {words.text: words for words in canvas.words if words.look == "number"}
    assert len(discs) == len(numbers) == len([shape for shape in canvas.shapes if shape.look == "head"]) == count
    right = [numbers[str(place)] for place in range(2, 2 + count // 2)]
    left = [numbers[str(place)] for place in (1, *range(count, 2 + count // 2 + count % 2 - 1, -1))]
    assert all(words.x > WIDTH / 2 for words in right)
    assert all(words.x < WIDTH / 2 for words in left)
    assert [words.y for words in right] == [words.y for words in left] == sorted(words.y for words in right)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_word_that_is_longer_than_its_line_is_a_fault_with_its_place(layout: str) -> None:
    truth = diagram(layout, most=False)
    faults = list(text_faults(truth, text(truth, LONG), "fi"))
    places = [fault.location for fault in faults]
    assert len(places) == len(set(places)) == len([*truth.parts, *truth.links, *truth.areas])
    assert f"the word '{LONG}' is longer than a line of the drawing" in {fault.wrong for fault in faults}
    most = int(faults[0].write.split(" at most ")[1].split()[0])
    shorter = text(truth).model_copy(update={"parts": text(truth, LONG[:most]).parts})
    assert ("parts", "part-0", "label") not in [fault.location for fault in text_faults(truth, shorter, "fi")]


def test_a_label_of_too_many_lines_fits_when_it_is_as_short_as_the_advice_says() -> None:
    truth = diagram("steps", most=False)
    long = "Finn en løsning som både gjesten og du selv og hele huset kan leve godt med lenge etterpå"
    (*_, fault) = text_faults(truth, text(truth, long), "nb")
    fits = int(fault.write.split(" about ")[1].split()[0])
    assert list(text_faults(truth, text(truth, long[:fits]), "nb")) == []


def test_lines_are_even_and_no_word_is_broken_that_has_room() -> None:
    assert balanced("Vi rekker ikke å vise alle veien", 160, MORE) == ["Vi rekker ikke å", "vise alle veien"]
    assert balanced("toiminnallinen laatu", 124, MORE) == ["toiminnallinen", "laatu"]
    assert balanced("Takk", 160, LABEL) == ["Takk"]


def test_a_no_break_space_is_kept() -> None:
    assert balanced("tekst i\u00a0nowy dzień", 70, MORE) == ["tekst", "i\u00a0nowy", "dzień"]


def test_heads_of_arrows_point_where_the_arrow_goes() -> None:
    canvas = Canvas()
    canvas.arrow((0, 0), (0, 20))
    canvas.arrow((0, 0), (20, 0))
    heads = [dict(shape.attributes)["d"] for shape in canvas.shapes if shape.look == "head"]
    assert heads == ["M0 20L-5 12L5 12z", "M20 0L12 -5L12 5z"]


def test_a_frame_lies_below_what_it_frames() -> None:
    canvas = Canvas()
    canvas.box(10, 10, 20, 20)
    canvas.frame(0, 0, 40, 40)
    assert [shape.look for shape in canvas.shapes] == ["frame", "box"]
    assert canvas.tight == []
    canvas.broken(Label("x" * 80, ("parts", "a", "label")), 100, 2)
    assert canvas.tight[0].word == "x" * 80
