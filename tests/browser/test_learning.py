"""My learning: progress, the file that carries it, and the button that forgets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from support.axe import faults
from support.browser import STORE, Visit, is_focused, sideways, stored, tab_to
from support.sample import things, words

pytestmark = pytest.mark.browser
PAGE = "learning/"
QUIZ = "complaint"
QUESTIONS = [name for name, question in things("quiz")[QUIZ].truth.questions.items() if question.type != "reflection"]
DAY = "2026-01-01"


def state(**parts: Any) -> dict[str, Any]:
    """Return stored progress: every question of a quiz known, one page of a path done."""
    reviews = {
        f"{QUIZ}/{question}": {"box": 4, "due": DAY, "seen": DAY, "outcome": "right", "sure": True}
        for question in QUESTIONS
    }
    answers = {question: {"chosen": {}, "checked": True} for question in QUESTIONS}
    paths = {"front-line": {"start": DAY}}
    return {"version": 3, "quizzes": {QUIZ: answers}, "reviews": reviews, "paths": paths, **parts}


def file_of(content: dict[str, Any], folder: Path) -> Path:
    path = folder / "kvalia.json"
    path.write_text(
        json.dumps({"format": "kvalia-progress", "choices": {"colours": "dark"}, "state": content}), "utf-8"
    )
    return path


def say(code: str, key: str) -> str:
    return words(code).text(f"learning.js.{key}")


def test_progress_is_shown_by_path_and_theme_in_words(visit: Visit) -> None:
    page = visit(scripts=(stored(json.dumps(state())),))
    page.goto(f"pl/{PAGE}")
    card = page.locator("[data-path='front-line']")
    total = len(things("path")["front-line"].truth.pages)
    expect(card.locator(".kv-learning__path p")).to_have_text(words("pl").plural("learning.js.path", total, done=1))
    due = words("pl").plural("learning.js.due-today", len(QUESTIONS))
    expect(page.locator(".kv-learning__due")).to_have_text(due)
    row = page.locator("tr[data-theme='recovery']")
    known = words("pl").plural(
        "learning.js.known", int(row.locator("meter").get_attribute("max") or 0), known=len(QUESTIONS)
    )
    expect(row.locator(".kv-learning__known")).to_have_text(known)
    expect(row.locator(".kv-learning__level")).to_have_text(say("pl", "level-growing"))
    expect(row.locator("td").last).to_have_text(str(len(QUESTIONS)))
    assert faults(page) == []


def test_what_is_taken_along_can_be_brought_in_elsewhere(visit: Visit, tmp_path: Path) -> None:
    here = visit(scripts=(stored(json.dumps(state())),))
    here.goto(f"nb/{PAGE}")
    with here.expect_download() as download:
        here.get_by_role("button", name=say("nb", "export")).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["state"]["reviews"] == state()["reviews"]
    there = visit()
    there.goto(f"fi/{PAGE}")
    expect(there.locator(".kv-learning__due")).to_have_text(say("fi", "welcome"))
    there.locator("input[type=file]").set_input_files(file)
    expect(there.locator(".kv-learning__status")).to_contain_text(say("fi", "imported"))
    expect(there.locator(".kv-learning__status")).to_contain_text(
        words("fi").plural("learning.js.has-answers", len(QUESTIONS))
    )
    expect(there.locator("[data-path='front-line'] meter")).to_have_attribute("value", "1")
    assert faults(there) == []


def test_where_there_is_progress_already_the_learner_is_asked(visit: Visit, tmp_path: Path) -> None:
    page = visit(scripts=(stored(json.dumps(state())),))
    page.goto(f"nb/{PAGE}")
    file = file_of({"version": 3, "paths": {"manager": {"five-success-factors": DAY}}}, tmp_path)
    page.locator("input[type=file]").set_input_files(file)
    dialog = page.locator("dialog.kv-dialog")
    expect(dialog).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".kv-learning__status")).to_have_text(say("nb", "import-none"))
    page.locator("input[type=file]").set_input_files(file)
    dialog.get_by_role("button", name=say("nb", "import-merge")).click()
    expect(page.locator("[data-path='manager'] meter")).to_have_attribute("value", "1")
    expect(page.locator("[data-path='front-line'] meter")).to_have_attribute("value", "1")
    page.locator("input[type=file]").set_input_files(file)
    dialog.get_by_role("button", name=say("nb", "import-replace")).click()
    expect(page.locator("[data-path='front-line'] meter")).to_have_count(0)
    expect(page.locator("[data-path='manager'] meter")).to_have_attribute("value", "1")


def test_two_filled_sheets_are_not_mixed_and_the_learner_is_told(visit: Visit, tmp_path: Path) -> None:
    def filled(text: str) -> dict[str, Any]:
        return {"mantra": {"fields": {"text": text}}}

    page = visit(scripts=(stored(json.dumps(state(tools=filled("Min setning")))),))
    page.goto(f"nb/{PAGE}")
    file = file_of({"version": 3, "tools": filled("En annen setning")}, tmp_path)
    page.locator("input[type=file]").set_input_files(file)
    page.locator("dialog.kv-dialog").get_by_role("button", name=say("nb", "import-merge")).click()
    told = words("nb").plural("learning.js.import-apart", 1)
    expect(page.locator(".kv-learning__status")).to_contain_text(told)
    page.goto("nb/tools/mantra/")
    expect(page.locator("textarea[name=text]")).to_have_value("Min setning")


def test_letters_that_are_pasted_in_parts_are_kept_as_pages_have_them(visit: Visit) -> None:
    page = visit()
    page.goto("nb/tools/mantra/")
    field = page.locator("textarea[name=text]")
    field.fill("Vi ma\u030aler hos kunden")
    field.evaluate("(field) => field.setSelectionRange(5, 5)")
    page.keyboard.insert_text("a\u030a")
    expect(field).to_have_value("Vi m\u00e5\u00e5ler hos kunden")
    assert field.evaluate("(field) => field.selectionStart") == 6
    page.reload()
    expect(field).to_have_value("Vi m\u00e5\u00e5ler hos kunden")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{broken", "no-json"),
        ("[1]", "foreign"),
        ('{"format": "kvalia-progress", "state": {"version": 9}}', "later"),
        (" " * 6_000_001, "large"),
        (" " * 18_000_001, "large"),
    ],
    ids=["broken", "foreign", "later", "more-than-is-parsed", "more-than-is-read"],
)
def test_a_file_that_cannot_be_used_changes_nothing_and_says_why(
    visit: Visit, tmp_path: Path, content: str, fault: str
) -> None:
    page = visit(scripts=(stored(json.dumps(state())),))
    page.goto(f"sv/{PAGE}")
    before = page.evaluate(STORE)
    (tmp_path / "file.json").write_text(content, "utf-8")
    page.locator("input[type=file]").set_input_files(tmp_path / "file.json")
    expect(page.locator(".kv-learning__status")).to_have_text(say("sv", f"fault-{fault}"))
    assert page.evaluate(STORE) == before


def test_everything_is_forgotten_after_a_second_word_and_by_keyboard(visit: Visit) -> None:
    page = visit(scripts=(stored(json.dumps(state())), stored("dark", "kvalia.colours")))
    page.goto(f"nb/{PAGE}")
    page.evaluate("localStorage.setItem('another', 'stays')")
    forget = page.get_by_role("button", name=say("nb", "forget"))
    tab_to(forget)
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.kv-dialog")
    expect(dialog).to_be_visible()
    assert is_focused(dialog.get_by_role("button", name=say("nb", "cancel")))
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert is_focused(forget)
    assert "front-line" in page.evaluate(STORE)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".kv-learning__status")).to_have_text(say("nb", "forgotten"))
    assert page.evaluate("Object.keys(localStorage)") == ["another"]
    assert page.evaluate("caches.keys()") == []
    expect(page.locator(".kv-learning__due")).to_have_text(say("nb", "welcome"))


def test_two_tabs_agree(page: Page) -> None:
    page.goto(f"nb/{PAGE}")
    other = page.context.new_page()
    other.goto("nb/paths/manager/")
    other.get_by_role("checkbox").first.check()
    expect(page.locator("[data-path='manager'] meter")).to_have_attribute("value", "1")


def test_without_scripts_the_paths_and_themes_are_there(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"fi/{PAGE}")
    expect(page.locator(".kv-learning .kv-card a")).to_have_count(len(things("path")))
    expect(page.locator("tr[data-theme] a").first).to_be_visible()
    expect(page.locator("meter, .kv-button")).to_have_count(0)


@pytest.mark.parametrize("code", ["fi", "pl"])
def test_it_fits_a_small_phone(visit: Visit, code: str) -> None:
    page = visit(viewport={"width": 320, "height": 640}, scripts=(stored(json.dumps(state())),))
    page.goto(f"{code}/{PAGE}")
    expect(page.locator(".kv-learning__buttons button")).to_have_count(3)
    assert sideways(page) == []
    page.get_by_role("button", name=say(code, "forget")).click()
    box = page.locator("dialog.kv-dialog").bounding_box()
    assert box
    assert box["width"] <= 320
    assert box["x"] >= 0
