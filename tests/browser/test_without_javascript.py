"""Without JavaScript: everything can be read, ticked, answered and reached."""

import pytest
from kvalia.language import CODES
from playwright.sync_api import Page, expect
from support.addresses import CHECKLIST, LESSON, QUIZ
from support.answers import whys
from support.browser import PHONE, Visit
from support.sample import things

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(visit: Visit) -> Page:
    """A page in a browser that runs no scripts."""
    return visit(java_script_enabled=False)


def test_a_quiz_is_a_form_with_its_answers_in_details(plain: Page) -> None:
    quiz = things("quiz")[QUIZ.split("/")[1]]
    plain.goto(f"nb/{QUIZ}")
    expect(plain.locator("form .kv-question")).to_have_count(len(quiz.truth.questions))
    expect(plain.locator(".kv-button")).to_have_count(0)
    for name in quiz.truth.questions:
        question, text = plain.locator(f"[data-question='{name}']"), quiz.texts["nb"].questions[name]
        field = question.locator("input:visible:enabled, select:visible:enabled, textarea:visible, .kv-scene a").first
        expect(field).to_be_visible()
        expect(question.locator(".kv-question__answer > :not(summary)").first).to_be_hidden()
        question.locator(".kv-question__answer > summary").click()
        shown = question.locator(".kv-answers__why:visible").all_inner_texts()
        reasons = whys(text)
        assert sorted(shown) == sorted(" ".join(why.split(" ")) for why in reasons)


def test_an_answer_can_be_chosen_in_every_type_of_question(plain: Page) -> None:
    plain.goto(f"nb/{QUIZ}")
    for label in plain.locator(".kv-option label:visible").all():
        label.click()
    for select in plain.locator("form select").all():
        select.select_option(index=1)
    expect(
        plain.locator(
            ".kv-question:has(input[type=radio], input[type=checkbox]):not([data-type=reflection], :has(input:checked))"
        )
    ).to_have_count(0)


def test_a_checklist_can_be_ticked(plain: Page) -> None:
    checklist = things("checklist")[CHECKLIST.split("/")[1]]
    plain.goto(f"nb/{CHECKLIST}")
    expect(plain.get_by_role("checkbox")).to_have_count(checklist.truth.size)
    plain.locator(".kv-check label").first.click()
    expect(plain.get_by_role("checkbox").first).to_be_checked()


def test_the_language_switcher_leads_to_the_same_page(plain: Page) -> None:
    plain.goto(f"nb/{LESSON}")
    for code in CODES:
        plain.locator(".kv-languages summary").click()
        plain.locator(f".kv-languages a[hreflang='{code}']").click()
        expect(plain.locator("html")).to_have_attribute("lang", code)
        assert plain.url.endswith(f"/{code}/{LESSON}")


def test_the_menu_of_a_phone_leads_to_every_section(visit: Visit) -> None:
    plain = visit(java_script_enabled=False, viewport=PHONE)
    plain.goto("fi/")
    links = plain.locator(".kv-menu__panel a")
    expect(links.first).to_be_hidden()
    plain.locator(".kv-menu summary").click()
    expect(links.first).to_be_visible()
    assert links.count() == 8
    links.nth(3).click()
    expect(plain.locator("h1")).to_be_visible()
    assert plain.url.endswith("/fi/recovery/")


@pytest.mark.parametrize("collection", ["quizzes", "checklists"])
def test_an_index_shows_the_whole_list_and_no_dead_filter(plain: Page, collection: str) -> None:
    plain.goto(f"pl/{collection}/")
    expect(plain.locator(".kv-index .kv-card:visible")).to_have_count(len(things(collection)))
    expect(plain.locator(".kv-filter")).to_be_hidden()
    expect(plain.locator(".kv-index__none")).to_be_hidden()


@pytest.mark.parametrize("width", [375, 1280, 1600])
def test_the_header_shows_no_control_that_does_nothing(visit: Visit, width: int) -> None:
    plain = visit(java_script_enabled=False, viewport={"width": width, "height": 800})
    plain.goto("sv/")
    expect(plain.locator(".kv-languages summary")).to_be_visible()
    expect(plain.locator("header button:visible, header input:visible")).to_have_count(0)


def test_the_gateway_offers_every_language(plain: Page) -> None:
    plain.goto("")
    links = plain.locator("a[hreflang]")
    assert [link.get_attribute("hreflang") for link in links.all()] == list(CODES)
    expect(plain.locator(".gateway__mark")).to_have_count(0)
    links.last.click()
    expect(plain.locator("html")).to_have_attribute("lang", CODES[-1])


def test_one_question_of_the_day_stands_on_the_start_page(plain: Page) -> None:
    plain.goto("nb/")
    expect(plain.locator(".kv-today__question:visible")).to_have_count(1)
    plain.locator(".kv-today__question:visible .kv-question__answer > summary").click()
    expect(plain.locator(".kv-answers__why:visible").first).to_be_visible()


def test_a_term_leads_to_its_meaning(plain: Page) -> None:
    plain.goto(f"nb/{LESSON}")
    link = plain.locator("a[data-term]").first
    name = link.get_attribute("data-term")
    link.click()
    expect(plain.locator(f"#{name}")).to_be_in_viewport()
    assert "/nb/glossary/#" in plain.url
