"""Answering quiz questions in the browser with the mouse, by what the data says is right."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect
from support.sample import things

PARTS = ("options", "reasons", "items", "pairs")
"""Where the texts of a question that is chosen from have reasons."""
Answer = dict[str, list[str]]
"""What is chosen or written: as the site keeps it on the device."""


def questions(page: Page) -> list[Locator]:
    """Return the questions that the page's quiz asks, in their order."""
    expect(page.locator(".kv-quiz[data-live]").first).to_be_visible()
    return page.locator(".kv-question:not([hidden])").all()


def truth(question: Locator) -> Any:
    """Return what the data says of a question."""
    quiz, name = _names(question)
    return things("quiz")[quiz].truth.questions[name]


def text_of(question: Locator) -> Any:
    """Return the texts of a question in the language of its page."""
    quiz, name = _names(question)
    return things("quiz")[quiz].texts[question.evaluate("() => document.documentElement.lang")].questions[name]


def _names(question: Locator) -> list[str]:
    return question.evaluate("root => [root.closest('[data-quiz]').dataset.quiz, root.dataset.question]")


def is_judged(question: Locator) -> bool:
    """Whether an answer to the question is right or wrong."""
    return question.get_attribute("data-type") != "reflection"


def judged(page: Page) -> Locator:
    """Return the first question that the page's quiz asks whose answer is right or wrong."""
    return next(question for question in questions(page) if is_judged(question))


def whys(text: Any) -> list[str]:
    """Return every reason that the text of a question gives."""

    def below(value: object) -> list[str]:
        if not isinstance(value, dict):
            return []
        own = [value["why"]] if value.get("why") else []
        return own + [why for part in value.values() for why in below(part)]

    return below(text.model_dump())


def right_answer(about: Any, text: Any | None = None) -> Answer:
    """Return the answer in which everything is right. Gaps that are written in need the question's text."""
    return _answer(about, text, right=True)


def wrong_answer(about: Any, text: Any | None = None) -> Answer:
    """Return an answer in which nothing is right."""
    return _answer(about, text, right=False)


def _answer(about: Any, text: Any | None, *, right: bool) -> Answer:
    if about.type == "order":
        order = about.in_order()
        return {"items": order if right else [*order[1:], order[0]]}
    if about.type == "match":
        pairs = list(about.pairs)
        choices = pairs if right else [*pairs[1:], pairs[0]]
        return {"pairs": [f"{pair}={other}" for pair, other in zip(pairs, choices, strict=True)]}
    if about.type == "cloze":
        words = {name: gap.accept[0] for name, gap in text.gaps.items() if gap.accept} if text else {}
        chosen = {
            name: next(choice for choice, content in gap.choices.items() if content.correct is right)
            if gap.choices
            else (words[name] if right else "qqqqq")
            for name, gap in about.gaps.items()
        }
        return {"gaps": [f"{name}={value}" for name, value in chosen.items()]}
    if about.type == "numeric":
        wrong = about.answer + 1000 * (about.tolerance + 1)
        return {"number": [f"{about.answer if right else wrong:g}"]}
    if about.type == "reflection":
        return {"text": ["x"]}
    if about.type == "scenario":
        path, at = [], about.start
        while at in about.steps:
            choices = about.steps[at].choices
            choice = next((name for name in choices if (choices[name].quality == "good") is right), next(iter(choices)))
            path.append(f"{at}={choice}")
            at = choices[choice].to
        return {"steps": path}
    parts = {"options": about.options} | ({"reasons": about.reasons} if about.type == "true-false" else {})
    found = {
        part: [name for name, choice in choices.items() if choice.correct is right] for part, choices in parts.items()
    }
    return found if right else {part: names[:1] for part, names in found.items()}


def answer(question: Locator, *, right: bool) -> Answer:
    """Answer a question with the mouse, and return the answer."""
    about = truth(question)
    chosen = _answer(about, text_of(question), right=right)
    for part in ("options", "reasons"):
        for name in chosen.get(part, []):
            question.locator(f"input[name$='--{part}'][value='{name}']").check()
    for pair in chosen.get("pairs", []):
        term, choice = pair.split("=")
        question.locator(f"[data-choice='{term}'] select").select_option(choice)
    for pair in chosen.get("gaps", []):
        gap, value = pair.split("=", 1)
        field = question.locator(f".kv-gap[data-choice='{gap}'] .kv-cloze__field")
        if about.gaps[gap].choices:
            field.select_option(value)
        else:
            field.fill(value)
    for value in (*chosen.get("number", []), *chosen.get("text", [])):
        question.locator(".kv-numeric__field, .kv-reflection__field").fill(value)
    for entry in chosen.get("steps", []):
        step, choice = entry.split("=")
        question.locator(f"[data-step='{step}'] > ul > [data-choice='{choice}'] button").click()
    for place, item in enumerate(chosen.get("items", [])):
        for _ in range(len(chosen["items"])):
            if question.locator(".kv-order__item").nth(place).get_attribute("data-choice") == item:
                break
            question.locator(f".kv-order__item[data-choice='{item}'] button").first.click()
    return chosen


def check(question: Locator) -> None:
    """Check the answer, and wait for its result. A scenario is checked by its last choice."""
    if question.get_attribute("data-type") != "scenario":
        question.locator(".kv-question__actions > .kv-button--main").click()
    expect(question.locator(".kv-question__result")).not_to_be_empty()


def answer_all_somehow(page: Page) -> None:
    """Answer every question that the page's quiz asks, without knowing what is right."""
    for number, question in enumerate(questions(page)):
        choose_somehow(question, number)
        check(question)


def choose_somehow(question: Locator, number: int) -> None:
    """Choose or write something that may be right or wrong, another thing for another number."""
    for part in ("options", "reasons"):
        inputs = question.locator(f"input[name$='--{part}']")
        if count := inputs.count():
            inputs.nth(number % count).check()
    for field in question.locator("select:visible").all():
        field.select_option(index=1)
    for field in question.locator("input[type=text]:visible, .kv-numeric__field:visible, textarea:visible").all():
        field.fill(str(number))
    while (ways := question.locator("button.kv-scene__way:enabled:visible")).count():
        ways.nth(number % ways.count()).click()
