"""One question as its template shows it, by type. The templates lie in `overrides/components/quiz/types`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kvalia.language import number
from kvalia.show.rendering import Renderer, Target
from kvalia.things.parts import part
from kvalia.things.quiz.record import AnyQuestion
from kvalia.things.quiz.shuffle import shuffled
from kvalia.things.quiz.text import PLACE, QuestionText

View = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A question, and where it is shown.

    Attributes:
        renderer: Of the language.
        here: Address of the page that shows it.
        lesson: Id of the lesson that its quiz belongs to.
        html_id: What the ids of its elements begin with.
        truth: Its neutral record; each view below knows of which type.
        text: Its text.
    """

    renderer: Renderer
    here: str
    lesson: str
    html_id: str
    truth: Any
    text: QuestionText


def question_view(
    renderer: Renderer, quiz: str, name: str, truth: AnyQuestion, text: QuestionText, here: str, lesson: str
) -> View:
    """Return what the templates show of a question.

    Args:
        renderer: Of the language.
        quiz: Id of its quiz.
        name: Its own id.
        truth: Its neutral record.
        text: Its text.
        here: Address of the page that shows it.
        lesson: Id of the lesson that the quiz belongs to.
    """
    asked = Asked(renderer, here, lesson, f"quiz-{quiz}--{name}", truth, text)
    return {
        "id": name,
        "html_id": asked.html_id,
        "type": truth.type,
        "template": f"quiz/types/{truth.type}/{truth.type}.html",
        "intent": "scenario" if truth.type == "scenario" else truth.intent.value,
        "pool": truth.pool,
        "situation": text.situation,
        "ask": text.ask,
        "hint": text.hint,
        "principle": renderer.principle(truth.principle, here, lesson),
        "practise": _practise(renderer, truth.practise, here),
        **VIEWS[truth.type](asked),
    }


def _practise(renderer: Renderer, item: str | None, here: str) -> Target | None:
    """Return the checklist's item in which an answer is practised, or None if this language lacks it."""
    name, section, act = (item or "//").split("/")
    entry = renderer.site.library.checklists.get(name)
    text = entry.texts.get(renderer.site.code) if entry else None
    words = text.sections[section].items.get(act) if text and section in text.sections else None
    path = f"checklists/{name}.md"
    if words is None or path not in renderer.site.generated:
        return None
    return Target(renderer.page_url(path, here, f"checklist-{name}--{section}--{act}"), words.do)


def tests_of(renderer: Renderer, item: str, here: str) -> list[Target]:
    """Return a question of each quiz that asks for what an item of a checklist practises.

    Args:
        renderer: Of the language.
        item: `checklist/section/item`.
        here: Address of the page that links.
    """
    found: dict[str, Target] = {}
    for quiz, entry in renderer.site.library.quizzes.items():
        text, path = entry.texts.get(renderer.site.code), f"quizzes/{quiz}.md"
        for name, question in entry.truth.questions.items():
            asked = text is not None and name in text.questions and path in renderer.site.generated
            if text and asked and question.practise == item and quiz not in found:
                found[quiz] = Target(renderer.page_url(path, here, f"quiz-{quiz}--{name}"), text.title)
    return list(found.values())


def _options(asked: Asked) -> View:
    view: View = {
        key: [
            {**part(asked.html_id, choice, words[choice]), "correct": choices[choice].correct}
            for choice in choices
            if choice in words
        ]
        for key in ("options", "reasons")
        for choices, words in [(getattr(asked.truth, key, {}), getattr(asked.text, key))]
    }
    if asked.truth.type == "true-false":
        for option in view["options"]:
            option["text"] = option["text"] or asked.renderer.site.strings.text(f"quiz.{option['id']}")
    return view


def _order(asked: Asked) -> View:
    words = asked.text.items
    in_order = [part(asked.html_id, item, words[item]) for item in asked.truth.in_order() if item in words]
    by_id = {item["id"]: item for item in in_order}
    return {"sequence": in_order, "items": [by_id[item] for item in mixed(list(by_id), asked.html_id)]}


def _match(asked: Asked) -> View:
    words = asked.text.pairs
    by_id = {pair: part(asked.html_id, pair, words[pair]) for pair in asked.truth.pairs if pair in words}
    return {"pairs": [*by_id.values()], "matches": [by_id[pair] for pair in mixed(list(by_id), asked.html_id)]}


def _cloze(asked: Asked) -> View:
    gaps: dict[str, View] = {}
    pieces: list[View] = []
    # The pattern has one group, so that texts and gaps' ids alternate.
    for place, piece in enumerate(PLACE.split(asked.text.text or "")):
        if place % 2 == 0:
            pieces.append({"text": piece, "gap": None})
        elif piece in asked.truth.gaps and piece in asked.text.gaps and piece not in gaps:
            gaps[piece] = _gap(asked, piece, len(gaps) + 1)
            pieces.append({"text": "", "gap": gaps[piece]})
    return {"pieces": pieces, "gaps": [*gaps.values()]}


def _gap(asked: Asked, name: str, place: int) -> View:
    truth, text = asked.truth.gaps[name], asked.text.gaps[name]
    html_id = f"{asked.html_id}--{name}"
    choices = [
        {**part(html_id, choice, text.choices[choice]), "correct": truth.choices[choice].correct}
        for choice in truth.choices
        if choice in text.choices
    ]
    right = [choice["text"] for choice in choices if choice["correct"]] or list(text.accept)
    return {
        "id": name,
        "html_id": html_id,
        "number": place,
        "kind": truth.kind.value,
        "choices": choices,
        "accept": list(text.accept),
        "right": right[0] if right else "",
        "others": ", ".join(right[1:]),
        "why": text.why or "",
    }


def _numeric(asked: Asked) -> View:
    truth, text = asked.truth, asked.text

    def shown(value: float) -> str:
        return number(asked.renderer.site.code, value)

    return {
        "answer": truth.answer,
        "answer_text": shown(truth.answer),
        "tolerance": truth.tolerance,
        "least": shown(truth.answer - truth.tolerance),
        "most": shown(truth.answer + truth.tolerance),
        "unit": text.unit,
        "why": text.why,
        "mistakes": [
            {"answer": mistake.answer, "text": shown(mistake.answer), "why": text.mistakes[name].why}
            for name, mistake in truth.mistakes.items()
            if name in text.mistakes
        ],
    }


def _reflection(asked: Asked) -> View:
    words = asked.text.criteria
    criteria = [part(asked.html_id, name, words[name]) for name in asked.truth.criteria if name in words]
    return {"model": asked.text.model, "criteria": criteria}


def _scenario(asked: Asked) -> View:
    truth, text = asked.truth, asked.text
    # Numbered as in a book whose reader turns to the page that a choice names, the start first.
    order = dict.fromkeys((truth.start, *truth.steps, *truth.endings))
    places: dict[str, View] = {
        name: {"number": place, "html_id": f"{asked.html_id}--{name}"} for place, name in enumerate(order, 1)
    }
    steps = [
        {
            "id": name,
            **places[name],
            "text": text.steps[name].text,
            "choices": [
                {
                    **part(places[name]["html_id"], choice, words),
                    "to": way.to,
                    "target": places[way.to],
                    "quality": way.quality.value,
                    "principle": asked.renderer.principle(way.principle, asked.here, asked.lesson),
                }
                for choice, way in truth.steps[name].choices.items()
                if (words := text.steps[name].choices.get(choice)) and way.to in places
            ],
        }
        for name in order
        if name in truth.steps and name in text.steps
    ]
    endings = [
        {"id": name, **places[name], **text.endings[name].model_dump(), "quality": ending.quality.value}
        for name, ending in truth.endings.items()
        if name in text.endings
    ]
    return {"start": truth.start, "steps": steps, "endings": endings}


VIEWS: dict[str, Callable[[Asked], View]] = {
    "single": _options,
    "multiple": _options,
    "true-false": _options,
    "order": _order,
    "match": _match,
    "cloze": _cloze,
    "numeric": _numeric,
    "reflection": _reflection,
    "scenario": _scenario,
}
"""What the template of each type shows beyond what every question has."""


def mixed(ids: list[str], seed: str) -> list[str]:
    """Return the ids shuffled, and never in the order given: that order is the answer."""
    order = shuffled(ids, seed)
    return order if order != ids or len(ids) < 2 else [*order[1:], order[0]]
