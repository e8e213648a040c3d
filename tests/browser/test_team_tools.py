"""Phrase cards, the incident sheet, the workshop and the mantra, with the keyboard, on paper and without scripts."""

import csv
import io
import json
from pathlib import Path

import pytest
from kvalia.things.checklist import KIND as CHECKLIST
from playwright.sync_api import Page, expect
from support import axe
from support.browser import is_focused, sideways, tab_to
from support.project import write_project
from support.tool_page import Opener

pytestmark = pytest.mark.browser
KINDS = ("phrase-cards", "incident", "workshop", "mantra")
VOICES = """
const voices = [{localService: true, lang: "pl-PL"}, {localService: false, lang: "nb-NO"}];
Object.defineProperty(speechSynthesis, "getVoices", {value: () => voices});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
window.said = [];
Object.defineProperty(speechSynthesis, "speak", {value: ({text, lang}) => said.push([text, lang])});
"""


def said(page: Page, key: str, code: str = "nb") -> None:
    """Expect an announcement, and no other after it."""
    expect(page.locator(".kv-live")).to_contain_text(f"{key} {code}")


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as found:
        page.get_by_role("button", name=button).click()
    return Path(found.value.path()).read_bytes()


def test_phrases_stand_in_any_two_languages_and_each_says_which_it_is(tool: Opener) -> None:
    page = tool("phrase-cards")
    shown = page.locator(".kv-phrase").first.locator(".kv-phrase__side:visible")
    assert [side.get_attribute("lang") for side in shown.all()] == ["nb", "fi"]
    tab_to(page.locator("[name=second]"))
    page.locator("[name=second]").select_option("sv")
    page.locator("[name=first]").select_option("pl")
    assert [side.get_attribute("lang") for side in shown.all()] == ["pl", "sv"]
    page.locator("[name=first]").select_option("sv")
    assert [side.get_attribute("lang") for side in shown.all()] == ["sv", "pl"], "they change places"
    page.reload()
    expect(page.locator(".kv-phrase").first.locator(".kv-phrase__side:visible").first).to_contain_text("God dag sv")
    expect(page.locator(".kv-phrase__level").first).to_have_text("tool.phrase-cards.neutral nb")


def test_a_phrase_is_heard_where_a_voice_lives_on_the_device_and_offers_nothing_where_none_does(tool: Opener) -> None:
    page = tool("phrase-cards", scripts=(VOICES,))
    listen = page.locator(".kv-phrase").first.locator("button:visible")
    expect(listen).to_have_count(0)
    page.locator("[name=second]").select_option("pl")
    expect(listen).to_have_count(1)
    expect(listen).to_have_accessible_name("tool.phrase-cards.js.listen nb God dag pl")
    listen.click()
    assert page.evaluate("window.said") == [["God dag pl", "pl-PL"]]


def test_an_incident_is_written_down_kept_and_put_into_the_log_without_its_story(tool: Opener) -> None:
    page = tool("incident")
    page.locator("[name=happened]").fill("Historien om gjesten")
    add = page.get_by_role("button", name="tool.incident.js.add nb")
    tab_to(add)
    page.keyboard.press("Enter")
    said(page, "tool.incident.js.nothing")
    page.locator("[name=cause-equipment]").fill("Skjermen var svart")
    page.locator("[name=way-2]").fill("=Ring først")
    page.locator("[name=pick]").nth(1).check()
    add.click()
    said(page, "tool.incident.js.added")
    page.reload()
    expect(page.locator("[name=happened]")).to_have_value("Historien om gjesten")
    rows = page.locator(".kv-incident__log tbody tr")
    expect(rows).to_have_count(1)
    table = downloaded(page, "tool.incident.js.csv nb").decode("utf-8-sig")
    (_, line) = csv.reader(io.StringIO(table, newline=""), delimiter=";")
    assert line[1:] == ["Årsak equipment nb", "'=Ring først"]
    assert "gjesten" not in table
    page.get_by_role("button", name="tool.js.reset nb").click()
    expect(page.locator("[name=happened]")).to_have_value("")
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="tool.incident.js.remove nb").click()
    expect(page.locator(".kv-incident__log table")).to_be_hidden()
    assert is_focused(add)


def test_the_clock_of_a_meeting_runs_stands_and_says_only_which_step_begins(tool: Opener) -> None:
    page = tool("incident")
    page.clock.install()
    page.reload()
    face, go = page.locator(".kv-incident__face"), page.locator("[data-clock] button").first
    expect(face).to_have_text("20:00")
    go.click()
    page.clock.run_for(1_000)
    said(page, "tool.incident.js.begins")
    page.clock.run_for(59_000)
    expect(face).to_have_text("19:00")
    go.click()
    page.clock.run_for(600_000)
    expect(face).to_have_text("19:00")
    go.click()
    page.clock.run_for(4 * 60_000 + 1_000)
    expect(page.locator(".kv-live")).to_contain_text("Steg causes nb")
    expect(page.locator("[data-step][data-now]")).to_have_count(1)
    page.clock.run_for(16 * 60_000)
    expect(face).to_have_text("00:00")
    said(page, "tool.incident.js.over")


def test_a_team_writes_its_poster_prints_it_alone_and_takes_it_into_its_own_copy(tool: Opener, tmp_path: Path) -> None:
    page = tool("workshop")
    expect(page.locator(".kv-workshop__remote").first).to_be_hidden()
    page.locator("[name=remote]").check()
    expect(page.locator(".kv-workshop__remote").first).to_be_visible()
    page.locator("[name=team]").fill("Resepsjonen")
    tab_to(page.locator("[name=treatment-1]"))
    page.keyboard.type("Vi hilser først")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Hun så opp i døra")
    expect(page.locator(".kv-poster li")).to_have_text(["Vi hilser først"])
    expect(page.locator("[data-tested]")).to_contain_text("tool.workshop.js.tested nb one 1 1")
    files = json.loads(downloaded(page, "tool.workshop.js.own-copy nb"))
    kept = write_project(tmp_path)
    schema = "# yaml-language-server: $schema=../../schemas/checklist{}.json\n"
    for name, suffix in (("checklist.yml", ""), ("nb.yml", "-text")):
        kept.write({f"docs/data/checklists/ours/{name}": schema.format(suffix) + json.dumps(files[name])})
    missing = [problem for problem in kept.problems() if "the file is missing" not in problem]
    assert missing == [], "only the other languages are still to be written"
    ours = kept.project.library()[0].of(CHECKLIST)["ours"]
    assert ours.texts["nb"].sections["treatment"].items["line-1"].why == "Hun så opp i døra"
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="tool.workshop.js.print-poster nb").click()
    page.emulate_media(media="print")
    expect(page.locator(".kv-poster")).to_be_visible()
    expect(page.locator(".kv-title, .kv-workshop__column, .kv-tool__intro").locator("visible=true")).to_have_count(0)


def test_a_mantra_begins_with_a_press_is_counted_warns_of_promises_and_becomes_a_card(tool: Opener) -> None:
    page = tool("mantra")
    page.locator("[data-starter] button").first.click()
    page.keyboard.type("lytter ferdig, alltid")
    expect(page.locator("[name=answer-trust]")).to_have_value("Jeg nb lytter ferdig, alltid")
    page.get_by_role("button", name="tool.mantra.js.compose nb").click()
    expect(page.locator("[data-words]")).to_have_text("tool.mantra.js.words nb other 5 50")
    said(page, "tool.mantra.js.found")
    expect(page.locator("[data-warning]")).to_be_visible()
    page.locator("[name=other]").fill("Słucham do końca")
    page.locator("[name=language]").select_option("pl")
    expect(page.locator(".kv-mantra__card [lang=pl]")).to_have_text("Słucham do końca")
    drawing = downloaded(page, "tool.mantra.js.svg nb").decode()
    assert "lytter ferdig" in drawing
    assert 'xml:lang="pl"' in drawing
    assert downloaded(page, "tool.mantra.js.png nb").startswith(b"\x89PNG")
    page.locator("[name=text]").fill("ord " * 51)
    expect(page.locator("[data-words]")).to_contain_text("tool.mantra.js.too-many nb")
    page.get_by_role("button", name="tool.js.reset nb").click()
    expect(page.locator(".kv-mantra__card")).to_be_hidden()
    page.get_by_role("button", name="tool.js.undo nb").click()
    expect(page.locator("[name=other]")).to_have_value("Słucham do końca")


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_can_be_used_on_paper_without_scripts(tool: Opener, kind: str) -> None:
    page = tool(kind, "pl", java_script_enabled=False)
    expect(page.locator(".kv-tool button:visible")).to_have_count(0)
    if kind == "phrase-cards":
        expect(page.locator(".kv-phrase").first.locator(".kv-phrase__side:visible")).to_have_count(4)
    else:
        assert page.locator(".kv-tool :is(input, textarea):visible").count() > 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_tool_has_no_fault_and_fits_a_narrow_screen(tool: Opener, kind: str) -> None:
    page = tool(kind, scripts=(VOICES,), viewport={"width": 320, "height": 700})
    expect(page.locator(".kv-tool__bar")).to_be_visible()
    for field in page.locator(".kv-tool :is(input[type=text], textarea):visible").all():
        field.fill("alltid en lang linje med noe i som må få plass")
    for button in page.locator(
        "[data-starter] button, [data-add] button, [data-clock] button:visible, .kv-workshop__line:first-child summary"
    ).all():
        button.click()
    assert not sideways(page)
    small = {
        part.evaluate("e => e.outerHTML.slice(0, 90)"): part.bounding_box()["height"]
        for part in page.locator(".kv-tool :is(button, select, summary, input[type=text]):visible").all()
    }
    assert not {part: height for part, height in small.items() if height < 43.9}
    # What happens to lie under the header while it scrolls by is no small target.
    page.evaluate("window.scrollTo(0, 0)")
    assert not axe.faults(page)
    page.emulate_media(color_scheme="dark")
    assert not axe.faults(page, only_colours=True)
