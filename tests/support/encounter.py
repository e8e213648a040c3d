"""Answering the quiz with a question of each type that is written or walked."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect
from support.browser import STORE

ADDRESS = "quizzes/encounter/"
"""Address of its page below a language's folder."""
QUOTIENTS = {"quotient": ("1,25", "0,8"), "other-quotient": ("0,5", "7")}
"""A right and a wrong answer to each of the two questions of which one is drawn."""
GAPS = {"nb": "gjentar", "pl": "powtarzasz"}


def opened(page: Page, code: str = "nb", fragment: str = "") -> Page:
    """Open the quiz in a language, and wait until it answers."""
    page.goto(f"{code}/{ADDRESS}{fragment}")
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
    return page


def of_type(page: Page, kind: str) -> Locator:
    return page.locator(f".kv-question[data-type='{kind}']:not([hidden])")


def result(question: Locator) -> Locator:
    return question.locator(".kv-question__result")


def check(question: Locator) -> None:
    question.locator(".kv-question__actions > .kv-button--main").click()
    expect(result(question)).not_to_be_empty()


def fill_gaps(question: Locator, choice: str, word: str) -> None:
    question.locator("select").select_option(choice)
    question.locator("input[type='text']").fill(word)
    check(question)


def fill_number(question: Locator, *, right: bool) -> None:
    name = question.get_attribute("data-question") or ""
    question.locator("input").fill(QUOTIENTS[name][0 if right else 1])
    check(question)


def choose(question: Locator, *choices: str) -> None:
    """Make the choices of a scenario one after another."""
    for choice in choices:
        question.locator(f"[data-choice='{choice}'] button:enabled").click()


def write(question: Locator, text: str = "Jeg lovte for mye.") -> None:
    question.locator("textarea").fill(text)
    check(question)


def answer_all(page: Page) -> None:
    """Answer every question of the quiz, some right and some not."""
    fill_gaps(of_type(page, "cloze"), "defend", "gjentar")
    fill_number(of_type(page, "numeric"), right=False)
    write(of_type(page, "reflection"))
    choose(of_type(page, "scenario"), "explain", "repeat", "offer")
    single = of_type(page, "single")
    single.locator("input[value='listen']").check()
    check(single)


def stored(page: Page) -> dict[str, Any]:
    return json.loads(page.evaluate(STORE))
