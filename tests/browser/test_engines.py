"""Other engines than Chromium's: every kind of page opens, and the main journeys lead to their ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.addresses import CHECKLIST, KINDS, LESSON, QUIZ
from support.build import Built
from support.engines import ENGINES, Engine, WatchedServer
from support.sample import term, title, words
from support.server import running

pytestmark = pytest.mark.browser
QUESTION = ".kv-question[data-type=single]:not([hidden])"
FIVE = ".kv-five__stage .kv-question"


@pytest.fixture(scope="module")
def watched_url(sample: Built) -> Iterator[str]:
    """Address of the sample, whose pages note what they may not do."""
    with running(WatchedServer(sample.folder)) as server:
        yield server.url


@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ENGINES],
)
def started(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A browser of each engine."""
    with ENGINES[request.param](tmp_path_factory.mktemp("engine") / request.param) as engine:
        yield engine


@pytest.fixture
def engine(started: Engine, watched_url: str) -> Iterator[Engine]:
    """The browser, with nothing stored, and a test that fails where its last page notes a fault."""
    started.go(f"{watched_url}nb/about/")
    started.run("localStorage.clear()")
    yield started
    assert started.noted() == []


def test_every_kind_of_page_opens_without_a_fault(engine: Engine, watched_url: str) -> None:
    noted = {}
    for path in ["", *(f"nb/{path}" for kind, path in KINDS.items() if kind != "missing")]:
        engine.go(f"{watched_url}{path}")
        engine.shown("h1")
        if found := engine.noted():
            noted[path] = found
    assert noted == {}


def test_a_question_is_answered_and_the_answer_is_kept(engine: Engine, watched_url: str) -> None:
    engine.go(f"{watched_url}nb/{QUIZ}")
    engine.shown(".kv-quiz[data-live]")
    engine.click(f"{QUESTION} .kv-option:has([value=listen]) label")
    engine.click(f"{QUESTION} .kv-question__actions > .kv-button--main")
    right = words("nb").text("quiz.js.right")
    said = f"document.querySelector({QUESTION!r} + ' .kv-question__result')?.textContent.includes({right!r})"
    engine.until(said)
    engine.go(f"{watched_url}nb/{QUIZ}")
    engine.until(said)


def test_a_checklist_is_ticked_and_the_tick_is_kept(engine: Engine, watched_url: str) -> None:
    engine.go(f"{watched_url}nb/{CHECKLIST}")
    engine.shown(".kv-checklist__bar")
    engine.click(".kv-check label")
    engine.until("document.querySelector('.kv-check input').checked")
    engine.go(f"{watched_url}fi/{CHECKLIST}")
    engine.until("document.querySelectorAll('.kv-check > input:checked').length === 1")


def test_the_search_finds_and_leads_to_a_term(engine: Engine, watched_url: str) -> None:
    engine.go(f"{watched_url}sv/")
    engine.click("[data-action=search]")
    engine.type(".kv-search__input", term("sv", "service-quality"))
    engine.click(".kv-answer a")
    engine.until("location.pathname === '/sv/glossary/' && location.hash === '#service-quality'")


def test_a_switch_of_language_keeps_the_page(engine: Engine, watched_url: str) -> None:
    engine.go(f"{watched_url}nb/{LESSON}")
    engine.click(".kv-languages summary")
    engine.click(".kv-languages a[hreflang=pl]")
    engine.until("document.documentElement.lang === 'pl'")
    assert engine.until("document.querySelector('h1')?.textContent.trim()") == title("pl", LESSON.split("/")[1])


def test_todays_five_ask_and_answer(engine: Engine, watched_url: str) -> None:
    engine.go(f"{watched_url}nb/{KINDS['review']}")
    engine.click(".kv-five__stage > .kv-button")
    engine.shown(FIVE)
    place = engine.run("return document.querySelector('.kv-five__title').textContent")
    engine.run(
        """const question = document.querySelector(arguments[0]);
        for (const name of new Set([...question.querySelectorAll("input")].map((input) => input.name)))
          question.querySelector(`input[name="${name}"]`).click();
        for (const field of question.querySelectorAll("select")) field.selectedIndex = 1;
        for (const field of question.querySelectorAll("[type=text], textarea")) field.value = "1";
        for (const field of question.querySelectorAll("select, [type=text], textarea"))
          for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
        for (let way; (way = question.querySelector("button.kv-scene__way:enabled")); ) way.click();""",
        FIVE,
    )
    if engine.run("return document.querySelector(arguments[0]).dataset.type", FIVE) != "scenario":
        engine.click(f"{FIVE} .kv-question__actions > .kv-button--main")
    engine.until(f"document.querySelector('{FIVE} .kv-question__result').textContent")
    engine.click(".kv-five__stage > .kv-button")
    engine.until(f"document.querySelector('.kv-five__title').textContent !== {place!r}")
