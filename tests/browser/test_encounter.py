"""Questions that are written or walked, as learners meet them: a quiz with one of each type."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from support import axe
from support.browser import Visit, is_focused, tab_to
from support.encounter import (
    ADDRESS,
    QUOTIENTS,
    answer_all,
    check,
    choose,
    fill_gaps,
    fill_number,
    of_type,
    opened,
    result,
    stored,
)
from support.sample import words

pytestmark = pytest.mark.browser
TYPES = ("cloze", "numeric", "reflection", "scenario")


@pytest.mark.parametrize("kind", TYPES)
def test_a_question_is_answered_with_the_keyboard_alone(encounter: Page, kind: str) -> None:
    page, keys = opened(encounter), encounter.keyboard
    question = of_type(page, kind)
    main = question.locator(".kv-question__actions > .kv-button--main")
    if kind == "scenario":
        for choice in ("listen", "offer"):
            tab_to(question.locator(f"[data-choice='{choice}'] button"))
            keys.press("Enter")
        ending = question.locator("[data-ending='settled']")
        assert is_focused(ending), "the ending is read first"
        expect(result(question)).to_have_text(words("nb").plural("quiz.js.good-choices", 2, good=2))
        return
    if kind == "cloze":
        tab_to(question.locator("select"))
        keys.press("l")
        expect(question.locator("select")).to_have_value("listen")
        keys.press("Tab")
        keys.type("gjentar")
    elif kind == "numeric":
        tab_to(question.locator("input"))
        keys.type(QUOTIENTS[question.get_attribute("data-question") or ""][0].replace(",", "."))
    else:
        tab_to(question.locator("textarea"))
        keys.type("Jeg lovte for mye.")
    keys.press("Enter")
    expect(result(question)).to_be_empty()
    tab_to(main)
    keys.press("Enter")
    expected = "compared" if kind == "reflection" else "right"
    expect(result(question)).to_have_text(words("nb").text(f"quiz.js.{expected}"))
    assert is_focused(result(question)), "the keyboard goes to the result"


@pytest.mark.parametrize(
    ("choices", "ending", "good", "steps"),
    [
        (("listen", "offer"), "settled", 2, 2),
        (("explain", "leave"), "gone", 0, 2),
        (("explain", "repeat", "wait"), "gone", 1, 3),
    ],
)
def test_the_choices_of_a_scenario_decide_how_it_ends(
    encounter: Page, choices: tuple[str, ...], ending: str, good: int, steps: int
) -> None:
    scenario = of_type(opened(encounter), "scenario")
    expect(scenario.locator(".kv-scene:visible")).to_have_count(1)
    choose(scenario, *choices)
    expect(scenario.locator("[data-ending]:visible")).to_have_count(1)
    expect(scenario.locator(f"[data-ending='{ending}']")).to_be_visible()
    expect(result(scenario)).to_have_text(words("nb").plural("quiz.js.good-choices", steps, good=good))
    expect(scenario.locator("[data-chosen] .kv-reason")).to_have_count(steps)
    for link in scenario.locator(".kv-scene:visible .kv-answers__principle").all():
        assert "/recovery/complaint-in-six-steps/#listen" in (link.evaluate("link => link.href"))
    expect(scenario.locator("button.kv-scene__way:enabled:visible")).to_have_count(0)


def test_a_scenario_can_be_begun_again_in_the_middle(encounter: Page) -> None:
    scenario = of_type(opened(encounter), "scenario")
    choose(scenario, "explain")
    expect(scenario.locator(".kv-scene__choice[data-choice='explain']")).to_contain_text(
        words("nb").text("quiz.js.your-choice")
    )
    scenario.get_by_role("button", name=words("nb").text("quiz.js.again")).click()
    expect(scenario.locator(".kv-scene:visible")).to_have_count(1)
    assert "angry-guest" not in stored(scenario.page)["quizzes"].get("encounter", {})


def test_a_gap_forgives_a_slip_and_says_how_the_word_is_written(encounter: Page) -> None:
    cloze = of_type(opened(encounter), "cloze")
    fill_gaps(cloze, "listen", " Gjenntar ")
    expect(result(cloze)).to_have_text(words("nb").text("quiz.js.right"))
    expect(cloze.locator(".kv-cloze__reasons")).to_contain_text(words("nb").text("quiz.js.spelling", text="gjentar"))


def test_what_is_partly_right_is_a_fraction_and_has_every_reason(encounter: Page) -> None:
    cloze = of_type(opened(encounter), "cloze")
    fill_gaps(cloze, "wait", "oppsummerer")
    expect(result(cloze)).to_have_text(words("nb").text("quiz.js.partly", points=1, of=2))
    expect(cloze.locator(".kv-cloze__reasons .kv-reason")).to_have_count(4)
    practise = cloze.locator(".kv-question__actions a[href*='checklists/complaint-six-steps/']")
    practise.click()
    item = cloze.page.locator("#checklist-complaint-six-steps--conversation--let-finish")
    expect(item).to_be_in_viewport()
    back = cloze.page.locator("[data-item='conversation/let-finish'] a[href*='quizzes/encounter/']")
    back.click()
    expect(of_type(cloze.page, "cloze")).to_be_in_viewport()


def test_a_typical_mistake_has_its_own_reason_and_a_number_may_have_a_point(encounter: Page) -> None:
    number = opened(encounter, fragment="#quiz-encounter--quotient").locator("[data-question='quotient']")
    field = number.locator("input")
    field.fill("ti")
    number.locator(".kv-question__actions > .kv-button--main").click()
    expect(result(number)).to_have_text(words("nb").text("quiz.js.number-first", example="12,5"))
    field.fill("0.8")
    check(number)
    expect(number.locator(".kv-reason").first).to_contain_text("Du delte forventningen på opplevelsen.")
    expect(number.locator(".kv-reason").last).to_contain_text("1,25")
    number.page.reload()
    expect(field).to_have_value("0,8")


def test_a_link_leads_to_a_question_that_the_pool_has_not_drawn(encounter: Page) -> None:
    for name in QUOTIENTS:
        opened(encounter, fragment=f"#quiz-encounter--{name}")
        expect(encounter.locator(f"[data-question='{name}']")).to_be_in_viewport()


def test_sure_and_wrong_gets_a_kind_word_and_comes_back_first(encounter: Page) -> None:
    number = of_type(opened(encounter), "numeric")
    sure, unsure = number.locator("[data-sure='true']"), number.locator("[data-sure='false']")
    unsure.click()
    sure.click()
    expect(sure).to_have_attribute("aria-pressed", "true")
    expect(unsure).to_have_attribute("aria-pressed", "false")
    fill_number(number, right=False)
    expect(result(number)).to_contain_text(words("nb").text("quiz.js.sure-wrong"))
    expect(sure).to_be_hidden()
    review = stored(number.page)["reviews"][f"encounter/{number.get_attribute('data-question')}"]
    assert (review["outcome"], review["sure"], review["box"]) == ("wrong", True, 1)


def test_the_score_counts_what_can_be_right_and_the_wrong_ones_are_asked_again(encounter: Page) -> None:
    answer_all(opened(encounter))
    quiz = encounter.locator(".kv-quiz__result")
    expect(quiz.locator(".kv-quiz__score")).to_have_text(words("nb").plural("quiz.js.score", 4, right=1))
    expect(quiz.locator(".kv-quiz__points")).to_have_text(words("nb").plural("quiz.js.points", 7, points=4))
    asked = encounter.locator(".kv-question:not([hidden])").evaluate_all("found => found.map((one) => one.id)")
    seed = stored(encounter)["attempts"]["encounter"]["seed"]
    quiz.get_by_role("button", name=words("nb").text("quiz.js.retry-wrong")).click()
    expect(encounter.locator(".kv-question:not([hidden]) .kv-question__result:empty")).to_have_count(3)
    assert encounter.locator(".kv-question:not([hidden])").evaluate_all("found => found.map((one) => one.id)") == asked
    assert stored(encounter)["attempts"]["encounter"]["seed"] != seed
    expect(result(of_type(encounter, "single"))).to_have_text(words("nb").text("quiz.js.right"))


def test_without_a_script_a_scenario_is_walked_by_its_links(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"nb/{ADDRESS}")
    expect(page.locator(".kv-question:visible")).to_have_count(6)
    page.locator("#quiz-encounter--angry-guest--arrival--explain").click()
    expect(page.locator("#quiz-encounter--angry-guest--heated")).to_be_in_viewport()
    page.locator("#quiz-encounter--angry-guest--heated--leave").click()
    expect(page.locator("#quiz-encounter--angry-guest--gone")).to_be_in_viewport()
    scenario = page.locator("[data-type='scenario']")
    scenario.locator("summary").click()
    expect(scenario.locator(".kv-answers__why:visible")).to_have_count(7)
    field = page.locator("[data-question='quotient'] input")
    field.fill("1,25")
    field.press("Enter")
    assert "?" not in page.url, "nothing is sent"


def test_paper_has_every_question_in_the_order_of_the_key_and_no_answer(encounter: Page) -> None:
    answer_all(opened(encounter))
    encounter.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    encounter.emulate_media(media="print")
    expect(encounter.locator(".kv-question:visible")).to_have_count(6)
    order = encounter.locator(".kv-question").evaluate_all("found => found.map((one) => one.dataset.question)")
    assert order == ["listen-first", "quotient", "other-quotient", "own-part", "angry-guest", "first-step"]
    expect(encounter.locator(".kv-scene:visible")).to_have_count(5)
    assert encounter.locator(".kv-scene__number").all_inner_texts() == ["1", "2", "3", "4", "5"]
    expect(
        encounter.locator(".kv-reason:visible, .kv-cloze__reasons:visible, .kv-model:visible, .kv-sure:visible")
    ).to_have_count(0)
    colour = "field => getComputedStyle(field).color"
    assert encounter.locator("textarea").evaluate(colour) == "rgba(0, 0, 0, 0)"
    encounter.emulate_media(media="screen")
    encounter.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(encounter.locator(".kv-question:visible")).to_have_count(5)


@pytest.mark.parametrize("code", ["nb", "pl"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_state_has_a_fault_or_is_wider_than_the_screen(encounter: Page, code: str, width: int) -> None:
    encounter.set_viewport_size({"width": width, "height": 780})

    def sound() -> None:
        wide = encounter.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0
        encounter.evaluate("scrollTo(0, 0)")  # The header hides part of what stands below it.
        for colours in ("light", "dark"):
            encounter.emulate_media(color_scheme=colours)
            assert axe.faults(encounter, only_colours=colours == "dark") == []

    opened(encounter, code)
    sound()
    choose(of_type(encounter, "scenario"), "explain")
    of_type(encounter, "cloze").locator("summary").first.click()
    of_type(encounter, "numeric").locator("[data-sure='true']").click()
    sound()
    encounter.evaluate("localStorage.clear()")
    answer_all(opened(encounter, code))
    sound()


def test_targets_are_large_enough_for_a_finger(encounter: Page) -> None:
    encounter.set_viewport_size({"width": 320, "height": 780})
    opened(encounter)
    small = encounter.locator(".kv-quiz :is(button, select, input[type='text'], textarea, .kv-option)").evaluate_all(
        """found => found
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML)"""
    )
    assert small == []
