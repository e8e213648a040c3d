"""The content security policy: nothing in a page's HTML would need an exception from it."""

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


def test_no_drawing_has_a_script_or_loads_anything(documents: Documents) -> None:
    drawings = list(documents.built.folder.rglob("*.svg"))
    assert drawings
    for drawing in drawings:
        text = drawing.read_text("utf-8")
        assert not [word for word in ("<script", "<style", " style=", 'href="http', "url(http", " on") if word in text]
