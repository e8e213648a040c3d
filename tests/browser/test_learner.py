"""What a learner has is neither lost nor mixed: cut links, other tabs, other devices, a full one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from support import axe
from support.addresses import CHECKLIST, QUIZ
from support.answers import answer, check, judged
from support.browser import STORE, Visit, stored, tab_to
from support.sample import things, words

pytestmark = pytest.mark.browser
NAME = CHECKLIST.split("/")[1]
TRUTH = things("checklist")[NAME].truth
KEYS = [f"{section}/{item}" for section, about in TRUTH.sections.items() for item in about.items]
DAY = "2026-01-01"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def boxes(page: Page) -> Locator:
    return page.locator(".kv-check > input")


def text(key: str, code: str = "nb", **values: object) -> str:
    return words(code).text(f"checklist.js.{key}", **values)


def checklist(page: Page, more: str = "") -> Page:
    page.goto("about:blank")
    page.goto(f"nb/{CHECKLIST}{more}")
    expect(page.locator(".kv-checklist__bar")).to_be_visible()
    return page


@pytest.mark.parametrize("fragment", [f"run={NAME}.2.00000000.a:b", "run=five", "%23run%3Dx"])
def test_a_list_whose_link_was_cut_says_so_and_changes_nothing(page: Page, fragment: str) -> None:
    boxes(checklist(page)).nth(3).check()
    checklist(page, f"#{fragment}")
    said = page.get_by_role("group", name=text("received-broken-title"))
    expect(said).to_contain_text(text("received-broken"))
    assert not axe.faults(page)
    tab_to(said.get_by_role("button", name=text("received-close")))
    page.keyboard.press("Enter")
    expect(said).to_have_count(0)
    expect(boxes(page).nth(3)).to_be_checked()
    assert page.url.endswith(CHECKLIST)


def test_a_link_whose_number_sign_was_encoded_leads_to_its_list(page: Page) -> None:
    page.goto(f"nb/{CHECKLIST}?role=manager%23run={NAME}.1.00000000.{KEYS[0].replace('/', '%3A')}).")
    expect(page.get_by_role("group", name=text("received-title"))).to_be_visible()
    expect(page.locator("[name=role][value=manager]")).to_be_checked()


def test_a_received_list_goes_along_to_another_language(page: Page) -> None:
    checklist(page, f"?role=manager#run={NAME}.1.00000000.{KEYS[0].replace('/', ':')}")
    page.locator(".kv-languages summary").click()
    page.locator(".kv-languages a[hreflang=fi]").click()
    expect(page.get_by_role("group", name=text("received-title", "fi"))).to_be_visible()
    expect(page.locator("[name=role][value=manager]")).to_be_checked()


def test_what_another_tab_did_since_stays_when_a_change_is_taken_back(page: Page) -> None:
    boxes(checklist(page)).nth(0).check()
    page.get_by_role("button", name=text("reset")).click()
    other = page.context.new_page()
    other.goto(f"sv/{CHECKLIST}")
    boxes(other).nth(4).check()
    expect(boxes(page).nth(4)).to_be_checked()
    page.get_by_role("button", name=text("undo")).click()
    expect(boxes(page).nth(0)).to_be_checked()
    expect(boxes(page).nth(4)).to_be_checked()


def test_another_tab_takes_neither_the_keyboard_nor_what_is_being_written(page: Page) -> None:
    address = "nb/tools/review-plan/"
    page.goto(address)
    other = page.context.new_page()
    other.goto(address)
    name = page.locator("[data-field=name]").first
    name.fill("Svarer")
    name.press("End")
    theirs = other.locator("[data-field=last]").nth(1)
    theirs.fill("2026-11-02")
    page.wait_for_function("() => document.activeElement.dataset.field === 'name'")
    page.keyboard.type(" i tide")
    expect(name).to_be_focused()
    expect(name).to_have_value("Svarer i tide")
    name.blur()
    expect(page.locator("[data-field=last]").nth(1)).to_have_value("2026-11-02")
    expect(other.locator("[data-field=name]").first).not_to_have_value("Svarer i tide")
    theirs.blur()
    expect(other.locator("[data-field=name]").first).to_have_value("Svarer i tide")
    (plan,) = [json.loads(page.evaluate(STORE))["tools"]["review-plan"]["standards"]]
    assert [plan[0]["name"], plan[1]["last"]] == ["Svarer i tide", "2026-11-02"]
    assert len({standard["id"] for standard in plan}) == len(plan)


@pytest.mark.parametrize(("address", "note"), [(QUIZ, "quiz.js"), (CHECKLIST, "checklist.js")])
def test_a_device_that_fills_up_later_is_said(page: Page, address: str, note: str) -> None:
    page.goto(f"nb/{address}")
    line = page.locator(".kv-practice__note").first
    expect(line).to_have_text(words("nb").text(f"{note}.saved"))
    page.evaluate(f"() => {{ {FULL} }}")
    if address == QUIZ:
        question = judged(page)
        answer(question, right=True)
        check(question)
    else:
        boxes(page).first.check()
    expect(line).to_have_text(words("nb").text(f"{note}.not-saved"))
    expect(line).to_have_attribute("role", "alert")


def run(items: dict[str, str], **more: Any) -> dict[str, Any]:
    return {"name": "", "started": DAY, "items": {key: {"state": state} for key, state in items.items()}, **more}


def test_two_devices_with_the_same_counted_run_keep_both_and_the_page_tells_what_is_new(
    visit: Visit, tmp_path: Path
) -> None:
    phone, laptop = (
        {"version": 4, "checklists": {NAME: {"current": "run-2", "runs": {"run-2": found}}}}
        for found in (
            run({KEYS[0]: "done"}, name="Rom 12"),
            run({KEYS[1]: "done"}, name="Rom 7", signed={"role": "x", "date": DAY, "version": "0a"}),
        )
    )
    page = visit(scripts=(stored(json.dumps(phone)),))
    page.goto("nb/learning/")
    file = tmp_path / "kvalia.json"
    file.write_text(json.dumps({"format": "kvalia-progress", "state": laptop}), "utf-8")
    status = page.locator(".kv-learning__status")
    for said in (words("nb").plural("learning.js.has-runs", 1), words("nb").text("learning.js.import-same")):
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_role("button", name=words("nb").text("learning.js.import-merge")).click()
        expect(status).to_contain_text(said)
    runs = json.loads(page.evaluate(STORE))["checklists"][NAME]["runs"].values()
    assert [(found["name"], list(found["items"]), "signed" in found) for found in runs] == [
        ("Rom 12", [KEYS[0]], False),
        ("Rom 7", [KEYS[1]], True),
    ]


def test_my_learning_says_that_browsers_clear_what_is_kept(page: Page) -> None:
    for code in ("nb", "fi", "pl", "sv"):
        page.goto(f"{code}/learning/")
        expect(page.get_by_text(words(code).text("learning.js.keeping"))).to_be_visible()
