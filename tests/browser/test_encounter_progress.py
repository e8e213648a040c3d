"""What becomes of answers that are written or walked: in other languages, tabs, attempts and versions of a quiz."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from support.browser import STORE
from support.encounter import (
    GAPS,
    answer_all,
    choose,
    fill_gaps,
    fill_number,
    of_type,
    opened,
    result,
    stored,
    write,
)
from support.sample import words

pytestmark = pytest.mark.browser


def test_a_reflection_is_kept_and_never_judged(encounter: Page) -> None:
    reflection = of_type(opened(encounter), "reflection")
    reflection.locator("textarea").fill("Først ")
    encounter.reload()
    expect(reflection.locator("textarea")).to_have_value("Først ")
    expect(reflection.locator(".kv-model")).to_be_hidden()
    write(reflection, "Først lyttet jeg.")
    reflection.locator(".kv-model label").first.click()
    reflection.locator("textarea").fill("Først lyttet jeg ikke.")
    opened(encounter, "pl")
    expect(reflection.locator("textarea")).to_have_value("Først lyttet jeg ikke.")
    expect(reflection.locator(".kv-model input").first).to_be_checked()
    assert stored(encounter)["reviews"] == {}


def test_a_quiz_goes_on_in_another_language(encounter: Page) -> None:
    opened(encounter)
    fill_gaps(of_type(encounter, "cloze"), "listen", GAPS["nb"])
    fill_number(of_type(encounter, "numeric"), right=True)
    choose(of_type(encounter, "scenario"), "explain")
    order = encounter.locator(".kv-question").evaluate_all("found => found.map((one) => one.id + one.hidden)")
    opened(encounter, "pl")
    assert encounter.locator(".kv-question").evaluate_all("found => found.map((one) => one.id + one.hidden)") == order
    expect(of_type(encounter, "cloze").locator("input[type='text']")).to_have_value(GAPS["pl"])
    for kind in ("cloze", "numeric"):
        expect(result(of_type(encounter, kind))).to_have_text(words("pl").text("quiz.js.right"))
    scenario = of_type(encounter, "scenario")
    expect(scenario.locator(".kv-scene:visible")).to_have_count(2)
    choose(scenario, "leave")
    opened(encounter)
    expect(result(scenario)).to_have_text(words("nb").plural("quiz.js.good-choices", 2, good=0))


def test_two_open_tabs_show_each_others_answers_and_keep_what_is_being_written(encounter: Page) -> None:
    other = opened(encounter.context.new_page())
    opened(encounter)
    encounter.locator("[data-question='first-step'] input").first.check()
    of_type(encounter, "cloze").locator("input[type='text']").fill("gjen")
    fill_number(of_type(other, "numeric"), right=True)
    choose(of_type(other, "scenario"), "listen", "offer")
    expect(result(of_type(encounter, "numeric"))).to_have_text(words("nb").text("quiz.js.right"))
    expect(of_type(encounter, "scenario").locator("[data-ending='settled']")).to_be_visible()
    expect(of_type(encounter, "cloze").locator("input[type='text']")).to_have_value("gjen")
    expect(encounter.locator("[data-question='first-step'] input:checked")).to_have_count(1)
    fill_gaps(of_type(encounter, "cloze"), "listen", "gjentar")
    expect(result(of_type(other, "cloze"))).to_have_text(words("nb").text("quiz.js.right"))


def test_the_back_button_comes_back_to_the_answer(encounter: Page) -> None:
    scenario = of_type(opened(encounter), "scenario")
    choose(scenario, "listen", "wait")
    scenario.locator(".kv-answers__principle:visible").first.click()
    expect(encounter.locator("#listen")).to_be_in_viewport()
    encounter.go_back()
    expect(scenario.locator("[data-ending='gone']")).to_be_visible()
    expect(result(scenario)).to_have_text(words("nb").plural("quiz.js.good-choices", 2, good=1))


def test_an_attempt_keeps_its_order_until_it_is_begun_again(encounter: Page) -> None:
    read = """() => [...document.querySelectorAll(".kv-question")].map((one) => [one.id, one.hidden,
      ...[...one.querySelectorAll(".kv-option, .kv-scene__choice, option")].map(({dataset, value}) =>
        dataset.choice ?? value)])"""
    orders = {json.dumps(opened(encounter).evaluate(read))}
    encounter.reload()
    opened(encounter, "pl")
    orders.add(json.dumps(opened(encounter).evaluate(read)))
    assert len(orders) == 1
    for seed in range(1, 9):
        encounter.evaluate(
            f"seed => {STORE} = JSON.stringify({{version: 3, attempts: {{encounter: {{seed}}}}}})",
            seed * 256,
        )
        orders.add(json.dumps(opened(encounter).evaluate(read)))
    assert len(orders) > 5
    answer_all(encounter)
    encounter.get_by_role("button", name=words("nb").text("quiz.js.start-over")).click()
    expect(encounter.locator(".kv-question__result:not(:empty)")).to_have_count(0)
    assert stored(encounter)["attempts"]["encounter"]["seed"] != 8 * 256


def test_progress_survives_questions_that_are_new_or_gone(encounter: Page) -> None:
    opened(encounter)
    kept = {"chosen": {"options": ["x"]}, "checked": True}
    state = {
        "version": 3,
        "quizzes": {
            "encounter": {
                "gone": kept,
                "angry-guest": {"chosen": {"steps": ["arrival=listen", "calm=gone"]}, "checked": True},
            }
        },
    }
    encounter.evaluate(f"state => {STORE} = state", json.dumps(state))
    opened(encounter)
    expect(of_type(encounter, "scenario").locator(".kv-scene:visible")).to_have_count(2)
    fill_gaps(of_type(encounter, "cloze"), "listen", "gjentar")
    assert stored(encounter)["quizzes"]["encounter"]["gone"] == kept
