"""An encounter in steps whose choices lead to different endings."""

from __future__ import annotations

from kvalia.things.quiz.question import QuestionType
from kvalia.things.quiz.types.scenario.record import ScenarioQuestion, ScenarioText
from kvalia.things.quiz.types.scenario.view import join_scenario, scenario_view

TYPE = QuestionType(
    name="scenario",
    place=9,
    truth=ScenarioQuestion,
    text=ScenarioText,
    join=join_scenario,
    view=scenario_view,
    reveal="quiz.debrief",
    intent="scenario",
)
