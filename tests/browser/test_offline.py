"""Offline: what was read and what was put aside is there, in a sub-folder too; a new build takes its place."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support.addresses import CHECKLIST, LESSON, QUIZ
from support.answers import answer, check
from support.browser import Visit, new_context
from support.build import Built
from support.sample import things, title, words
from support.server import SiteServer, serving

pytestmark = pytest.mark.browser
OTHER_LESSON = "foundations/five-dimensions/"
HELD = """async (file) => {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    for (const name of await caches.keys()) {
      if (name.endsWith(" wanted")) continue;
      for (const { url } of await (await caches.open(name)).keys()) if (url.endsWith(file)) return name;
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${file} is not put aside`);
}"""
"""Waits until a file is held for reading offline, and returns the name of the cache."""


@pytest.fixture(scope="module")
def folder(subpath_sample: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site that a test may change."""
    copy = tmp_path_factory.mktemp("offline") / "site"
    shutil.copytree(subpath_sample.folder, copy)
    return copy


@pytest.fixture(scope="module")
def below(folder: Path, subpath_sample: Built) -> Iterator[SiteServer]:
    """Serves the copy below a path."""
    with serving(folder, urlsplit(subpath_sample.url).path) as running:
        yield running


@pytest.fixture
def context(browser: Browser, below: SiteServer) -> Iterator[BrowserContext]:
    """A context that nobody watches: without a connection a browser has much to say."""
    with closing(new_context(browser, below.url, service_workers="allow")) as opened:
        yield opened


def test_practice_is_there_offline_after_the_review_page_was_opened(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"nb/{LESSON}")
    page.evaluate(HELD, f"nb/{LESSON}")
    page.goto("nb/review/")
    page.evaluate(HELD, "nb/offline.json")
    assert all(name.startswith("kvalia /some/where/ ") for name in page.evaluate("caches.keys()"))
    context.set_offline(True)
    for path in (QUIZ, CHECKLIST, "learning/", "paths/front-line/", LESSON, "checklists/?role=manager"):
        page.goto(f"nb/{path}")
        expect(page.locator("h1")).not_to_have_text(words("nb").text("offline.title"))
    page.goto("nb/review/")
    page.locator(".kv-five__stage button").click()
    question = page.locator(".kv-five__stage .kv-question")
    answer(question, right=True)
    check(question)
    link = question.locator(".kv-question__principle a").first.get_attribute("href") or ""
    assert re.match(r"http://127\.0\.0\.1:\d+/some/where/nb/", link)


def test_a_learner_comes_back_a_week_later_without_a_connection_and_finds_what_is_due(context: BrowserContext) -> None:
    page = context.new_page()
    page.clock.set_fixed_time(dt.datetime(2026, 11, 23, 9))
    page.goto("nb/paths/front-line-day-one/")
    page.get_by_role("checkbox").first.check()
    page.goto("pl/review/")
    page.locator(".kv-five__stage button").click()
    for _ in range(2):
        question = page.locator(".kv-five__stage .kv-question")
        answer(question, right=True)
        check(question)
        page.locator(".kv-five__stage > .kv-button").click()
        expect(question.locator(".kv-question__result")).to_be_empty()
    page.evaluate(HELD, "pl/offline.json")
    page.close()
    context.set_offline(True)
    later = context.new_page()
    later.clock.set_fixed_time(dt.datetime(2026, 11, 30, 21))
    later.goto("pl/learning/")
    expect(later.locator(".kv-learning__due")).to_have_text(words("pl").plural("learning.js.due-today", 2))
    pages = len(things("path")["front-line-day-one"].truth.pages)
    done = words("pl").plural("learning.js.path", pages, done=1)
    expect(later.locator("[data-path='front-line-day-one'] .kv-learning__path p")).to_have_text(done)
    later.locator(".kv-learning__now a").click()
    expect(later.locator(".kv-five__when")).to_have_text(words("pl").plural("five.js.due-today", 2))
    later.locator(".kv-five__stage button").click()
    expect(later.locator(".kv-five__stage .kv-question")).to_be_visible()


def test_a_page_that_is_not_there_says_so_in_the_language_of_the_reader(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"fi/{LESSON}")
    page.evaluate(HELD, "fi/offline.html")
    context.set_offline(True)
    page.goto(f"fi/{OTHER_LESSON}?a=1#values")
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    expect(page.locator("h1")).to_have_text(words("fi").text("offline.title"))
    page.locator(".kv-brand").click()
    page.wait_for_url("**/some/where/fi/")
    page.goto(f"pl/{OTHER_LESSON}")
    expect(page.locator("h1")).to_have_text(words("fi").text("offline.title"))
    context.set_offline(False)
    page.reload()
    expect(page.locator("h1")).to_have_text(title("pl", "five-dimensions"))


def test_one_language_is_put_aside_and_not_four(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("sv/learning/")
    page.evaluate(HELD, "sv/offline.json")
    urls = page.evaluate(
        """async () => {
          const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
          return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url);
        }"""
    )
    assert {urlsplit(url).path.split("/")[3] for url in urls} == {"sv"}
    quizzes = {f"/sv/quizzes/{name}/" for name in things("quiz")}
    assert quizzes <= {url.partition("/some/where")[2] for url in urls}


def test_the_first_answer_puts_practice_aside_and_reading_alone_does_not(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"nb/{QUIZ}")
    page.evaluate(HELD, f"nb/{QUIZ}")
    assert not page.evaluate("(async () => Boolean(await caches.match('../../offline.json')))()")
    page.locator(".kv-question input:visible").first.check()
    page.evaluate(HELD, "nb/offline.json")


def test_with_a_connection_nobody_gets_an_old_page_and_a_new_build_drops_the_old_one(
    context: BrowserContext, folder: Path
) -> None:
    page: Page = context.new_page()
    page.goto("nb/review/")
    before = page.evaluate(HELD, "nb/offline.json")
    file = folder / "nb/review/index.html"
    file.write_text(file.read_text("utf-8").replace('<h1 class="kv-title">', '<h1 class="kv-title">Ny: '), "utf-8")
    page.reload()
    expect(page.locator("h1")).to_have_text(re.compile("^Ny: "))
    worker = folder / "service-worker.js"
    worker.write_text(re.sub(r'"build": "\w+"', '"build": "another"', worker.read_text("utf-8")), "utf-8")
    page.reload()
    page.evaluate(
        """async (before) => {
          while ((await caches.keys()).includes(before)) await new Promise((done) => setTimeout(done, 25));
        }""",
        before,
    )
    page.reload()
    assert page.evaluate(HELD, "nb/offline.json") == "kvalia /some/where/ another"
    assert sorted(page.evaluate("caches.keys()")) == ["kvalia /some/where/ another", "kvalia /some/where/ wanted"]


def test_without_a_worker_the_site_is_as_it_was(visit: Visit) -> None:
    refused = "{get() { return {register: () => Promise.reject(1)}; }}"
    page = visit(scripts=(f"Object.defineProperty(navigator, 'serviceWorker', {refused});",))
    page.goto(f"nb/{QUIZ}")
    expect(page.locator(".kv-quiz[data-live]")).to_be_visible()
