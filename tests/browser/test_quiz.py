"""Quizzes: what a learner is told after an answer, and what becomes of it."""

import pytest
from playwright.sync_api import Locator, Page, expect
from support.addresses import LESSON, QUIZ
from support.answers import answer, check, is_judged, judged, questions, truth, whys
from support.browser import Visit
from support.sample import things, words

pytestmark = pytest.mark.browser
NAME = QUIZ.split("/")[1]
TYPES = ("single", "multiple", "true-false", "order", "match")


@pytest.fixture
def quiz(page: Page) -> list[Locator]:
    """The questions of a quiz on its own page."""
    page.goto(f"nb/{QUIZ}")
    return questions(page)


def reasons(question: Locator) -> list[str]:
    """Return the reasons that stand beside the options."""
    return [text.replace("\u00a0", " ") for text in question.locator(".kv-reason").all_inner_texts()]


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
@pytest.mark.parametrize("kind", TYPES)
def test_an_answer_shows_why_each_option_is_right_or_wrong(page: Page, kind: str, right: bool) -> None:
    page.goto(f"nb/{QUIZ}")
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
    question = page.locator(f".kv-question[data-type='{kind}']").first
    text = things("quiz")[NAME].texts["nb"].questions[question.get_attribute("data-question") or ""]
    answer(question, right=right)
    check(question)
    expected = whys(text)
    shown = reasons(question)
    assert len(shown) == len(expected)
    for why in expected:
        assert any(" ".join(why.split()).replace("\u00a0", " ") in " ".join(reason.split()) for reason in shown), why
    expect(question.get_by_role("status")).to_have_text(words("nb").text(f"quiz.js.{'right' if right else 'wrong'}"))
    expect(question.locator("input:enabled, select:enabled")).to_have_count(0)


@pytest.mark.parametrize("kind", ["order", "match"])
def test_a_wrong_row_looks_wrong_and_a_chosen_text_is_shown_whole(visit: Visit, kind: str) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    page.goto(f"nb/{QUIZ}")
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
    question = page.locator(f".kv-question[data-type='{kind}']").first
    row = question.locator(".kv-order__item, .kv-match__pair").first
    background = "row => getComputedStyle(row).backgroundColor"
    before = row.evaluate(background)
    answer(question, right=False)
    check(question)
    wrong = question.locator("[data-verdict='wrong']").first
    assert wrong.evaluate(background) != before
    cut = "fields => fields.filter(({clientWidth, scrollWidth}) => scrollWidth > clientWidth).length"
    assert question.locator("select:not([hidden])").evaluate_all(cut) == 0
    expect(question.locator(".kv-order__moves:visible")).to_have_count(0)


def test_a_wrong_answer_leads_to_the_lesson_that_teaches_it(quiz: list[Locator]) -> None:
    question = quiz[0]
    answer(question, right=False)
    check(question)
    link = question.locator(".kv-question__actions .kv-question__principle a").first
    name, heading = truth(question).principle.split("#")
    link.click()
    expect(link.page.locator(f"#{heading}")).to_be_in_viewport()
    assert link.page.url.endswith(f"/{name}/#{heading}")


def test_the_score_stands_at_the_end_and_only_wrong_answers_are_asked_again(quiz: list[Locator]) -> None:
    page = quiz[0].page
    scored = [question for question in quiz if is_judged(question)]
    for question in quiz:
        expect(page.locator(".kv-quiz__result")).to_be_hidden()
        answer(question, right=question is not scored[1])
        check(question)
    score = words("nb").plural("quiz.js.score", len(scored), right=len(scored) - 1)
    expect(page.locator(".kv-quiz__score")).to_have_text(score)
    expect(page.locator(".kv-live")).to_have_text(score)
    page.get_by_role("button", name=words("nb").text("quiz.js.retry-wrong")).click()
    expect(page.locator(".kv-question__result:empty")).to_have_count(1)
    answer(scored[1], right=True)
    check(scored[1])
    expect(page.locator(".kv-quiz__score")).to_have_text(words("nb").text("quiz.js.all-right"))
    page.get_by_role("button", name=words("nb").text("quiz.js.start-over")).click()
    expect(page.locator(".kv-question__result:empty")).to_have_count(len(quiz))


def test_a_quiz_inside_a_lesson_works_as_on_its_own_page(page: Page) -> None:
    page.goto(f"sv/{LESSON}")
    question = judged(page)
    own = f"[data-question='{question.get_attribute('data-question')}']"
    answer(question, right=True)
    check(question)
    expect(question.get_by_role("status")).to_have_text(words("sv").text("quiz.js.right"))
    page.get_by_role("link", name=words("sv").text("quiz.own-page")).click()
    expect(page.locator(own).get_by_role("status")).to_have_text(words("sv").text("quiz.js.right"))


def test_one_question_of_the_day_is_shown_on_the_start_page(visit: Visit) -> None:
    page = visit()
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    page.goto("nb/")
    shown = page.locator(".kv-today__question:visible")
    expect(shown).to_have_count(1)
    today = shown.locator(".kv-question__ask").inner_text()
    answer(shown.locator(".kv-question"), right=True)
    check(shown.locator(".kv-question"))
    page.clock.set_fixed_time("2026-11-23T12:00:00")
    page.reload()
    expect(shown).to_have_count(1)
    expect(shown.locator(".kv-question__ask")).not_to_have_text(today)
