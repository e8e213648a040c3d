"""The content security policy: nothing in a page's HTML would need an exception from it."""

import re

import pytest
from support.documents import Documents

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]


@pytest.mark.parametrize(
    "inline",
    [
        pytest.param("//script[not(@src)][not(@type='application/json')]", id="script"),
        pytest.param("//style", id="style-element"),
        pytest.param("//*[@style]", id="style-attribute"),
        pytest.param("//*[@*[starts-with(name(), 'on')]]", id="event-handler"),
        pytest.param("//*[@href[starts-with(normalize-space(), 'javascript:')]]", id="script-address"),
        pytest.param("//base | //iframe | //object | //embed", id="embedding"),
    ],
)
def test_no_page_has_anything_inline(documents: Documents, inline: str) -> None:
    assert not [page.path for page in documents if page.tree.xpath(inline)]


def test_no_drawing_has_a_script_a_style_or_an_address(documents: Documents) -> None:
    drawings = list(documents.built.folder.rglob("*.svg"))
    assert drawings
    forbidden = re.compile(
        r"<(?:script|style|image|foreignObject)\b|\s(?:style|on\w+)=|(?:href=.|url\()\s*https?:", re.IGNORECASE
    )
    assert not {drawing.name: found for drawing in drawings if (found := forbidden.findall(drawing.read_text("utf-8")))}
