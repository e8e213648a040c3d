"""What every question has, in its neutral file, in its texts and when both are joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kvalia.language.strings import Strings
from kvalia.read.problems import Fault
from kvalia.things.record import HeadingReference, Id, ItemReference, Record, Text

if TYPE_CHECKING:
    from kvalia.things.at import At


class Intent(StrEnum):
    """What a question is for: to recall, to act in a situation, to clear up a misconception."""

    KNOWLEDGE = "knowledge"
    SCENARIO = "scenario"
    MISCONCEPTION = "misconception"


class Question(Record):
    """The neutral truth about a question.

    Attributes:
        intent: What it is for.
        principle: The heading that teaches the answer.
        practise: The item of a checklist in which the answer is practised.
        hint: Whether the text files have a hint.
        pool: The pool from which it is drawn; a question without one is always asked.
        type: Which type it is; each type says its own name.
    """

    intent: Intent = Intent.KNOWLEDGE
    principle: HeadingReference
    practise: ItemReference | None = None
    hint: bool = False
    pool: Id | None = None
    type: Any

    def faults(self) -> Iterator[Fault]:
        """Yield what makes the question unanswerable, located from the question down."""
        return iter(())

    def principles(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield further headings that the question leads to, each with its place from the question down."""
        return iter(())


class QuestionText(Record):
    """A question as the learner reads it."""

    situation: Text | None = None
    ask: Text
    hint: Text | None = None

    def faults_beside(self, question: Any) -> Iterator[Fault]:
        """Yield the texts that a reader would miss although no id is missing, located from the question down.

        Args:
            question: The question's neutral record.
        """
        if not self.situation and question.intent is Intent.SCENARIO:
            yield Fault((), NO_SITUATION, ADD_SITUATION)
        if question.hint and not self.hint:
            write = "Add 'hint:' with a text, or remove 'hint' from the neutral file"
            yield Fault((), "the question has no hint in this language", write)
        elif self.hint and not question.hint:
            wrong = "the neutral file does not say that the question has a hint"
            yield Fault(("hint",), wrong, "Add 'hint: true' there, or remove it here")


NO_SITUATION = "a scenario has no situation"
ADD_SITUATION = "Add 'situation:' with what happens before the question"

Q = TypeVar("Q", bound=Question)
X = TypeVar("X", bound=QuestionText)
A = TypeVar("A")


@dataclass(frozen=True)
class Asked(Generic[A]):
    """A question with truth and text joined, in one language: what a template shows and an exporter writes.

    Attributes:
        id: Its name in the quiz.
        type: Name of its type.
        intent: What it is for, as a name of interface strings.
        principle: The heading that teaches the answer.
        practise: The item of a checklist in which the answer is practised, or None.
        pool: The pool from which it is drawn, or None.
        situation: What happens before it, or None.
        ask: The question.
        hint: A hint, or None.
        answer: What there is to choose, find or write, and what is right; its class belongs to the type.
    """

    id: str
    type: str
    intent: str
    principle: str
    practise: str | None
    pool: str | None
    situation: str | None
    ask: str
    hint: str | None
    answer: A


@dataclass(frozen=True)
class Place:
    """Where a question is shown: the page, the lesson of its quiz, and what the ids of its elements begin with."""

    at: At
    lesson: str
    html_id: str


@dataclass(frozen=True)
class QuestionType(Generic[Q, X, A]):
    """A type of question: one object that tells the quiz all it needs to know of it.

    Attributes:
        name: What authors write after `type:`; template, script and style of the type have its name too.
        place: Place among the types.
        truth: Record in the neutral file.
        text: Record in a text file.
        join: Joins both, in a language whose interface strings are given.
        view: What the template shows beyond what every question has.
        judged: Whether an answer is right or wrong, so that the question comes back.
        reveal: Key of the interface string above what is shown without a script.
        intent: What the question is called instead of its intent; empty for that.
    """

    name: str
    place: int
    truth: type[Q]
    text: type[X]
    join: Callable[[Q, X, Strings], A]
    view: Callable[[A, Place], Mapping[str, Any]]
    judged: bool = True
    reveal: str = "quiz.show-answer"
    intent: str = ""
