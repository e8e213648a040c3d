"""Answering quiz questions in the browser with the mouse, by what the data says is right."""

from __future__ import annotations

from kvalia.records.quiz import AnyQuestion
from playwright.sync_api import Locator, Page, expect
from support.knowledge import library

Answer = dict[str, list[str]]
"""What is chosen: ids of options and reasons, of items in their order, or `pair=choice`."""


def questions(page: Page) -> list[Locator]:
    """Return the questions of the page's quiz."""
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
    return page.locator(".kv-question").all()


def truth(question: Locator) -> AnyQuestion:
    """Return what the data says of a question."""
    quiz, name = question.evaluate("root => [root.closest('[data-quiz]').dataset.quiz, root.dataset.question]")
    return library().quizzes[quiz].truth.questions[name]


def right_answer(about: AnyQuestion) -> Answer:
    """Return the answer in which everything is right."""
    if about.type == "order":
        return {"items": about.in_order()}
    if about.type == "match":
        return {"pairs": [f"{pair}={pair}" for pair in about.pairs]}
    parts = {"options": about.options} | ({"reasons": about.reasons} if about.type == "true-false" else {})
    return {part: [name for name, choice in choices.items() if choice.correct] for part, choices in parts.items()}


def wrong_answer(about: AnyQuestion) -> Answer:
    """Return an answer in which nothing is right."""
    if about.type == "order":
        order = about.in_order()
        return {"items": [*order[1:], order[0]]}
    if about.type == "match":
        pairs = list(about.pairs)
        return {"pairs": [f"{pair}={other}" for pair, other in zip(pairs, [*pairs[1:], pairs[0]], strict=True)]}
    parts = {"options": about.options} | ({"reasons": about.reasons} if about.type == "true-false" else {})
    return {
        part: [name for name, choice in choices.items() if not choice.correct][:1] for part, choices in parts.items()
    }


def answer(question: Locator, *, right: bool) -> Answer:
    """Answer a question with the mouse, and return the answer."""
    about = truth(question)
    chosen = right_answer(about) if right else wrong_answer(about)
    for part in ("options", "reasons"):
        for name in chosen.get(part, []):
            question.locator(f"input[name$='--{part}'][value='{name}']").check()
    for pair in chosen.get("pairs", []):
        term, choice = pair.split("=")
        question.locator(f"[data-choice='{term}'] select").select_option(choice)
    for place, item in enumerate(chosen.get("items", [])):
        for _ in range(len(chosen["items"])):
            if question.locator(".kv-order__item").nth(place).get_attribute("data-choice") == item:
                break
            question.locator(f".kv-order__item[data-choice='{item}'] button").first.click()
    return chosen


def check(question: Locator) -> None:
    """Press the button that checks the answer, and wait for its result."""
    question.locator(".kv-question__actions .kv-button--main").click()
    expect(question.locator(".kv-question__result")).not_to_be_empty()
