"""Scenarios, joined and shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kvalia.language.strings import Strings
from kvalia.things.quiz.choices import shown
from kvalia.things.quiz.question import Place
from kvalia.things.quiz.types.scenario.record import ScenarioQuestion, ScenarioText


@dataclass(frozen=True)
class JoinedChoice:
    """Something to say or do: where it leads, how good it is, what it does and why."""

    id: str
    text: str
    why: str
    to: str
    quality: str
    principle: str


@dataclass(frozen=True)
class JoinedStep:
    """A moment at which the learner chooses; `number` is its place in the scenario."""

    id: str
    number: int
    text: str
    choices: tuple[JoinedChoice, ...]


@dataclass(frozen=True)
class JoinedEnding:
    """One way in which the encounter ends."""

    id: str
    number: int
    title: str
    text: str
    quality: str


@dataclass(frozen=True)
class Scenario:
    """An encounter, the start first. Places are numbered as in a book whose reader turns to the page that is named.

    Attributes:
        start: Id of the first step.
        steps: The moments of choice that have a text.
        endings: The endings that have a text.
        numbers: Number of each place by its id, whether or not it has a text.
    """

    start: str
    steps: tuple[JoinedStep, ...]
    endings: tuple[JoinedEnding, ...]
    numbers: dict[str, int]


def join_scenario(truth: ScenarioQuestion, text: ScenarioText, _strings: Strings) -> Scenario:
    """Return the encounter with its words; what has none, and ways that lead nowhere, are left out."""
    order = dict.fromkeys((truth.start, *truth.steps, *truth.endings))
    numbers = {name: number for number, name in enumerate(order, 1)}
    steps = tuple(
        JoinedStep(
            name,
            numbers[name],
            text.steps[name].text,
            tuple(
                JoinedChoice(choice, words.text, words.why, way.to, way.quality.value, way.principle)
                for choice, way in truth.steps[name].choices.items()
                if (words := text.steps[name].choices.get(choice)) and way.to in numbers
            ),
        )
        for name in order
        if name in truth.steps and name in text.steps
    )
    endings = tuple(
        JoinedEnding(name, numbers[name], text.endings[name].title, text.endings[name].text, ending.quality.value)
        for name, ending in truth.endings.items()
        if name in text.endings
    )
    return Scenario(truth.start, steps, endings, numbers)


def scenario_view(answer: Scenario, place: Place) -> dict[str, Any]:
    """Return what the template shows."""
    places = {
        name: {"number": number, "html_id": f"{place.html_id}--{name}"} for name, number in answer.numbers.items()
    }
    steps = [
        {
            **shown(step, place.html_id),
            "choices": [
                {
                    **shown(choice, str(places[step.id]["html_id"])),
                    "target": places[choice.to],
                    "principle": place.at.heading(choice.principle, place.lesson),
                }
                for choice in step.choices
            ],
        }
        for step in answer.steps
    ]
    return {
        "start": answer.start,
        "steps": steps,
        "endings": [shown(ending, place.html_id) for ending in answer.endings],
    }
