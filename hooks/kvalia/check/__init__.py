"""Checks across files: what each file alone cannot know."""

from kvalia.check.links import check_links
from kvalia.check.parity import check_complete, check_parity
from kvalia.check.references import check_library, check_names, check_page

__all__ = ["check_complete", "check_library", "check_links", "check_names", "check_page", "check_parity"]
