"""Storage that is blocked, full, broken or of another age: it costs the memory of progress, never the page."""

import json

import pytest
from playwright.sync_api import Page, expect
from support.addresses import CHECKLIST, QUIZ
from support.answers import answer, check, judged, questions
from support.browser import STORE, Visit, stored
from support.sample import words

pytestmark = pytest.mark.browser
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }});"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
FUTURE = {"version": 99, "quizzes": {"foundations": "a shape of a later age"}, "checklists": 7}
STATES = {
    "blocked": (BLOCKED, "not-saved"),
    "full": (FULL, "not-saved"),
    "broken": (stored('{"version": 1, "quizzes"'), "saved"),
    "of-another-shape": (stored('[1, {"quizzes": null}]'), "saved"),
    "with-wrong-parts": (stored('{"version": 1, "quizzes": [3], "checklists": {"five-factors": {"a": 1}}}'), "saved"),
    "of-the-future": (stored(json.dumps(FUTURE)), "not-saved"),
}
state = pytest.mark.parametrize(("script", "note"), STATES.values(), ids=STATES)


@state
def test_a_quiz_works_and_says_whether_progress_is_kept(visit: Visit, script: str, note: str) -> None:
    page = visit(scripts=(script,))
    page.goto(f"nb/{QUIZ}")
    expect(page.locator(".kv-practice__note")).to_have_text(words("nb").text(f"quiz.js.{note}"))
    for question in questions(page):
        answer(question, right=True)
        check(question)
    expect(page.locator(".kv-quiz__score")).to_have_text(words("nb").text("quiz.js.all-right"))
    page.reload()
    kept = len(questions(page)) if note == "saved" else 0
    expect(page.locator(".kv-question__result:not(:empty)")).to_have_count(kept)


@state
def test_a_checklist_works_and_says_whether_ticks_are_kept(visit: Visit, script: str, note: str) -> None:
    page = visit(scripts=(script,))
    page.goto(f"nb/{CHECKLIST}")
    expect(page.locator(".kv-practice__note")).to_have_text(words("nb").text(f"checklist.js.{note}"))
    boxes = page.locator(".kv-check input")
    boxes.nth(1).check()
    expect(page.get_by_role("status")).to_have_text(words("nb").plural("checklist.js.done", boxes.count(), done=1))
    page.reload()
    expect(page.locator(".kv-checklist__bar")).to_be_visible()
    expect(page.locator(".kv-check input:checked")).to_have_count(int(note == "saved"))


@pytest.mark.parametrize("name", STATES)
def test_menus_languages_and_colours_work(visit: Visit, name: str) -> None:
    script, _ = STATES[name]
    page: Page = visit(scripts=(script,))
    page.goto("nb/")
    colours = page.locator("[data-action=colours]")
    for shown in ("light", "dark", "system"):
        colours.click()
        expect(colours).to_have_attribute("data-state", shown)
    page.locator(".kv-languages summary").click()
    page.locator(".kv-languages a[hreflang=pl]").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    page.goto("")
    first = "nb" if name in ("blocked", "full") else "pl"
    expect(page.locator(".gateway__list li").first).to_have_attribute("lang", first)


def test_progress_of_a_later_version_is_left_alone(visit: Visit) -> None:
    page = visit(scripts=(STATES["of-the-future"][0],))
    page.goto(f"nb/{QUIZ}")
    question = judged(page)
    answer(question, right=True)
    check(question)
    page.goto(f"nb/{CHECKLIST}")
    page.locator(".kv-check input").nth(1).check()
    assert json.loads(page.evaluate(STORE)) == FUTURE
