"""The founding documents: everything that they ask for is on some page, in every language."""

import pytest
from kvalia.language import CODES
from support.knowledge import project

from .seed_items import LATER, MUST


def named(code: str) -> dict[str, list[str]]:
    """Return the paths of the pages that name each item."""
    found: dict[str, list[str]] = {}
    for page in project().pages(code)[0].by_path.values():
        for item in page.meta.seed:
            found.setdefault(item, []).append(page.path)
    return found


@pytest.mark.parametrize("code", CODES)
def test_every_item_of_the_founding_documents_is_on_a_page(code: str) -> None:
    assert not sorted(set(MUST) - set(named(code)))


@pytest.mark.parametrize("code", CODES)
def test_no_page_claims_what_comes_later(code: str) -> None:
    found = named(code)
    assert not {item: found[item] for item in LATER if item in found}
