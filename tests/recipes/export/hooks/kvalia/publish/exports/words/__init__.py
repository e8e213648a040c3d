"""Every question of a quiz on a line of plain text."""

from kvalia.publish.exports.record import Export
from kvalia.things.quiz.view import JoinedQuiz


def _write(quiz: JoinedQuiz, code: str) -> bytes:
    lines = [f"{code} {question.type}: {question.ask}" for question in quiz.questions]
    return "\n".join([quiz.title, *lines, ""]).encode()


EXPORT = Export(kind="quiz", ending=".txt", write=_write)
