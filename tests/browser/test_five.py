"""Today's five: a week of reviews, with the clock moved, in several languages, by keyboard, and where little works."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from kvalia.language import CODES
from playwright.sync_api import Locator, Page, expect
from support.answers import answer, check
from support.axe import faults
from support.browser import STORE, Visit, is_focused, sideways, stored, tab_to
from support.sample import things, words

pytestmark = pytest.mark.browser
PAGE = "review/"
BEGUN = dt.datetime(2026, 11, 23, 9)


def say(code: str, key: str) -> str:
    return words(code).text(f"five.js.{key}")


def due(code: str, when: str, count: int) -> str:
    return words(code).plural(f"five.js.due-{when}", count)


def at(page: Page, days: int) -> None:
    """Move the clock to so many days after the beginning."""
    page.clock.set_fixed_time(BEGUN + dt.timedelta(days=days))


def opened(page: Page, code: str, days: int) -> None:
    at(page, days)
    page.goto(f"{code}/{PAGE}")


def asked(page: Page) -> Locator:
    """Return the question that is asked now."""
    return page.locator(".kv-five__stage .kv-question")


def name_of(question: Locator) -> str:
    return question.evaluate("root => `${root.closest('[data-quiz]').dataset.quiz}/${root.dataset.question}`")


def go_through(page: Page, wrong: tuple[int, ...] = (), *, sure: bool = False) -> list[str]:
    """Answer all questions of a sitting, those at the places `wrong` wrongly, and return their ids."""
    page.locator(".kv-five__stage > .kv-button").click()
    ids = []
    while True:
        question = asked(page)
        ids.append(name_of(question))
        answer(question, right=len(ids) - 1 not in wrong)
        if sure and question.locator("[data-sure=true]").is_visible():  # not asked before a scenario
            question.locator("[data-sure=true]").click()
        check(question)
        last = page.locator(".kv-five__stage > .kv-button").inner_text() not in {say(code, "next") for code in CODES}
        before = page.locator(".kv-five__title").inner_text()
        page.locator(".kv-five__stage > .kv-button").click()
        expect(page.locator(".kv-five__title")).not_to_have_text(before)
        if last:
            return ids


def test_a_week_of_reviews_in_three_languages(page: Page) -> None:
    opened(page, "nb", 0)
    expect(page.locator(".kv-five__due")).to_be_hidden()
    first = go_through(page, wrong=(1,), sure=True)
    assert len(first) == 5
    assert len({id_.split("/")[0] for id_ in first}) == 5, "mixed themes"
    expect(page.locator(".kv-five__title")).to_have_text(words("nb").plural("five.js.score", 5, right=4))
    expect(page.locator(".kv-five__back").nth(1)).to_have_text(say("nb", "returns-tomorrow"))
    expect(page.locator(".kv-five__back").nth(0)).to_have_text(words("nb").text("five.js.returns", date="25. november"))
    expect(page.locator(".kv-five__when")).to_have_text([due("nb", "tomorrow", 1), due("nb", "week", 4)])

    # The next day, in Polish: the mistake that was believed comes first, then something new.
    opened(page, "pl", 1)
    expect(page.locator(".kv-five__when")).to_have_text([due("pl", "today", 1), due("pl", "tomorrow", 4)])
    second = go_through(page)
    assert second[0] == first[1]
    assert not set(second[1:]) & set(first)

    # Two days later, in Finnish: what was right on the first day and what was put right on the second.
    opened(page, "fi", 3)
    waiting = {*first, *second}
    expect(page.locator(".kv-five__when").first).to_have_text(due("fi", "today", len(waiting)))
    third = go_through(page)
    assert set(third) <= waiting
    expect(page.locator(".kv-five__when").first).to_have_text(due("fi", "today", len(waiting) - 5))

    # A week after the beginning everything left over is due.
    opened(page, "sv", 7)
    expect(page.locator(".kv-five__when").first).to_have_text(due("sv", "today", len(waiting)))
    page.goto("sv/learning/")
    expect(page.locator(".kv-learning__due")).to_have_text(words("sv").plural("learning.js.due-today", len(waiting)))


def test_a_sitting_that_was_left_goes_on_with_the_same_questions(page: Page) -> None:
    opened(page, "nb", 0)
    page.get_by_role("button", name=say("nb", "begin")).click()
    before = name_of(asked(page))
    answer(asked(page), right=True)
    check(asked(page))
    five = json.loads(page.evaluate(STORE))["five"]["questions"]
    opened(page, "sv", 0)
    page.get_by_role("button", name=say("sv", "continue")).click()
    assert name_of(asked(page)) == five[1]
    expect(page.locator(".kv-five__title")).to_contain_text(words("sv").text("five.js.place", number=1, total=4))
    page.go_back()
    page.go_forward()
    expect(page.get_by_role("button", name=say("sv", "continue"))).to_be_visible()
    assert before == five[0]


def test_by_keyboard_alone_and_accessible_before_during_and_after(page: Page) -> None:
    opened(page, "nb", 0)
    assert faults(page) == []
    tab_to(page.get_by_role("button", name=say("nb", "begin")))
    page.keyboard.press("Enter")
    expect(asked(page)).to_be_visible()
    assert is_focused(page.locator(".kv-five__title"))
    assert faults(page) == []
    answer(asked(page), right=False)
    check(asked(page))
    assert faults(page) == []
    tab_to(page.locator(".kv-five__stage > .kv-button"))
    page.keyboard.press("Enter")
    expect(page.locator(".kv-five__title")).to_contain_text(words("nb").text("five.js.place", number=2, total=5))
    assert is_focused(page.locator(".kv-five__title"))


def test_no_heading_says_what_another_has_said(page: Page) -> None:
    opened(page, "nb", 0)
    expect(page.get_by_role("button", name=say("nb", "begin"))).to_be_visible()
    headings = page.locator("h1, h2, h3").all_inner_texts()
    assert len(set(headings)) == len(headings)


def test_the_result_is_accessible_fits_a_small_phone_and_offers_more(visit: Visit) -> None:
    page = visit(viewport={"width": 320, "height": 640})
    opened(page, "fi", 0)
    go_through(page)
    assert is_focused(page.locator(".kv-five__title"))
    assert faults(page) == []
    assert sideways(page) == []
    page.get_by_role("button", name=say("fi", "more")).click()
    expect(asked(page)).to_be_visible()


def test_a_question_that_is_gone_is_passed_over(visit: Visit) -> None:
    quiz = next(iter(things("quiz")))
    real = f"{quiz}/{next(iter(things('quiz')[quiz].truth.questions))}"
    review = {"box": 1, "due": "2026-11-20", "seen": "2026-11-19", "outcome": "wrong", "sure": True}
    state = {"version": 3, "reviews": {"gone/first": review, f"{quiz}/gone": review, real: review}}
    page = visit(scripts=(stored(json.dumps(state)),))
    opened(page, "nb", 0)
    expect(page.locator(".kv-five__when")).to_have_text(due("nb", "today", 1))
    page.get_by_role("button", name=say("nb", "begin")).click()
    assert name_of(asked(page)) == real


@pytest.mark.parametrize(
    "script",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }});",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        stored('{"version": 3, "reviews": [1], "five": {"day": 3}}'),
        stored('{"version": 1, "quizzes": {}, "checklists": {"five-factors": ["define"]}}'),
    ],
    ids=["blocked", "full", "corrupt", "older"],
)
def test_where_nothing_can_be_kept_or_read_it_asks_all_the_same(visit: Visit, script: str) -> None:
    page = visit(scripts=(script,))
    opened(page, "nb", 0)
    assert len(go_through(page, wrong=(0,))) == 5
    expect(page.locator(".kv-five__title")).to_have_text(words("nb").plural("five.js.score", 5, right=4))
    expect(page.locator(".kv-five__back").first).to_have_text(say("nb", "returns-tomorrow"))


def test_another_tab_changes_what_is_due_but_not_the_question_at_hand(page: Page) -> None:
    opened(page, "nb", 0)
    page.get_by_role("button", name=say("nb", "begin")).click()
    question = name_of(asked(page))
    other = page.context.new_page()
    opened(other, "nb", 0)
    go_through(other)
    assert name_of(asked(page)) == question
    expect(page.locator(".kv-five__when")).to_have_text([due("nb", "week", 5)])


def test_where_questions_cannot_be_fetched_the_quizzes_are_offered(visit: Visit) -> None:
    # A service worker would answer in the place of the test.
    refused = "{get() { return {register: () => Promise.reject(1)}; }}"
    page = visit(scripts=(f"Object.defineProperty(navigator, 'serviceWorker', {refused});",))
    page.route("**/quizzes/*/", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Login</p>"))
    opened(page, "pl", 0)
    page.get_by_role("button", name=say("pl", "begin")).click()
    expect(page.locator(".kv-five__lead")).to_have_text(say("pl", "not-loaded"))
    assert is_focused(page.locator(".kv-five__lead"))
    expect(page.locator(".kv-five__list a")).to_have_count(len(things("quiz")))


def test_without_scripts_there_is_the_list_of_quizzes(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"sv/{PAGE}")
    expect(page.locator(".kv-five__list a")).to_have_count(len(things("quiz")))
    expect(page.locator(".kv-button")).to_have_count(0)
