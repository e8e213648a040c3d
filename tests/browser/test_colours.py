"""Colours: as the device, light or dark; the choice is kept on this device."""

import pytest
from playwright.sync_api import Locator, Page, expect
from support.browser import Visit, stored
from support.sample import words

pytestmark = pytest.mark.browser
PAPER = {"light": "rgb(252, 251, 247)", "dark": "rgb(19, 24, 22)"}


def expect_state(page: Page, state: str, shown: str) -> None:
    """Expect a state of the switch, its name in words, and the colours that it gives."""
    control: Locator = page.locator("[data-action=colours]")
    expect(control).to_have_attribute("data-state", state)
    expect(control).to_have_accessible_name(words("nb").text(f"header.colours-{state}"))
    expect(page.locator("body")).to_have_css("background-color", PAPER[shown])


@pytest.mark.parametrize("device", ["light", "dark"])
def test_the_switch_has_three_states_and_each_survives_a_reload(visit: Visit, device: str) -> None:
    page = visit(color_scheme=device)
    page.goto("nb/")
    expect_state(page, "system", device)
    for state, shown in (("light", "light"), ("dark", "dark"), ("system", device)):
        page.locator("[data-action=colours]").click()
        expect_state(page, state, shown)
        page.reload()
        expect_state(page, state, shown)


def test_the_choice_holds_on_other_pages_and_in_other_languages(visit: Visit) -> None:
    page = visit(color_scheme="light")
    page.goto("nb/")
    for state in ("light", "dark"):
        page.locator("[data-action=colours]").click()
        expect_state(page, state, state)
    page.goto("fi/glossary/")
    expect(page.locator("body")).to_have_css("background-color", PAPER["dark"])


def test_the_device_is_followed_while_nothing_is_chosen(visit: Visit) -> None:
    page = visit(color_scheme="light")
    page.goto("nb/")
    page.emulate_media(color_scheme="dark")
    expect_state(page, "system", "dark")


def test_a_dark_page_is_dark_before_anything_is_painted(visit: Visit) -> None:
    page = visit(color_scheme="light", scripts=(stored("dark", "kvalia.colours"),))
    page.route("**/assets/js/shell/site.js", lambda _: None)
    page.goto("nb/", wait_until="commit")
    expect(page.locator("html")).to_have_attribute("data-colours", "dark")
