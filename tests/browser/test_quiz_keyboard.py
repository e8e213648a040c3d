"""Quizzes by keyboard: every type of question is answered with real keys, and only its button checks the answer."""

import pytest
from playwright.sync_api import Locator, Page, expect
from support.addresses import QUIZ
from support.answers import Answer, right_answer, truth, wrong_answer
from support.browser import is_focused, note_sending, tab_to
from support.sample import words

pytestmark = pytest.mark.browser
TYPES = ("single", "multiple", "true-false", "order", "match")


@pytest.fixture
def question(page: Page, request: pytest.FixtureRequest) -> Locator:
    """The first question of the type that the test asks for, with the keyboard at the top of the page."""
    page.goto(f"nb/{QUIZ}")
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
    return page.locator(f".kv-question[data-type='{request.param}']").first


def result(question: Locator) -> Locator:
    """Return where the result of a question is announced."""
    return question.get_by_role("status")


def press(question: Locator, key: str, times: int = 1) -> None:
    """Press a key, which must not check the answer."""
    for _ in range(times):
        question.page.keyboard.press(key)
        expect(result(question)).to_be_empty()


def choose(question: Locator, chosen: Answer) -> None:
    """Make a choice with keys alone."""
    kind = question.get_attribute("data-type")
    for part in ("options", "reasons"):
        inputs = question.locator(f"input[name$='--{part}']")
        values = inputs.evaluate_all("inputs => inputs.map((input) => input.value)")
        for name in sorted(chosen.get(part, []), key=values.index):
            place = values.index(name)
            if kind == "multiple" or place == 0:
                tab_to(inputs.nth(place))
                press(question, "Space")
            else:
                tab_to(inputs.first)
                press(question, "ArrowDown", place)
            expect(inputs.nth(place)).to_be_checked()
    for pair in chosen.get("pairs", []):
        term, choice = pair.split("=")
        select = question.locator(f"[data-choice='{term}'] select")
        tab_to(select)
        press(question, "Home")
        values = select.locator("option").evaluate_all("options => options.map((option) => option.value)")
        press(question, "ArrowDown", values.index(choice))
        expect(select).to_have_value(choice)
    for place, item in enumerate(chosen.get("items", [])):
        rows = question.locator(".kv-order__item")
        now = rows.evaluate_all("rows => rows.map((row) => row.dataset.choice)").index(item)
        up = question.locator(f"[data-choice='{item}'] button").first
        if now > place:
            tab_to(up)
            press(question, "Enter", now - place)
            assert is_focused(up), "the button that moves an item keeps the keyboard"
            text = question.locator(f"[data-choice='{item}'] .kv-order__text").inner_text()
            announced = words("nb").text("quiz.js.moved", text=text, place=place + 1, total=rows.count())
            expect(question.page.locator(".kv-live")).to_have_text(announced)
        expect(rows.nth(place)).to_have_attribute("data-choice", item)


def check(question: Locator, expected: str) -> None:
    """Check the answer with keys, and expect its result where a screen reader announces it."""
    tab_to(question.locator(".kv-question__actions .kv-button--main"))
    question.page.keyboard.press("Enter")
    expect(result(question)).to_have_text(words("nb").text(f"quiz.js.{expected}"))
    assert is_focused(result(question)), "the keyboard goes to the result"


@pytest.mark.parametrize("question", TYPES, indirect=True)
def test_a_question_is_answered_and_tried_again_with_the_keyboard_alone(question: Locator) -> None:
    about = truth(question)
    choose(question, wrong_answer(about))
    check(question, "wrong")
    again = question.get_by_role("button", name=words("nb").text("quiz.js.again"))
    tab_to(again)
    question.page.keyboard.press("Enter")
    expect(result(question)).to_be_empty()
    assert question.evaluate("root => root.contains(document.activeElement)"), "the keyboard stays in the question"
    choose(question, right_answer(about))
    check(question, "right")
    following = question.get_by_role("button", name=words("nb").text("quiz.js.next"))
    if following.is_visible():
        tab_to(following)
        question.page.keyboard.press("Enter")
        after = question.locator("xpath=following-sibling::li[1]")
        assert after.evaluate("root => root.contains(document.activeElement)"), "the keyboard goes to the next question"


@pytest.mark.parametrize("question", [kind for kind in TYPES if kind != "order"], indirect=True)
def test_checking_without_an_answer_says_what_is_missing(question: Locator) -> None:
    tab_to(question.locator(".kv-question__actions .kv-button--main"))
    question.page.keyboard.press("Enter")
    expect(result(question)).to_have_text(words("nb").text("quiz.js.choose-first"))
    expect(question.locator(".kv-reason")).to_have_count(0)


@pytest.mark.parametrize("question", ["single", "multiple", "true-false"], indirect=True)
def test_enter_on_an_option_sends_nothing_and_leaves_the_page(question: Locator) -> None:
    note_sending(question.page)
    tab_to(question.locator("input").first)
    press(question, "Space")
    press(question, "Enter")
    expect(question.page.locator("html")).not_to_have_attribute("data-sent", "true")
    expect(question.locator("input").first).to_be_checked()
