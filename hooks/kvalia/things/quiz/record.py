"""Quizzes: the neutral truth about all questions, and their texts in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from kvalia.read.problems import Fault, suggestion
from kvalia.things.quiz.open_question import ClozeQuestion, NumericQuestion, ReflectionQuestion
from kvalia.things.quiz.question import (
    Intent,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    SingleQuestion,
    TrueFalseQuestion,
)
from kvalia.things.quiz.scenario import ScenarioQuestion
from kvalia.things.quiz.text import QuestionText
from kvalia.things.record import Id, Line, Record, Roles

__all__ = ["AnyQuestion", "Intent", "Pool", "QuestionText", "Quiz", "QuizText", "SingleQuestion"]

AnyQuestion = Annotated[
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | OrderQuestion
    | MatchQuestion
    | ClozeQuestion
    | NumericQuestion
    | ReflectionQuestion
    | ScenarioQuestion,
    Field(discriminator="type"),
]


class Pool(Record):
    """Questions of which an attempt asks only some: as many as `draw`."""

    draw: int = Field(ge=1)


class Quiz(Record):
    """The neutral file of a quiz: what is asked, and which answers are right.

    Attributes:
        source: The language in which the quiz was written first.
        page: The lesson it belongs to.
        audience: Whom it is for.
        shuffle: Whether each attempt has an order of its own for questions and options.
        pools: Pools of questions by id.
        questions: The questions by id, in the order of the file.
    """

    source: Id
    page: Id
    audience: Roles = Field(min_length=1)
    shuffle: bool = True
    pools: dict[Id, Pool] = Field(default_factory=dict)
    questions: dict[Id, AnyQuestion] = Field(min_length=1)

    def faults(self) -> Iterator[Fault]:
        """Yield what makes a question unanswerable, located from the top of the file."""
        for name, question in self.questions.items():
            for fault in question.faults():
                yield Fault(("questions", name, *fault.location), fault.wrong, fault.write)

    def faults_together(self) -> Iterator[Fault]:
        """Yield what is wrong with the pools; it can be said only where no question is left out for its faults."""
        sizes = Counter(question.pool for question in self.questions.values())
        unknown = [name for name, question in self.questions.items() if (question.pool or "") not in {"", *self.pools}]
        for name in unknown:
            pool_name = str(self.questions[name].pool)
            write = suggestion(pool_name, self.pools) if self.pools else "Add it below 'pools', or remove it"
            yield Fault(("questions", name, "pool"), f"there is no pool '{pool_name}'", write)
        if unknown:
            return  # They are missing from the pool that is meant.
        for name, pool in self.pools.items():
            size = sizes[name]
            if not size:
                wrong, write = f"the pool '{name}' has no question", f"Write 'pool: {name}' at its questions"
                yield Fault(("pools", name), wrong, write)
            elif pool.draw > size:
                wrong = f"the pool '{name}' draws {pool.draw} of {size} questions"
                write = f"Write {size - 1} or less, or add questions" if size > 1 else "Add questions"
                yield Fault(("pools", name, "draw"), wrong, write)
            elif pool.draw == size:
                wrong = f"the pool '{name}' draws all of its questions"
                yield Fault(("pools", name, "draw"), wrong, "Leave the pool out, or draw fewer")


class QuizText(Record):
    """The texts of a quiz in one language."""

    title: Line
    summary: Line
    questions: dict[Id, QuestionText]

    def faults(self, quiz: Quiz) -> Iterator[Fault]:
        """Yield the texts that a reader would miss although no id is missing."""
        for name, text in self.questions.items():
            question = quiz.questions.get(name)
            for fault in text.faults(question) if question else ():
                yield Fault(("questions", name, *fault.location), fault.wrong, fault.write)
