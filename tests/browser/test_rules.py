"""Rules of countries: the reader's own stand first, all of them without a script, and what is late says so."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, expect
from support.browser import Visit
from support.sample import words

pytestmark = pytest.mark.browser
RULES = "rules/complaining/"


def open_countries(page: Page) -> list[str]:
    return [found.get_attribute("data-country") or "" for found in page.locator(".kv-rule[open]").all()]


def test_the_country_of_the_language_is_open_and_the_others_are_folded(page: Page) -> None:
    page.goto(f"nb/{RULES}")
    expect(page.locator(".kv-rules__choose")).to_be_visible()
    assert open_countries(page) == ["NO"]
    page.goto(f"sv/{RULES}")
    expect(page.locator(".kv-rules__choose")).to_be_visible()
    assert open_countries(page) == ["SE"]


def test_a_country_that_was_chosen_stands_first_in_every_language_and_topic(page: Page) -> None:
    page.goto(f"nb/{RULES}")
    page.get_by_label(words("nb").text("rules.js.country")).select_option("SE")
    assert open_countries(page) == ["SE"]
    page.goto(f"pl/{RULES}")
    expect(page.locator(".kv-rule").first).to_have_attribute("data-country", "SE")
    assert open_countries(page) == ["SE"]


def test_without_a_script_all_countries_stand_there(visit: Visit) -> None:
    plain = visit(java_script_enabled=False)
    plain.goto(f"fi/{RULES}")
    assert sorted(open_countries(plain)) == ["NO", "SE"]


def test_a_rule_past_its_date_says_so(page: Page) -> None:
    late = words("nb").text("rules.late")
    page.clock.set_fixed_time(dt.datetime(2026, 9, 8, 12))
    page.goto(f"nb/{RULES}")
    swedish, norwegian = page.locator("[data-country=SE]"), page.locator("[data-country=NO]")
    expect(swedish.get_by_text(late)).not_to_have_attribute("hidden", "")
    expect(norwegian.get_by_text(late)).to_have_attribute("hidden", "")
