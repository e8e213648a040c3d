"""Calendar files that the site's script makes, read by another program's parser."""

from __future__ import annotations

import datetime as dt
import json
import subprocess

from icalendar import Calendar
from support.settings import ROOT

REMINDER = {
    "uid": "checklist-complaint-first@kvalia",
    "day": "2026-12-22",
    "summary": "Gå igjennom «En klage i seks trinn»; til neste uke, " + "zażółć gęślą jaźń " * 8,
    "description": "Linje en\nLinje to, med \\ og ;",
    "url": "https://example.org/nb/checklists/complaint-six-steps/?role=team-leader&with=sv",
}


def test_a_reminder_is_read_as_it_was_written() -> None:
    script = (
        f"import {{ calendar }} from '{(ROOT / 'overrides/assets/js/shared/calendar.js').as_uri()}';"
        f"process.stdout.write(calendar([{json.dumps(REMINDER)}], new Date('2026-11-22T06:07:08Z')));"
    )
    command = ["node", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--input-type=module", "--eval", script]
    written = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert not event.errors
    assert event["UID"] == REMINDER["uid"]
    assert event.decoded("DTSTART") == dt.date(2026, 12, 22)
    assert event.decoded("DTSTAMP") == dt.datetime(2026, 11, 22, 6, 7, 8, tzinfo=dt.UTC)
    assert str(event["SUMMARY"]) == REMINDER["summary"]
    assert str(event["DESCRIPTION"]) == REMINDER["description"]
    assert str(event["URL"]) == REMINDER["url"]
