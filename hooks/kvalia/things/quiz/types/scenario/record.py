"""Scenarios: an encounter in steps whose choices lead to different endings."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from kvalia.read.problems import Fault, suggestion
from kvalia.things.quiz.question import ADD_SITUATION, NO_SITUATION, Intent, Question, QuestionText
from kvalia.things.record import EmptyAsMapping, HeadingReference, Id, Line, Record, Shared, Text

FEWEST_CHOICES = 2


class Quality(StrEnum):
    """How good a choice or an ending is."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


class ScenarioChoice(Record):
    """Something to say or do: where it leads, how good it is, and the heading that teaches it."""

    to: Id
    quality: Quality
    principle: HeadingReference


class ScenarioStep(Record):
    """A moment at which the learner chooses."""

    choices: Shared[ScenarioChoice] = Field(default_factory=dict, max_length=3)


class Ending(Record):
    """One way in which the encounter ends."""

    quality: Quality


class ScenarioQuestion(Question):
    """A branching encounter.

    Attributes:
        start: Id of the first step.
        steps: The moments of choice by id.
        endings: The ends by id.
    """

    type: Literal["scenario"]
    start: Id
    steps: Shared[Annotated[ScenarioStep, EmptyAsMapping]] = Field(min_length=3, max_length=6)
    endings: Shared[Ending] = Field(min_length=2, max_length=4)

    def principles(self) -> Iterator[tuple[tuple[str, ...], str]]:  # noqa: D102
        for step, choices in self.steps.items():
            for choice, way in choices.choices.items():
                yield ("steps", step, "choices", choice, "principle"), way.principle

    def faults(self) -> Iterator[Fault]:  # noqa: D102
        broken = [*self._dead_ends(), *self._names()]
        yield from broken
        if not broken:  # or else one fault would be told many times
            loops = [*self._loops()]
            yield from loops
            yield from self._unreachable()
            if not loops and not self._ends_well(self.start):
                write = "Let good choices lead from the start to an ending of 'quality: good'"
                yield Fault(("endings",), "nobody can reach a good ending by good choices", write)

    def _dead_ends(self) -> Iterator[Fault]:
        for name, step in self.steps.items():
            if not step.choices:
                write = "Add 'choices:' with two or three, each leading 'to' a step or an ending"
                yield Fault(("steps", name), f"the step '{name}' is a dead end", write)
            elif len(step.choices) < FEWEST_CHOICES:
                yield Fault(("steps", name, "choices"), f"the step '{name}' has one choice", "Add another")

    def _names(self) -> Iterator[Fault]:
        if self.start not in self.steps:
            yield Fault(("start",), f"there is no step '{self.start}'", suggestion(self.start, self.steps))
        for name in self.endings:
            if name in self.steps:
                yield Fault(("endings", name), f"'{name}' is a step too", "Give the ending an id of its own")
        known = (*self.steps, *self.endings)
        for step, choice, target in self._ways():
            if target not in known:
                wrong = f"the choice '{choice}' leads to '{target}', which is no step and no ending"
                yield Fault(("steps", step, "choices", choice, "to"), wrong, suggestion(target, known))

    def _ways(self) -> Iterator[tuple[str, str, str]]:
        """Yield each choice: its step, its id, where it leads."""
        for name, step in self.steps.items():
            for choice, way in step.choices.items():
                yield name, choice, way.to

    def _loops(self) -> Iterator[Fault]:
        def walk(step: str, before: tuple[str, ...]) -> Iterator[Fault]:
            for choice, way in self.steps[step].choices.items():
                if way.to in (*before, step):
                    wrong = f"the choice '{choice}' leads back to '{way.to}', so that the scenario has a loop"
                    write = "Lead it to a later step or to an ending"
                    yield Fault(("steps", step, "choices", choice, "to"), wrong, write)
                elif way.to in self.steps:
                    yield from walk(way.to, (*before, step))

        # Several ways may pass the same choice.
        yield from dict.fromkeys(walk(self.start, ()))

    def _unreachable(self) -> Iterator[Fault]:
        reached, open_steps = {self.start}, [self.start]
        while open_steps:
            for way in self.steps[open_steps.pop()].choices.values():
                if way.to not in reached:
                    reached.add(way.to)
                    open_steps += [way.to] if way.to in self.steps else []
        for key, names in (("steps", self.steps), ("endings", self.endings)):
            for name in names:
                if name not in reached:
                    wrong = f"no way from '{self.start}' leads to '{name}'"
                    yield Fault((key, name), wrong, f"Lead a choice to '{name}', or remove it")

    def _ends_well(self, name: str) -> bool:
        if name in self.endings:
            return self.endings[name].quality is Quality.GOOD
        ways = self.steps[name].choices.values()
        return any(way.quality is Quality.GOOD and self._ends_well(way.to) for way in ways)


class ScenarioChoiceText(Record):
    """What one says or does, and what it does and why, which is told at the end."""

    text: Text
    why: Text


class ScenarioStepText(Record):
    """What happens and what the customer says."""

    text: Text
    choices: Shared[ScenarioChoiceText]


class EndingText(Record):
    """How the encounter ended."""

    title: Line
    text: Text


class ScenarioText(QuestionText):
    """The steps and the endings."""

    steps: Shared[ScenarioStepText] = Field(default_factory=dict)
    endings: Shared[EndingText] = Field(default_factory=dict)

    def faults_beside(self, question: Any) -> Iterator[Fault]:  # noqa: D102
        if not self.situation and question.intent is not Intent.SCENARIO:
            yield Fault((), NO_SITUATION, ADD_SITUATION)
        yield from super().faults_beside(question)
