"""A fixed order that looks like none: the same on every build, in every language."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def mixed(ids: list[str], seed: str) -> list[str]:
    """Return the ids shuffled, and never in the order given: that order is the answer."""
    order = shuffled(ids, seed)
    return order if order != ids or len(ids) < 2 else [*order[1:], order[0]]


def shuffled(ids: Iterable[str], seed: str) -> list[str]:
    """Return the ids in an order that depends on the seed and on the ids alone.

    Each id is sorted by the SHA-256 hash of seed and id, so that an id added later
    moves none of the others relative to each other.
    """
    return sorted(ids, key=lambda name: hashlib.sha256(f"{seed}/{name}".encode()).digest())
