"""The kinds of things: those that declare themselves in a folder beside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kvalia.read.folder import declared
from kvalia.things.kind import Kind

KINDS: Mapping[str, Kind[Any, Any]] = {
    kind.name: kind for kind in sorted(declared("kvalia.things", "KIND"), key=lambda kind: kind.place)
}
"""Every kind by its name, in the order in which kinds are listed."""
