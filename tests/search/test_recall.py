"""Whether readers find the right page: query sets made from the pages by someone who had not seen the engine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support.build import Built

sys.path.insert(0, str(Path(__file__).parent))
from queries import CODES, Answer, ask, query_sets, recall, table

FLOOR_AT_1, FLOOR_AT_5 = 0.90, 0.98
FEWEST_QUERIES = 60

pytestmark = pytest.mark.site


@pytest.fixture(scope="session")
def answers(site: Built) -> list[Answer]:
    found = ask(site.folder)
    print("\nRecall at 1, at 5, mean reciprocal rank\n" + table(found))
    return found


@pytest.mark.parametrize("code", CODES)
def test_the_right_page_is_found(answers: list[Answer], code: str) -> None:
    own = [answer for answer in answers if answer.language == code]
    missed = "\n".join(f"{one.kind} {one.query!r}: place {one.place}, {one.first}" for one in own if one.place != 1)
    assert recall(own, 5) >= FLOOR_AT_5, missed
    assert recall(own, 1) >= FLOOR_AT_1, missed


def test_each_set_is_large_and_has_no_query_twice() -> None:
    for code, queries in query_sets().items():
        assert len(queries) >= FEWEST_QUERIES, code
        assert len({query["query"] for query in queries}) == len(queries), code
