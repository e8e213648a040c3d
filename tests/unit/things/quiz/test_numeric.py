"""Questions that are answered with a number: the keys that a phone shows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from kvalia.things.quiz.types.numeric import TYPE, JoinedMistake, Numeric


@pytest.mark.parametrize(
    ("answer", "tolerance", "mistake", "keyboard"),
    [(2, 0, 3, "decimal"), (-2, 0, 3, "text"), (2, 0, -2, "text"), (0.5, 1, 3, "text"), (0, 0, 1, "decimal")],
)
def test_a_phone_shows_the_sign_for_minus_where_a_number_below_zero_can_be_meant(
    answer: float, tolerance: float, mistake: float, keyboard: str
) -> None:
    numeric = Numeric(answer, tolerance, "", "", (JoinedMistake(mistake, ""),))
    place = cast("Any", SimpleNamespace(at=SimpleNamespace(code="nb")))
    assert TYPE.view(numeric, place)["keyboard"] == keyboard
