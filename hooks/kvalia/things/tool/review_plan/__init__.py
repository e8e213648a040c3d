"""The plan for reviewing standards."""

from kvalia.things.tool.base import ToolKind
from kvalia.things.tool.review_plan.record import ReviewPlan, ReviewPlanText
from kvalia.things.tool.review_plan.view import review_plan_view

TOOL = ToolKind("review-plan", 7, ReviewPlan, ReviewPlanText, review_plan_view)
