"""The palette: each colour has its dark sister, and text is read with 7:1 on whatever it stands."""

import re

import pytest
from support.settings import ROOT

TOKENS = (ROOT / "overrides/assets/css/tokens.css").read_text("utf-8")
COLOUR = re.compile(r"--kv-([a-z-]+): var\(--kv-light, (#[0-9a-f]+)\) var\(--kv-dark, (#[0-9a-f]+)\);")
PALETTE = {name: {"light": light, "dark": dark} for name, light, dark in COLOUR.findall(TOKENS)}
GROUNDS = ("paper", "raised", "sunken")
READ = [
    *(("ink", ground) for ground in (*GROUNDS, "accent-soft", "wrong-soft")),
    *(("ink-soft", ground) for ground in (*GROUNDS, "accent-soft", "wrong-soft")),
    *(("accent", ground) for ground in (*GROUNDS, "accent-soft", "wrong-soft")),
    *(("wrong", ground) for ground in (*GROUNDS, "wrong-soft")),
    ("accent-ink", "accent"),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_its_definition_says() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_and_links_have_the_contrast_of_aaa(text: str, ground: str, theme: str) -> None:
    assert contrast(PALETTE[text][theme], PALETTE[ground][theme]) >= 7


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_of_controls_are_seen(ground: str, theme: str) -> None:
    assert contrast(PALETTE["control"][theme], PALETTE[ground][theme]) >= 3


def test_no_colour_of_the_palette_stands_anywhere_else() -> None:
    """But for black and white, which paper has, and for the picture of a mantra, a file that leaves the page."""
    sheets = [path for path in (ROOT / "overrides").rglob("*.css") if path.name not in {"tokens.css", "print.css"}]
    found = {path.name: set(re.findall(r"#[0-9a-f]{6}\b", path.read_text("utf-8"))) for path in sheets}
    assert not {name: colours for name, colours in found.items() if colours}


def test_the_picture_of_a_mantra_has_colours_of_the_palette() -> None:
    text = (ROOT / "overrides/components/tool/mantra/text.js").read_text("utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", text)) <= {colours["light"] for colours in PALETTE.values()}
