// Words of a query: the same as in tests/unit/search/test_words.py where both have a rule.

import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, folding, marked, MOST_WORDS, parse, plain } from "../../overrides/components/search/text.js";

const fold = folding({ ø: "o", å: "a", æ: "ae", ł: "l", đ: "d", ß: "ss", œ: "oe" });
const STOP = new Set(["hva", "er", "en"]);

test("letters are compared without case and diacritics", () => {
  for (const [word, folded] of [["Ærlig", "aerlig"], ["Øl", "ol"], ["Ångerrätt", "angerratt"], ["JAKOŚĆ", "jakosc"], ["Łódź", "lodz"], ["Größe", "grosse"]]) {
    assert.equal(fold(word), folded);
  }
});

test("words to pass over are passed over, unless there are no others", () => {
  assert.deepEqual(parse("Hva er en klage?", STOP, fold).keys, ["klage"]);
  assert.deepEqual(parse("hva er", STOP, fold).keys, ["hva", "er"]);
});

test("a word with a hyphen is one word", () => {
  assert.deepEqual(parse("e-post", STOP, fold).keys, ["epost"]);
});

test("a word is the same however its letters are written", () => {
  for (const written of ["målgruppe", "ma\u030algruppe", "mål\u00adgruppe", "mål\u200bgruppe", "\ufeffmålgruppe", "mål\u2060gruppe"]) {
    assert.deepEqual(parse(written, STOP, fold).keys, ["malgruppe"]);
    assert.equal(plain(written, fold), "malgruppe");
  }
});

test("all hyphens and apostrophes are one", () => {
  for (const hyphen of ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uff0d"]) {
    assert.equal(plain(`e${hyphen}post til kunden ${hyphen} nå`, fold), "epost til kunden na");
  }
  assert.equal(plain("l'art l’art l\u2018art l\u02bcart", fold), "lart lart lart lart");
});

test("quoted words are a phrase, whatever the quotation marks of the language", () => {
  for (const typed of ['"be om unnskyldning"', "«be om unnskyldning»", "„be om unnskyldning”", "”be om unnskyldning”"]) {
    assert.deepEqual(parse(typed, STOP, fold).phrases, ["be om unnskyldning"], typed);
  }
});

test("what no query needs is left out: control characters, endless words, endless queries", () => {
  assert.deepEqual(parse("kla\u0000ge \u202Ekunde", STOP, fold).keys, ["kla", "ge", "kunde"]);
  assert.deepEqual(parse("x".repeat(10_000), STOP, fold).keys, []);
  assert.equal(parse(Array.from({ length: 2000 }, (_, index) => `ord${index}`).join(" "), STOP, fold).keys.length, MOST_WORDS);
});

test("punctuation, emoji and markup hold no words or plain ones", () => {
  assert.deepEqual(parse("?!… -- ()", STOP, fold).keys, []);
  assert.deepEqual(parse("🎉👩‍👩‍👧", STOP, fold).keys, []);
  assert.deepEqual(parse("<script>alert(1)</script>", STOP, fold).keys, ["script", "alert"]);
});

test("typing errors are counted, a swap of neighbours as one", () => {
  assert.equal(distance("klage", "klage", 2), 0);
  assert.equal(distance("klgae", "klage", 2), 1);
  assert.equal(distance("klag", "klage", 2), 1);
  assert.equal(distance("klage", "kunde", 2), 3);
  assert.equal(distance("a", "abcdef", 2), 3);
});

test("found words are marked and the rest of the text is kept", () => {
  const parts = marked("Møt en klage rolig.", (word) => word === "klage", fold);
  assert.deepEqual(parts, [{ text: "Møt en ", marked: false }, { text: "klage", marked: true }, { text: " rolig.", marked: false }]);
  assert.equal(plain("Møt en e-post!", fold), "mot en epost");
});
