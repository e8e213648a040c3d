"""How far a share from some answers may lie from the share of all; `interval.js` works out the same on the device."""

from __future__ import annotations

from math import sqrt

Z = 1.959963984540054
"""Nineteen in twenty of a normal distribution lie within so many standard deviations."""


def wilson(share: float, answers: float) -> tuple[float, float]:
    """Return the score interval in which the share of all lies, at 95 per cent.

    E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American
    Statistical Association 22(158), 209–212. Of seven methods compared by R. G. Newcombe (1998), Statistics in Medicine
    17(8), 857–872, it is the simplest that keeps its promise with few answers and with shares near none and all.

    Args:
        share: From 0 to 1.
        answers: How many answered, by chance; more than 0.
    """
    square = Z * Z / answers
    middle = (share + square / 2) / (1 + square)
    reach = Z * sqrt(share * (1 - share) / answers + square / answers / 4) / (1 + square)
    # Within none and all, and never past the share itself by what computers add.
    return min(max(middle - reach, 0), share), max(min(middle + reach, 1), share)
