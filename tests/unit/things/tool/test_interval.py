"""The uncertainty of few answers, against worked examples in print; `tests/js/sample-error.test.js` has them too."""

from __future__ import annotations

import pytest
from kvalia.things.tool.sample_error.interval import wilson

PRINTED = {(81, 263): (0.2553, 0.3662), (15, 148): (0.0624, 0.1605), (0, 20): (0, 0.1611), (1, 29): (0.0061, 0.1718)}
"""R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion: comparison of seven methods,
Statistics in Medicine 17(8), 857–872, table I, method 3."""


@pytest.mark.parametrize(("positive", "answers"), PRINTED)
def test_the_interval_is_the_one_in_print(positive: int, answers: int) -> None:
    assert wilson(positive / answers, answers) == pytest.approx(PRINTED[positive, answers], abs=5e-5)


@pytest.mark.parametrize("share", [0, 0.001, 0.5, 0.999, 1])
@pytest.mark.parametrize("answers", [1, 2, 1000])
def test_the_interval_holds_the_share_and_stays_within_none_and_all(share: float, answers: int) -> None:
    low, high = wilson(share, answers)
    assert 0 <= low <= share <= high <= 1
    assert (1 - high, 1 - low) == pytest.approx(wilson(1 - share, answers))
