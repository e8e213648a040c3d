"""The layouts: those that declare themselves in a module beside."""

from __future__ import annotations

from collections.abc import Mapping

from kvalia.read.folder import declared
from kvalia.things.diagram.layout import Layout

LAYOUTS: Mapping[str, Layout] = {
    layout.name: layout for layout in declared("kvalia.things.diagram.layouts", "LAYOUT", files=True)
}
"""Every layout by its name."""
