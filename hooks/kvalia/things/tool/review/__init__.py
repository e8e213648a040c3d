"""The plan for reviewing standards."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.review.record import Review, ReviewText
from kvalia.things.tool.review.view import review_view

TOOL = ToolKind("review", 7, Review, ReviewText, review_view)
