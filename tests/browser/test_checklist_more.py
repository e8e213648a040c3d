"""Checklists beyond ticking: what does not apply, notes, roles, runs, handing over, sign-off, files, two languages."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect
from support import axe
from support.addresses import CHECKLIST
from support.browser import STORE, Visit, is_focused, sideways, stored, tab_to
from support.sample import things, words

pytestmark = pytest.mark.browser
NAME = CHECKLIST.split("/")[1]
TRUTH = things("checklist")[NAME].truth
KEYS = [f"{section}/{item}" for section, about in TRUTH.sections.items() for item in about.items]
FOR_MANAGERS = [item for about in TRUTH.sections.values() for item in about.items.values() if item.audience]


@pytest.fixture
def go(page: Page) -> Callable[[str], Page]:
    """Opens the checklist with what follows its address."""

    def opened(more: str = "", code: str = "nb") -> Page:
        page.goto("about:blank")
        page.goto(f"{code}/{CHECKLIST}{more}")
        expect(page.locator(".kv-checklist__bar")).to_be_visible()
        return page

    return opened


def boxes(page: Page) -> Locator:
    return page.locator(".kv-check > input")


def done(page: Page) -> Locator:
    return page.locator(".kv-checklist__done")


def text(key: str, **values: object) -> str:
    return words("nb").text(f"checklist.js.{key}", **values)


def press(page: Page, name: str) -> None:
    page.locator(f"[data-do={name}]").click()


def more(page: Page) -> Locator:
    """Open what stands below the list."""
    area = page.locator(".kv-more")
    if area.get_attribute("open") is None:
        area.locator("summary").click()
    return area


def runs(page: Page) -> list[dict]:
    return list(json.loads(page.evaluate(STORE))["checklists"][NAME]["runs"].values())


def test_an_item_that_does_not_apply_and_a_note_are_set_with_the_keyboard_and_kept(go: Callable[..., Page]) -> None:
    page = go()
    toggle = page.locator(".kv-check__toggle").nth(1)
    tab_to(toggle)
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Bare om sommeren")
    for shown in (
        words("nb").plural("checklist.js.done", len(KEYS) - 1, done=0),
        words("nb").plural("checklist.js.na-count", 1),
    ):
        expect(done(page)).to_contain_text(shown)
    page.reload()
    aside = page.locator(".kv-check").nth(1).locator(".kv-check__aside")
    expect(aside).to_have_text(f"{text('na')} Bare om sommeren")
    expect(page.locator(".kv-check__aside:visible")).to_have_count(1)
    boxes(page).nth(1).check()
    expect(aside).to_have_text("Bare om sommeren")


def test_a_link_narrows_the_list_to_a_role_and_the_choice_goes_into_the_address(go: Callable[..., Page]) -> None:
    page = go("?role=team-leader")
    expect(page.locator(".kv-check:visible")).to_have_count(len(KEYS) - len(FOR_MANAGERS))
    expect(done(page)).to_have_text(words("nb").plural("checklist.js.done", len(KEYS) - len(FOR_MANAGERS), done=0))
    page.locator("[name=role][value=manager]").check()
    expect(page.locator(".kv-check:visible")).to_have_count(len(KEYS))
    assert page.url.endswith("?role=team-leader&role=manager")
    page.goto("nb/checklists/complaint-six-steps/")
    expect(page.locator(".kv-checklist__bar")).to_be_visible()
    expect(page.locator("[name=role]")).to_have_count(0)


def test_runs_are_added_named_changed_deleted_and_brought_back(go: Callable[..., Page]) -> None:
    page = go()
    boxes(page).first.check()
    more(page)
    expect(page.locator("[data-do=delete-run]")).to_be_hidden()
    tab_to(page.locator("[data-do=add-run]"))
    page.keyboard.press("Enter")
    assert is_focused(page.locator("[name=run-name]"))
    page.keyboard.type("Rom 12")
    page.keyboard.press("Tab")
    choice = page.get_by_role("combobox", name=words("nb").text("checklist.run"), exact=True)
    expect(choice.locator("option:checked")).to_have_text("Rom 12")
    expect(boxes(page).first).not_to_be_checked()
    boxes(page).nth(2).check()
    choice.select_option(index=0)
    expect(boxes(page).first).to_be_checked()
    expect(boxes(page).nth(2)).not_to_be_checked()
    choice.select_option(label="Rom 12")
    press(page, "delete-run")
    expect(choice).to_be_hidden()
    expect(done(page)).to_have_text(text("run-deleted"))
    undo = page.get_by_role("button", name=text("undo"))
    assert is_focused(undo)
    page.keyboard.press("Enter")
    expect(choice.locator("option:checked")).to_have_text("Rom 12")
    expect(boxes(page).nth(2)).to_be_checked()
    page.reload()
    expect(choice.locator("option:checked")).to_have_text("Rom 12")


def test_a_list_is_handed_over_by_a_link_and_asks_before_it_replaces(go: Callable[..., Page], visit: Visit) -> None:
    page = go()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    boxes(page).first.check()
    page.locator(".kv-check__toggle").nth(1).click()
    page.locator(".kv-check__panel input").check()
    page.locator(".kv-check__panel textarea").fill("hemmelig")
    more(page)
    press(page, "copy-link")
    expect(page.locator(".kv-more__said")).to_have_text(text("link-copied"))
    shown = page.locator(".kv-more__group", has=page.locator("[data-do=copy-link]")).get_by_text(text("link-copied"))
    expect(shown).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "hemmelig" not in link
    other = visit()
    other.goto(f"nb/{CHECKLIST}")
    boxes(other).nth(3).check()
    other.goto("about:blank")
    other.goto(f"{link.replace('.2.', '.1.').rpartition('.')[0]};gone:old-item")
    asked = other.get_by_role("group", name=text("received-title"))
    expect(asked).to_contain_text(words("nb").plural("checklist.js.received", 2))
    expect(asked).to_contain_text(words("nb").plural("checklist.js.received-unknown", 1))
    expect(asked).not_to_contain_text(text("received-other"))
    expect(boxes(other).nth(3)).to_be_checked()
    tab_to(asked.get_by_role("button", name=text("received-new")))
    other.keyboard.press("Enter")
    expect(asked).to_have_count(0)
    expect(boxes(other).first).to_be_checked()
    expect(boxes(other).nth(3)).not_to_be_checked()
    assert other.url.endswith(CHECKLIST)
    assert [set(run["items"]) for run in runs(other)] == [{KEYS[3]}, set(KEYS[:2])]


def test_a_list_that_replaces_the_own_one_can_be_taken_back(go: Callable[..., Page]) -> None:
    page = go()
    boxes(page).nth(3).check()
    page = go(f"#run={NAME}.1.00000000.{KEYS[0].replace('/', ':')}")
    asked = page.get_by_role("group", name=text("received-title"))
    expect(asked).to_contain_text(text("received-other"))
    asked.get_by_role("button", name=text("received-replace")).click()
    expect(boxes(page).first).to_be_checked()
    expect(boxes(page).nth(3)).not_to_be_checked()
    page.get_by_role("button", name=text("undo")).click()
    expect(boxes(page).nth(3)).to_be_checked()
    assert len(runs(page)) == 1


def test_a_sign_off_has_no_name_unless_one_is_typed_and_ends_with_a_change(go: Callable[..., Page]) -> None:
    page = go()
    more(page)
    press(page, "sign")
    expect(page.locator(".kv-more__said")).to_have_text(text("sign-needs-role"))
    page.locator("[name=sign-role]").fill("Vaktleder")
    page.locator("[name=sign-date]").fill("2026-11-22")
    press(page, "sign")
    version = page.locator(".kv-checklist").get_attribute("data-version")
    signed = page.locator(".kv-checklist__signed")
    expect(signed).to_have_text(text("signed", role="Vaktleder", date="22. november 2026", version=version))
    assert runs(page)[0]["signed"] == {"role": "Vaktleder", "date": "2026-11-22", "version": version}
    boxes(page).first.check()
    expect(signed).to_be_hidden()
    expect(done(page)).to_have_text(text("sign-dropped"))
    assert "signed" not in runs(page)[0]


def test_a_list_is_taken_along_as_a_table_data_and_a_day_in_the_calendar(go: Callable[..., Page]) -> None:
    page = go()
    boxes(page).first.check()
    more(page)

    def downloaded(name: str) -> bytes:
        with page.expect_download() as found:
            press(page, name)
        return Path(found.value.path()).read_bytes()

    table = downloaded("csv")
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row[4] for row in rows[1:]] == KEYS
    assert [row[2] for row in rows[1:]] == [text("state-done")] + [text("state-open")] * (len(KEYS) - 1)
    data = json.loads(downloaded("json"))
    assert [item["key"] for item in data["items"] if item["state"] == "done"] == KEYS[:1]
    page.locator("[name=again]").fill("2027-01-08")
    (event,) = Calendar.from_ical(downloaded("calendar")).walk("VEVENT")
    assert event.decoded("DTSTART").isoformat() == "2027-01-08"
    title = things("checklist")[NAME].texts["nb"].title
    assert str(event["SUMMARY"]) == text("calendar-title", title=title)
    assert str(event["URL"]).endswith(f"/nb/{CHECKLIST}")


def test_a_sheet_is_printed_empty_or_filled_in_and_in_two_languages(go: Callable[..., Page]) -> None:
    page = go("?with=sv")
    page.evaluate("window.print = () => { window.printed = document.querySelector('.kv-checklist').outerHTML; }")
    boxes(page).first.check()
    page.locator(".kv-check__toggle").nth(1).click()
    page.locator(".kv-check__panel textarea").fill("En merknad")
    more(page)
    page.locator("[name=sign-role]").fill("Vaktleder")
    press(page, "sign")
    swedish = things("checklist")[NAME].texts["sv"]
    shown = page.locator(".kv-second[lang=sv] p")
    assert sorted(shown.all_inner_texts()) == sorted(
        line for section in swedish.sections.values() for item in section.items.values() for line in (item.do, item.why)
    )
    for name, has_note, role in (("print-filled", True, "Vaktleder"), ("print-empty", False, "")):
        press(page, name)
        page.emulate_media(media="print")
        assert page.locator(".kv-check__note").is_visible() is has_note
        expect(page.locator("[data-sheet=role]")).to_have_text(role)
        tick = boxes(page).first.evaluate("box => getComputedStyle(box, '::before').content")
        assert (tick == '"✓"') is has_note
        expect(page.locator("button:visible, .kv-more:visible")).to_have_count(0)
        page.emulate_media(media="screen")
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.locator("[name=second]").select_option("")
    expect(page.locator(".kv-second")).to_have_count(0)
    assert "with=" not in page.url


@pytest.mark.parametrize("version", [1, 2])
def test_ticks_from_before_there_were_runs_are_there(visit: Visit, version: int) -> None:
    old = {"version": version, "quizzes": {}, "checklists": {NAME: [KEYS[0].split("/")[1], "gone"]}}
    page = visit(scripts=(stored(json.dumps(old)),))
    page.goto(f"fi/{CHECKLIST}")
    expect(boxes(page).first).to_be_checked()
    boxes(page).nth(1).check()
    page.goto(f"pl/{CHECKLIST}")
    expect(page.locator(".kv-check > input:checked")).to_have_count(2)


def test_two_tabs_show_the_same(go: Callable[..., Page]) -> None:
    page = go()
    other = page.context.new_page()
    other.goto(f"sv/{CHECKLIST}")
    boxes(other).nth(4).check()
    expect(boxes(page).nth(4)).to_be_checked()
    boxes(page).nth(5).check()
    expect(boxes(other).nth(5)).to_be_checked()


@pytest.mark.parametrize("code", ["nb", "pl"])
def test_everything_open_has_no_fault_and_fits_a_narrow_screen(go: Callable[..., Page], code: str) -> None:
    page = go(f"?role=manager&with=fi#run={NAME}.1.00000000.gone:old", code)
    page.set_viewport_size({"width": 320, "height": 700})
    page.locator(".kv-check__toggle").first.click()
    more(page)
    press(page, "add-run")
    assert not sideways(page)
    small = page.locator(".kv-checklist :is(button, summary, select, .kv-choice, [type=text], [type=date]):visible")
    heights = {part.evaluate("e => e.outerHTML.slice(0, 80)"): part.bounding_box()["height"] for part in small.all()}
    assert not {part: height for part, height in heights.items() if height < 43.9}
    page.evaluate("scrollTo(0, 0)")  # A button half below the header would count as small.
    assert not axe.faults(page)
    page.emulate_media(color_scheme="dark")
    assert not axe.faults(page, only_colours=True)
