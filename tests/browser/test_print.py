"""Paper: a quiz with its answer key on the last page, a checklist with empty boxes, and no buttons."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page
from support.addresses import CHECKLIST, LESSON, QUIZ
from support.answers import answer, check, questions, whys
from support.browser import Visit
from support.sample import things, words

pytestmark = pytest.mark.browser


def printed(page: Page, folder: Path) -> list[str]:
    """Return the texts of the printed pages, with each word apart by one space."""
    found = shutil.which("pdftotext")
    assert found, "tests/setup.sh installs pdftotext"
    page.pdf(path=folder / "page.pdf", format="A4")
    done = subprocess.run(
        [found, "-enc", "UTF-8", folder / "page.pdf", "-"], capture_output=True, check=True, timeout=60
    )
    return [" ".join(text.split()) for text in done.stdout.decode().split("\f")[:-1]]


def squeezed(text: str) -> str:
    """Return a text without white space, hyphens and joined letters, as it may be broken over lines."""
    return re.sub(r"[\s\u00ad-]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff"))


def buttons(code: str, prefix: str) -> list[str]:
    """Return the names of the buttons of a component."""
    names = ("check", "again", "next", "retry-wrong", "start-over", "reset", "undo", "print")
    return [words(code).text(f"{prefix}.{name}") for name in names if f"{prefix}.{name}" in words(code)]


@pytest.mark.parametrize("code", ["nb", "pl"])
@pytest.mark.parametrize("answered", [False, True], ids=["untouched", "answered"])
def test_a_printed_quiz_has_its_questions_first_and_its_answer_key_on_the_last_page(
    page: Page, tmp_path: Path, code: str, answered: bool
) -> None:
    page.goto(f"{code}/{QUIZ}")
    for question in questions(page) if answered else []:
        answer(question, right=False)
        check(question)
    pages = printed(page, tmp_path)
    name = QUIZ.split("/")[1]
    quiz, text = things("quiz")[name].truth, things("quiz")[name].texts[code]
    key = squeezed(words(code).text("quiz.key", title=text.title))
    asked = squeezed("".join(pages[:-1]))
    assert key in squeezed(pages[-1])
    assert key not in asked
    for question, about in quiz.questions.items():
        own = text.questions[question]
        assert squeezed(own.ask) in asked, question
        for why in whys(own):
            assert squeezed(why) not in asked, "reasons are no part of the questions"
        for option, choice in getattr(about, "options", {}).items():
            if choice.correct:
                assert squeezed(own.options[option].why) in squeezed(pages[-1])
    for shown in buttons(code, "quiz.js"):
        assert shown not in " ".join(pages)


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_a_printed_checklist_has_every_item_and_no_buttons(page: Page, tmp_path: Path, code: str) -> None:
    page.goto(f"{code}/{CHECKLIST}")
    page.locator(".kv-check input").first.check()
    pages = printed(page, tmp_path)
    text = things("checklist")[CHECKLIST.split("/")[1]].texts[code]
    whole = squeezed("".join(pages))
    for section in text.sections.values():
        assert squeezed(section.title) in whole
        for item in section.items.values():
            assert squeezed(item.do) in whole
            assert squeezed(item.why) in whole
    for shown in buttons(code, "checklist.js"):
        assert shown not in " ".join(pages)
    assert squeezed(words(code).text("checklist.js.saved")) not in whole


def test_a_ticked_box_is_empty_on_paper(page: Page) -> None:
    page.goto(f"nb/{CHECKLIST}")
    boxes = page.locator(".kv-check input")
    boxes.first.check()
    page.emulate_media(media="print")
    styles = [
        box.evaluate("box => [getComputedStyle(box).appearance, getComputedStyle(box).backgroundColor]")
        for box in (boxes.first, boxes.last)
    ]
    assert styles == [["none", "rgb(255, 255, 255)"]] * 2
    assert page.locator(".kv-check label").first.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"


def test_a_printed_lesson_has_its_address_its_sources_and_its_answer_key_last(page: Page, tmp_path: Path) -> None:
    page.goto(f"nb/{LESSON}")
    pages = printed(page, tmp_path)
    title = things("quiz")["six-steps"].texts["nb"].title
    assert squeezed(words("nb").text("quiz.key", title=title)) in squeezed(pages[-1])
    assert squeezed(words("nb").text("page.sources")) in squeezed("".join(pages[:-1]))
    for navigation in (words("nb").text("frame.sections"), words("nb").text("header.menu")):
        assert navigation not in pages[0]


def test_dark_colours_are_left_on_the_screen(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    page.goto(f"nb/{CHECKLIST}")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
