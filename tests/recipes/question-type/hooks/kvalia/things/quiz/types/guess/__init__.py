"""A number to be guessed: any answer is right that lies in a range."""

from dataclasses import dataclass
from typing import Literal

from kvalia.language.strings import Strings
from kvalia.things.quiz.question import Place, Question, QuestionText, QuestionType
from kvalia.things.record import Text


class GuessQuestion(Question):
    """A number to be guessed."""

    type: Literal["guess"]
    least: int
    most: int


class GuessText(QuestionText):
    """Why the range is right."""

    why: Text


@dataclass(frozen=True)
class Guess:
    """The range."""

    least: int
    most: int
    why: str


def _join(truth: GuessQuestion, text: GuessText, _strings: Strings) -> Guess:
    return Guess(truth.least, truth.most, text.why)


def _view(answer: Guess, _place: Place) -> dict[str, object]:
    return dict(vars(answer))


TYPE = QuestionType(name="guess", place=10, truth=GuessQuestion, text=GuessText, join=_join, view=_view)
