import assert from "node:assert/strict";
import { test } from "node:test";

import { calendar } from "../../overrides/assets/js/shared/calendar.js";
import { mended } from "../../overrides/assets/js/shared/address.js";
import { csv } from "../../overrides/assets/js/shared/csv.js";
import { decode, encode, isHandover, listOf } from "../../overrides/components/checklist/handover.js";
import { json, markdown, rows } from "../../overrides/components/checklist/text.js";
import { addRun, begun, count, currentRun, deleteRun, itemOf, setItem, takeBack } from "../../overrides/components/checklist/runs.js";

const KEYS = ["before/greet", "before/breathe", "after/note"];

test("what was ticked before keys had sections is found, and gets its section at the next change", () => {
  const list = { current: "first", runs: { first: { name: "", started: "", items: { greet: { state: "done" }, gone: { state: "done" } } } } };
  const run = currentRun(list);
  assert.deepEqual(count(run, KEYS), { done: 1, na: 0, total: 3 });
  setItem(run, "before/greet", { state: "na", note: "closed" });
  assert.deepEqual(run.items, { gone: { state: "done" }, "before/greet": { state: "na", note: "closed" } });
  setItem(run, "before/greet", { state: "" });
  assert.deepEqual(itemOf(run, "before/greet"), { state: "" });
});

test("what does not apply is not counted", () => {
  const run = currentRun(begun("2026-11-22"));
  setItem(run, "before/greet", { state: "done" });
  setItem(run, "after/note", { state: "na" });
  assert.deepEqual(count(run, KEYS), { done: 1, na: 1, total: 2 });
  assert.deepEqual(count(run, ["after/note"]), { done: 0, na: 1, total: 0 });
});

test("a change ends a sign-off", () => {
  const run = currentRun(begun("2026-11-22"));
  run.signed = { role: "Shift leader", date: "2026-11-22", version: "0a" };
  setItem(run, "before/greet", { state: "done" });
  assert.equal(run.signed, undefined);
});

test("runs are added, shown and deleted, down to an empty first one", () => {
  const list = begun("2026-11-01");
  addRun(list, "  Room 12 ", "2026-11-02");
  addRun(list, "x".repeat(200), "2026-11-03");
  const [first = "", second = ""] = Object.keys(list.runs);
  assert.equal(list.runs[second]?.name, "Room 12");
  assert.equal(currentRun(list).name.length, 80);
  list.current = second;
  deleteRun(list, "2026-11-04");
  assert.equal(list.current, first);
  for (let left = 0; left < 2; left += 1) deleteRun(list, "2026-11-06");
  assert.deepEqual(Object.values(list.runs).map((run) => structuredClone(run)), [{ name: "", started: "2026-11-06", items: {} }]);
  assert.ok(list.current in list.runs);
});

test("two devices never give two runs the same id", () => {
  const ids = Array.from({ length: 100 }, () => {
    const list = begun("2026-11-01");
    addRun(list, "", "2026-11-01");
    return Object.keys(list.runs);
  }).flat();
  assert.equal(new Set(ids).size, 200);
});

/** @param {ChecklistState} list @param {(list: ChecklistState) => void} change */
function made(list, change) {
  const before = structuredClone(list);
  change(list);
  return [before, structuredClone(list)];
}

/** @typedef {import("../../overrides/assets/js/shared/state.js").ChecklistState} ChecklistState */

test("what is taken back is one's own change, and nothing that was done since", () => {
  const list = { current: "a", runs: { a: { name: "A", started: "", items: { "s/1": { state: "done" }, "s/2": { state: "na" } }, signed: { role: "x", date: "", version: "" } } } };
  const [before, after] = made(list, ({ runs }) => {
    setItem(runs.a, "s/1", { state: "" });
    setItem(runs.a, "s/2", { state: "" });
  });
  // Another tab: one of the two items, a third one, a run.
  setItem(list.runs.a, "s/2", { state: "done" });
  setItem(list.runs.a, "s/3", { state: "done", note: "new" });
  list.runs.b = { name: "B", started: "", items: {} };
  takeBack(list, before, after);
  assert.deepEqual(list.runs.a.items, { "s/1": { state: "done" }, "s/2": { state: "done" }, "s/3": { state: "done", note: "new" } });
  assert.equal(list.runs.a.signed, undefined, "the signature was for another list");
  assert.equal(list.runs.b.name, "B");
});

test("a reset that is taken back gives back the signature, and a deleted run comes back beside new ones", () => {
  const signed = { role: "x", date: "", version: "" };
  const list = { current: "a", runs: { a: { name: "A", started: "", items: { "s/1": { state: "done" } }, signed } } };
  const whole = structuredClone(list);
  takeBack(list, ...made(list, ({ runs }) => setItem(runs.a, "s/1", { state: "" })));
  assert.deepEqual(list, whole);
  const step = made(list, (lists) => deleteRun(lists, "2026-11-06"));
  list.runs.b = { name: "B", started: "", items: {} };
  takeBack(list, ...step);
  assert.deepEqual(Object.keys(list.runs).sort(), ["a", "b"]);
  assert.equal(list.current, "a");
  assert.deepEqual(structuredClone(list.runs.a), whole.runs.a);
});

test("a state goes into a fragment and comes out of it", () => {
  const items = { "before/greet": { state: "done", note: "secret" }, "before/breathe": { state: "na" }, "after/note": { state: "" } };
  const fragment = encode("complaint", "0a1b2c3d", items);
  assert.equal(fragment, "run=complaint.2.0a1b2c3d.before:greet,~breathe.7zsdqh");
  const read = { list: "complaint", version: "0a1b2c3d", items: { "before/greet": "done", "before/breathe": "na" } };
  assert.deepEqual(decode(`#${fragment}`), read);
  assert.deepEqual(decode(encode("empty", "0a", {})), { list: "empty", version: "0a", items: {} });
});

for (const fragment of ["", "#listen", "#run=", "#run=a.2.0a.b:c", "#run=A.1.0a.b:c", "#run=a.1.0a.<b>:c"]) {
  test(`a fragment that is something else is left alone: ${fragment}`, () => assert.equal(decode(fragment), null));
}

const LINK = "run=six.2.0a.conv:~say-back,greet;after:note.PLACE".replace("PLACE", encode("six", "0a", { "conv/say-back": { state: "na" }, "conv/greet": { state: "done" }, "after/note": { state: "done" } }).split(".").at(-1) ?? "");
const HELD = { list: "six", version: "0a", items: { "conv/say-back": "na", "conv/greet": "done", "after/note": "done" } };
const ENTITIES = LINK.replaceAll("~", "&#126;").replaceAll(":", "&#x3a;");

for (const [what, text] of Object.entries({
  "as it was made": `#${LINK}`,
  "encoded in part": `#${LINK.replaceAll(":", "%3A").replaceAll(",", "%2C").replaceAll("~", "%7e").replaceAll(";", "%3B")}`,
  "wholly encoded": `#${encodeURIComponent(LINK)}`,
  "encoded twice": `#${encodeURIComponent(encodeURIComponent(LINK).replaceAll("~", "%7E"))}`,
  "with %23 before it": `#%23${LINK}`,
  "in a sentence": `#${LINK}.`,
  "in brackets": `#${LINK})`,
  "in Markdown": `#${LINK})**.`,
  "in angle brackets": `#${LINK}%3E`,
  "in quotation marks": `#${LINK}%E2%80%9D,`,
  "with a counter of visits": `#${LINK}&utm_source=mail`,
  "with an entity for it": `#${LINK}&amp;fbclid=1`,
  "as entities": `#${ENTITIES}`,
  "broken by a mail": `#${LINK.slice(0, 20)}=\r\n${LINK.slice(20)}`,
  "broken by a blank": `#${LINK.slice(0, 20)}%20${LINK.slice(20)}`,
  "quoted printable": `#${LINK.replace("run=", "run=3D")}`,
  "cut inside what was added": `#${LINK}%2`,
})) {
  test(`a link is read ${what}`, () => assert.deepEqual(decode(text), HELD));
}

for (let length = "run=".length; length < LINK.length; length += 1) {
  test(`a link that was cut after ${length} characters cannot be read, and is one`, () => {
    assert.equal(decode(`#${LINK.slice(0, length)}`), null);
    assert.equal(isHandover(`#${LINK.slice(0, length)}`), true);
  });
}

test("a link without a check is read, with what was added to it and without its last full stop", () => {
  assert.deepEqual(decode("#run=six.1.0a.conv:%7Esay-back).")?.items, { "conv/say-back": "na" });
  assert.deepEqual(decode("#run=six.1.0a"), { list: "six", version: "0a", items: {} });
});

test("what is no list that was handed over says nothing, and one that is broken names its list", () => {
  for (const other of ["", "#running", "#steps", "#%E0%A4%A", "#a=run=b"]) assert.equal(isHandover(other), false, other);
  assert.equal(listOf("#run=six.2.0a.conv:gre"), "six");
  assert.equal(listOf("#run=si"), "");
});

test("an address whose number sign was encoded is mended", () => {
  assert.equal(mended(`https://e.org/nb/x/%23${LINK}`), `https://e.org/nb/x/#${LINK}`);
  assert.equal(mended(`https://e.org/nb/x/?role=a%2523run%253Dsix`), "https://e.org/nb/x/?role=a#run%253Dsix");
  assert.equal(mended(`https://e.org/nb/x/#${LINK}`), null);
  assert.equal(mended("https://e.org/nb/%23title"), null);
});

test("what makes no sense in a fragment is passed over", () => {
  assert.deepEqual(decode("#run=a.1.0a.;:x;b:;b:-c,ok,~,~~d;e")?.items, { "b/ok": "done" });
});

/** @type {import("../../overrides/components/checklist/text.js").Sheet} */
const SHEET = {
  id: "complaint",
  title: "A complaint",
  language: "en",
  version: "0a",
  run: { name: "Room 12", started: "2026-11-22" },
  sections: [
    { title: "Before", items: [{ key: "before/greet", text: "Say *hello*", state: "done" }, { key: "before/breathe", text: "Breathe", state: "na" }] },
    { title: "After", items: [{ key: "after/note", text: "Write it down", state: "", note: "=1+1\nsoon" }] },
  ],
};

test("a list is a Markdown task list", () => {
  const words = { na: (/** @type {string} */ text) => `${text} (not applicable)`, note: (/** @type {string} */ text) => `Note: ${text}` };
  assert.equal(
    markdown(SHEET, words),
    "# A complaint\n\nRoom 12\n\n## Before\n\n- [x] Say \\*hello\\*\n- [ ] Breathe (not applicable)\n\n## After\n\n- [ ] Write it down\n  - Note: =1+1 soon\n",
  );
});

test("a list is a table that no spreadsheet runs", () => {
  const words = { columns: ["section", "item", "state", "note", "id"], states: { "": "open", done: "done", na: "n/a" } };
  const lines = csv(rows(SHEET, words), "en").split("\r\n");
  assert.equal(lines[0], "\uFEFFsection,item,state,note,id");
  assert.equal(lines[3], "After,Write it down,open,\"'=1+1\nsoon\",after/note");
  assert.equal(lines.at(-1), "");
});

for (const [value, written] of [["=A1", "'=A1"], ["+1", "'+1"], ["-1", "'-1"], ["@x", "'@x"], ["\tx", "'\tx"], ["  =A1", "'  =A1"], [-1, "-1"], ['a "b"', '"a ""b"""'], ["a-b", "a-b"]]) {
  test(`a cell: ${value}`, () => assert.equal(csv([[/** @type {string | number} */ (value)]], "en"), `\uFEFF${written}\r\n`));
}

for (const language of ["nb", "fi", "pl", "sv"]) {
  test(`a table opens in columns where ${language} is spoken`, () => {
    const text = csv([["a;b", "c,d", 'e"f'], [-1.5, 1234567.25, "=1;2"]], language);
    assert.equal(text, `\uFEFF"a;b";"c,d";"e""f"\r\n"-1,5";"1234567,25";"'=1;2"\r\n`);
  });
}

test("a list is JSON with its ids", () => {
  const read = JSON.parse(json(SHEET));
  assert.equal(read.checklist, "complaint");
  assert.deepEqual(read.items[1], { key: "before/breathe", text: "Breathe", state: "na", section: "Before" });
});

test("a calendar file has lines of 75 octets at most, each ended by CRLF", () => {
  const summary = `Gjennomgå: ${"æøå, ".repeat(30)}`;
  const text = calendar([{ uid: "a@kvalia", day: "2026-12-22", summary, description: "a;b\\c\nd" }], new Date("2026-11-22T06:07:08Z"));
  const lines = text.split("\r\n");
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n")));
  assert.ok(text.includes("DTSTAMP:20261122T060708Z") && text.includes("DTSTART;VALUE=DATE:20261222"));
  assert.ok(text.includes("DESCRIPTION:a\\;b\\\\c\\nd"));
  assert.ok(text.replaceAll("\r\n ", "").includes(`SUMMARY:${summary.replaceAll(",", "\\,")}`));
});
