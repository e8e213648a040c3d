"""Quizzes: the neutral truth about all questions, and their texts in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, Field, ValidationError, ValidationInfo, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import InitErrorDetails, PydanticCustomError

from kvalia.read.folder import declared
from kvalia.read.problems import Fault, suggestion
from kvalia.things.quiz.question import Question, QuestionText, QuestionType
from kvalia.things.record import REFUSED, Id, Line, Record, Roles, Shared, Source

TYPES: Mapping[str, QuestionType[Any, Any, Any]] = {
    kind.name: kind for kind in sorted(declared("kvalia.things.quiz.types", "TYPE"), key=lambda kind: kind.place)
}
"""The types of questions by name."""

if TYPE_CHECKING:
    AnyQuestion = Question
    AnyText = QuestionText
else:
    AnyQuestion = Annotated[reduce(or_, (kind.truth for kind in TYPES.values())), Field(discriminator="type")]
    AnyText = reduce(or_, (kind.text for kind in TYPES.values()))


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

    source: Source
    page: Id
    audience: Roles = Field(min_length=1)
    shuffle: bool = True
    pools: dict[Id, Pool] = Field(default_factory=dict)
    questions: Shared[AnyQuestion] = Field(min_length=1)

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


def _by_type(value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    """Read each question's text as the record of its type, which the neutral file names.

    A text whose question the neutral file lacks is left out: its id is the fault, and is told as such.
    So is every text where the neutral file cannot be read: nobody can tell what it should hold.
    """
    quiz = info.context
    if not isinstance(value, dict):
        return handler(value)
    if not isinstance(quiz, Quiz):
        return {}
    found: dict[str, QuestionText] = {}
    faults: list[InitErrorDetails] = []
    for name, words in value.items():
        question = quiz.questions.get(name)
        if question is None:
            continue
        try:
            found[name] = TYPES[question.type].text.model_validate(words)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                kind: str | PydanticCustomError = detail["type"]
                key = str(detail["loc"][-1]) if detail["loc"] else ""
                if kind == "extra_forbidden" and len(detail["loc"]) == 1 and key in KEYS_OF_SOME_TYPE:
                    said = "a question of type '{type}' has no '{key}'"
                    kind = PydanticCustomError("foreign_key", said, {"type": question.type, "key": key})
                elif kind in OWN_FAULTS:
                    kind = PydanticCustomError(detail["type"], detail["msg"], detail.get("ctx"))
                faults.append(
                    InitErrorDetails(
                        type=kind, loc=(name, *detail["loc"]), input=detail["input"], ctx=detail.get("ctx", {})
                    )
                )
    if faults:
        raise ValidationError.from_exception_data("QuizText", faults)
    return found


OWN_FAULTS = frozenset({*REFUSED, "identifier", "reference", "item", "date"})
"""Faults that our records raise themselves."""

KEYS_OF_SOME_TYPE = frozenset({key for kind in TYPES.values() for key in kind.text.model_fields})


class QuizText(Record):
    """The texts of a quiz in one language. Each question's is read as its type's, in the context of the quiz."""

    title: Line
    summary: Line
    questions: Annotated[Shared[AnyText], WrapValidator(_by_type)]


def quiz_text_faults(quiz: Quiz, text: QuizText, _code: str) -> Iterator[Fault]:
    """Yield the texts that a reader would miss although no id is missing."""
    for name, words in text.questions.items():
        question = quiz.questions.get(name)
        for fault in (*words.faults_beside(question), *_alike(words)) if question else ():
            yield Fault(("questions", name, *fault.location), fault.wrong, fault.write)


CHOSEN_FROM = frozenset({"options", "reasons", "items", "pairs", "choices", "criteria"})
"""Keys below which a learner chooses: what has the same words there cannot be told apart."""


def _alike(words: BaseModel, here: tuple[str, ...] = ()) -> Iterator[Fault]:
    """Yield what has the words of something else that can be chosen beside it."""
    for key, parts in words:
        if not isinstance(parts, dict):
            continue
        seen: dict[tuple[str, str], str] = {}
        for name, part in parts.items():
            if not isinstance(part, BaseModel):
                continue
            for field in ("text", "term", "match") if key in CHOSEN_FROM else ():
                said = str(getattr(part, field, None) or "").strip(" .").casefold()
                if said and seen.setdefault((field, said), name) != name:
                    wrong = f"'{name}' says the same as '{seen[field, said]}'"
                    yield Fault((*here, key, name, field), wrong, "Write it so that a learner can tell them apart")
            yield from _alike(part, (*here, key, name))
