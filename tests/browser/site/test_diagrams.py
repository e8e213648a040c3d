"""Diagrams as a browser draws them: no word hangs over or lies on another, and all can be read on a small phone."""

from __future__ import annotations

from typing import Any

import pytest
from kvalia.check.project import Project
from kvalia.language import CODES
from kvalia.things.diagram import KIND
from playwright.sync_api import Page
from support import axe
from support.browser import Visit, sideways
from support.prose import ROOT

pytestmark = pytest.mark.browser
SMALL = {"width": 320, "height": 640}
SMALLEST_LETTERS = 12.5
"""Height of letters on a phone of 320 px, in pixels."""

MEASURED = """
(svg) => {
  const sheet = svg.viewBox.baseVal;
  const faults = [];
  const place = (element) => {
    const {x, y, width, height} = element.getBBox();
    return {x, y, right: x + width, end: y + height, size: width * height};
  };
  const texts = [...svg.querySelectorAll("text")].map((text) => {
    return {words: text.textContent, number: text.matches(".kv-diagram__number"), ...place(text)};
  });
  const boxes = [...svg.querySelectorAll("rect")].map(place).sort((one, other) => one.size - other.size);
  for (const text of texts) {
    const {x, y, right, end, words} = text;
    if (x < 0 || y < 0 || right > sheet.width || end > sheet.height) faults.push(`hangs out of the sheet: ${words}`);
    const isAround = (box) => box.x < (x + right) / 2 && (x + right) / 2 < box.right
      && box.y < (y + end) / 2 && (y + end) / 2 < box.end;
    const around = text.number ? undefined : boxes.find(isAround);
    if (around && (x < around.x + 1 || right > around.right - 1)) faults.push(`hangs out of its box: ${words}`);
    for (const other of texts.slice(0, texts.indexOf(text))) {
      const isOn = x < other.right && other.x < right && y + 2 < other.end && other.y + 2 < end;
      if (isOn) faults.push(`lies on '${other.words}': ${words}`);
    }
  }
  const scale = svg.getBoundingClientRect().width / sheet.width;
  const sizes = [...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
  return {faults, smallest: Math.min(...sizes), words: texts.length};
}
"""
CONTRAST = """
(svg) => {
  const sheet = Object.assign(document.createElement("canvas"), {width: 1, height: 1});
  const paper = sheet.getContext("2d", {willReadFrequently: true});
  const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = (colour) => {
    paper.fillStyle = colour;
    paper.fillRect(0, 0, 1, 1);
    const [red, green, blue] = paper.getImageData(0, 0, 1, 1).data;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((first, second) => first - second);
    return (high + 0.05) / (low + 0.05);
  };
  const fill = (element) => getComputedStyle(element).fill;
  const grounds = [getComputedStyle(document.body).backgroundColor, ...[...svg.querySelectorAll("rect")].map(fill)];
  const below = (text) => (text.matches(".kv-diagram__number") ? [fill(svg.querySelector("circle"))] : grounds);
  const texts = [...svg.querySelectorAll("text")];
  return Math.min(...texts.flatMap((text) => below(text).map((ground) => ratio(fill(text), ground))));
}
"""


def addresses(code: str) -> list[str]:
    """Return the addresses of the lessons that show a diagram."""
    project = Project(ROOT, ROOT / "docs")
    pages = project.pages(code)[0].by_path.values()
    shown = {page.path: page for page in pages if any(block.kind == KIND.name for block in page.outline.blocks)}
    assert len(shown) >= 8
    return [f"{code}/{path.removesuffix('.md')}/" for path in shown]


def measured(page: Page, script: str) -> list[Any]:
    return page.locator(".kv-diagram svg").evaluate_all(f"(drawings) => drawings.map({script.strip()})")


@pytest.mark.parametrize("code", CODES)
def test_all_words_of_a_diagram_have_room_and_can_be_read_on_a_small_phone(visit: Visit, code: str) -> None:
    page = visit(viewport=SMALL)
    for address in addresses(code):
        page.goto(address)
        for drawing in measured(page, MEASURED):
            assert drawing["faults"] == [], address
            assert drawing["smallest"] >= SMALLEST_LETTERS, address
            assert drawing["words"] >= 3, address
        assert not sideways(page), address


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_words_of_a_diagram_stand_out_from_what_lies_below_them(visit: Visit, colours: str) -> None:
    page = visit(viewport=SMALL, color_scheme=colours)
    for address in addresses("fi"):
        page.goto(address)
        assert min(measured(page, CONTRAST)) >= 7, address


@pytest.mark.parametrize("code", CODES)
def test_diagrams_have_no_fault_and_each_id_once(visit: Visit, code: str) -> None:
    page = visit(viewport=SMALL)
    for address in addresses(code):
        page.goto(address)
        page.evaluate("scrollTo(0, 0)")
        assert not axe.faults(page), address
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
        assert len(ids) == len(set(ids)), address


def test_letters_twice_as_large_make_the_drawing_scroll_and_not_the_page(visit: Visit) -> None:
    page = visit(viewport=SMALL)
    page.goto("fi/foundations/five-gaps/")
    (before,) = measured(page, MEASURED)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    (after,) = measured(page, MEASURED)
    assert after["smallest"] >= 1.9 * before["smallest"]
    view = page.locator(".kv-diagram__view")
    view.focus()
    page.keyboard.press("ArrowRight")
    view.evaluate(
        "(box) => box.scrollLeft || new Promise((done) => box.addEventListener('scroll', done, {once: true}))"
    )


def test_a_diagram_is_black_on_white_on_paper_and_is_not_cut(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    page.goto("nb/foundations/five-gaps/")
    page.emulate_media(media="print")
    colours = page.locator(".kv-diagram svg *").evaluate_all(
        "(shapes) => shapes.flatMap((shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke])"
    )
    assert set(colours) <= {"none", "rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    assert page.locator(".kv-diagram").evaluate("(figure) => getComputedStyle(figure).breakInside") == "avoid"
