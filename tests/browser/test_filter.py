"""The lists of quizzes and checklists: narrowed by role and theme, with an address that can be shared."""

import pytest
from playwright.sync_api import Page, expect
from support.sample import project, things, words

pytestmark = pytest.mark.browser


def fitting(collection: str, role: str, theme: str) -> int:
    """Return how many quizzes or checklists are for a role and belong to a theme; an empty name is for all."""
    pages = project().pages("nb")[0]
    found = 0
    for entry in things(collection).values():
        page = pages.by_id(entry.truth.page)
        fits = not role or role in [found.value for found in entry.truth.audience]
        found += bool(page and fits and (not theme or page.section == theme))
    return found


def expect_shown(page: Page, count: int) -> None:
    """Expect so many cards, and that the reader is told."""
    expect(page.locator(".kv-index .kv-card:visible")).to_have_count(count)
    expect(page.locator(".kv-filter__count")).to_have_text(words("nb").plural("filter.js.count", count))
    expect(page.locator(".kv-index__none")).to_be_visible(visible=count == 0)


@pytest.mark.parametrize("collection", ["quizzes", "checklists"])
def test_a_list_is_narrowed_by_role_and_theme_and_can_be_shared(page: Page, collection: str) -> None:
    page.goto(f"nb/{collection}/")
    expect_shown(page, fitting(collection, "", ""))
    expect(page.locator("select[name=role]")).to_have_accessible_name(words("nb").text("filter.role"))
    expect(page.locator("select[name=theme]")).to_have_accessible_name(words("nb").text("filter.theme"))
    page.locator("select[name=role]").select_option("manager")
    expect_shown(page, fitting(collection, "manager", ""))
    page.locator("select[name=theme]").select_option("system")
    expect_shown(page, fitting(collection, "manager", "system"))
    assert page.url.endswith(f"/nb/{collection}/?role=manager&theme=system")
    shared = page.context.new_page()
    shared.goto(page.url)
    expect_shown(shared, fitting(collection, "manager", "system"))
    expect(shared.locator("select[name=role]")).to_have_value("manager")
    page.locator("select[name=role]").select_option("")
    page.locator("select[name=theme]").select_option("")
    expect_shown(page, fitting(collection, "", ""))
    assert page.url.endswith(f"/nb/{collection}/")


def test_themes_without_a_fitting_card_are_not_shown(page: Page) -> None:
    page.goto("nb/quizzes/?theme=recovery")
    expect(page.locator(".kv-index__theme:visible")).to_have_count(1)


def test_nothing_that_fits_is_said_in_words(page: Page) -> None:
    roles, themes = ("front-line", "team-leader", "manager"), ("encounter", "recovery", "system")
    empty = [
        (role, theme)
        for role in roles
        for theme in themes
        if fitting("checklists", "", theme) and not fitting("checklists", role, theme)
    ]
    role, theme = empty[0]
    page.goto(f"nb/checklists/?role={role}&theme={theme}")
    expect_shown(page, 0)


def test_an_address_with_an_unknown_role_shows_everything(page: Page) -> None:
    page.goto("nb/quizzes/?role=%3Cscript%3E&theme=nothing")
    expect_shown(page, fitting("quizzes", "", ""))


def test_a_role_on_the_start_page_leads_to_its_checklists(page: Page) -> None:
    page.goto("nb/")
    page.locator(".kv-card:has(#role-manager)").get_by_role("link", name=words("nb").text("role.checklists")).click()
    expect_shown(page, fitting("checklists", "manager", ""))
