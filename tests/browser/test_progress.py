"""Progress: what a reader did is still there after a reload, in another language, on another page with the list."""

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.addresses import CHECKLIST, KINDS, QUIZ
from support.answers import answer, check, is_judged, judged, questions
from support.sample import words

pytestmark = pytest.mark.browser


def choices(page: Page) -> list[list[str]]:
    """Return what stands in every control of the practice on the page, question by question."""
    return page.locator(".kv-question, .kv-checklist").evaluate_all(
        """questions => questions.map((question) => [
          ...[...question.querySelectorAll("input:checked")].map((input) => input.id),
          ...[...question.querySelectorAll("select")].map((select) => `${select.id}=${select.value}`),
          ...[...question.querySelectorAll(".kv-order__item")].map((row) => row.dataset.choice),
          question.querySelector(".kv-question__result")?.className ?? "",
        ])"""
    )


def test_answers_survive_a_reload_and_a_switch_of_language(page: Page) -> None:
    page.goto(f"nb/{QUIZ}")
    asked = questions(page)
    first = next(number for number, question in enumerate(asked) if is_judged(question))
    for number, question in enumerate(asked[:-1]):
        answer(question, right=number % 2 == first % 2)
        check(question)
    before = choices(page)
    page.reload()
    assert len(questions(page)) == len(asked)
    assert choices(page) == before
    for code in CODES:
        page.goto(f"{code}/{QUIZ}")
        questions(page)
        assert choices(page) == before, code
        expect(page.locator(".kv-question:not([hidden])").nth(first).get_by_role("status")).to_have_text(
            words(code).text("quiz.js.right")
        )


def test_ticks_survive_a_reload_and_a_switch_of_language(page: Page) -> None:
    page.goto(f"nb/{CHECKLIST}")
    page.locator(".kv-check input").nth(0).check()
    page.locator(".kv-check input").nth(3).check()
    before = choices(page)
    page.reload()
    expect(page.locator(".kv-check input:checked")).to_have_count(2)
    for code in CODES:
        page.goto(f"{code}/{CHECKLIST}")
        expect(page.locator(".kv-check input:checked")).to_have_count(2)
        assert choices(page) == before, code


def test_ticks_are_the_same_in_the_lesson_and_on_the_own_page(page: Page) -> None:
    name = CHECKLIST.split("/")[1]
    page.goto(f"nb/{CHECKLIST}")
    page.locator(".kv-check input").nth(1).check()
    page.goto(f"nb/{KINDS['article']}")
    expect(page.locator(f"[data-checklist='{name}'] .kv-check input").nth(1)).to_be_checked()


def test_a_question_tried_again_is_forgotten(page: Page) -> None:
    page.goto(f"nb/{QUIZ}")
    question = judged(page)
    answer(question, right=False)
    check(question)
    question.get_by_role("button", name=words("nb").text("quiz.js.again")).click()
    page.reload()
    expect(judged(page).get_by_role("status")).to_be_empty()
    expect(page.locator(".kv-question input:checked")).to_have_count(0)


def test_two_open_tabs_keep_each_others_ticks(page: Page) -> None:
    page.goto(f"nb/{QUIZ}")
    other = page.context.new_page()
    other.goto(f"nb/{CHECKLIST}")
    question = judged(page)
    other.locator(".kv-check input").nth(0).check()
    answer(question, right=True)
    check(question)
    other.locator(".kv-check input").nth(1).check()
    other.reload()
    expect(other.locator(".kv-check input:checked")).to_have_count(2)
    page.reload()
    expect(judged(page).get_by_role("status")).to_have_text(words("nb").text("quiz.js.right"))
