"""A text with gaps."""

from __future__ import annotations

from kvalia.things.quiz.question import QuestionType
from kvalia.things.quiz.types.cloze.record import ClozeQuestion, ClozeText
from kvalia.things.quiz.types.cloze.view import cloze_view, join_cloze

TYPE = QuestionType(name="cloze", place=6, truth=ClozeQuestion, text=ClozeText, join=join_cloze, view=cloze_view)
