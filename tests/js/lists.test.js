import assert from "node:assert/strict";
import { test } from "node:test";

import { calendar } from "../../overrides/assets/js/shared/calendar.js";
import { csv } from "../../overrides/assets/js/shared/csv.js";
import { decode, encode } from "../../overrides/components/checklist/handover.js";
import { json, markdown, rows } from "../../overrides/components/checklist/text.js";
import { addRun, begun, count, currentRun, deleteRun, itemOf, setItem } from "../../overrides/components/checklist/runs.js";

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
  assert.deepEqual(Object.keys(list.runs), ["first", "run-2", "run-3"]);
  assert.equal(list.runs["run-2"].name, "Room 12");
  assert.equal(currentRun(list).name.length, 80);
  list.current = "run-2";
  deleteRun(list, "2026-11-04");
  assert.equal(list.current, "first");
  addRun(list, "", "2026-11-05");
  assert.equal(list.current, "run-4", "an id that is taken is not given again");
  for (let left = 0; left < 3; left += 1) deleteRun(list, "2026-11-06");
  assert.deepEqual(list, begun("2026-11-06"));
});

test("a state goes into a fragment and comes out of it", () => {
  const items = { "before/greet": { state: "done", note: "secret" }, "before/breathe": { state: "na" }, "after/note": { state: "" } };
  const fragment = encode("complaint", "0a1b2c3d", items);
  assert.equal(fragment, "run=complaint.1.0a1b2c3d.before:greet,~breathe");
  const read = { list: "complaint", version: "0a1b2c3d", items: { "before/greet": "done", "before/breathe": "na" } };
  assert.deepEqual(decode(`#${fragment}`), read);
  assert.deepEqual(decode(encode("empty", "0a", {})), { list: "empty", version: "0a", items: {} });
});

for (const fragment of ["", "#listen", "#run=", "#run=a.2.0a.b:c", "#run=A.1.0a.b:c", "#run=a.1.0a.<b>:c", "#run=a.1.0a.b:c d"]) {
  test(`a fragment that is something else is left alone: ${fragment}`, () => assert.equal(decode(fragment), null));
}

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
  const lines = csv(rows(SHEET, words)).split("\r\n");
  assert.equal(lines[0], "\uFEFFsection,item,state,note,id");
  assert.equal(lines[3], "After,Write it down,open,\"'=1+1\nsoon\",after/note");
  assert.equal(lines.at(-1), "");
});

for (const [value, written] of [["=A1", "'=A1"], ["+1", "'+1"], ["-1", "'-1"], ["@x", "'@x"], ["\tx", "'\tx"], ["  =A1", "'  =A1"], [-1, "-1"], ['a "b"', '"a ""b"""'], ["a-b", "a-b"]]) {
  test(`a cell: ${value}`, () => assert.equal(csv([[/** @type {string | number} */ (value)]]), `\uFEFF${written}\r\n`));
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
