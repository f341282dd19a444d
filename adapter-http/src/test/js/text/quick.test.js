import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../page.js";

const FRIDAY = new Date("2026-11-27T12:00:00");
const list = (id, title, archived = false) => ({ id, title, archived });
const LISTS = [list(1, "Home"), list(2, "Home office"), list(3, "1"), list(4, "Straße"), list(5, "Attic", true)];
const KNOWN = { lists: LISTS, tags: ["shop", "c++", "two words"], now: FRIDAY };

const todoOf = (text, more = {}) => read(text, { ...KNOWN, ...more }).todo;
const textsOf = (text, more = {}) => read(text, { ...KNOWN, ...more }).chips.map((chip) => chip.text);

for (const title of [
  "The 5th Wave",
  "C# course",
  "mail a@b.c",
  "5 ^ 2",
  "2^8 = 256",
  "Wait! What?",
  "!important",
  "! # @ ^",
  "Meet Ada @5",
  "#7 and #42nd Street",
  "^soon ^2026-02-30 ^2026-13-01 ^2026-12-01T25:00 ^26-12-01 ^14:00",
  "Call @ada, then #home.",
  "#\"never ended",
  "#\"\" @\"  \"",
  "@a/b @a,b @.. @\"a\\b\"",
  "#home#office @shop@shop",
  "##home @@shop !!high ^^fri",
  `@${"x".repeat(65)} #${"x".repeat(129)}`,
  "fri 14:00 today high",
  "(#home)",
  "emoji #🍎 @🍏",
  "#constructor.name ^toString !__proto__",
]) {
  test(`leaves in the title: ${title}`, () => {
    assert.deepEqual(read(title, KNOWN), { task: title, todo: { task: title }, chips: [] });
  });
}

for (const [text, expected] of [
  ["Buy milk #home", { task: "Buy milk", list: 1 }],
  ["Buy milk #HOME @Shop !High ^today", { task: "Buy milk", list: 1, tags: ["shop"], priority: "high", due: "2026-11-27" }],
  ["#home office chair", { task: "chair", list: 2 }],
  ["#home  OFFICE chair", { task: "chair", list: 2 }],
  ["#home officer", { task: "officer", list: 1 }],
  ["#strasse sweep", { task: "sweep", list: 4 }],
  ["#1 first", { task: "first", list: 3 }],
  ['Chair #"home office" now', { task: "Chair now", list: 2 }],
  ["Dig #Garden", { task: "Dig", newList: "Garden" }],
  ["Dig #attic", { task: "Dig", newList: "attic" }],
  ['Dig #"My garden 2"', { task: "Dig", newList: "My garden 2" }],
  ["Learn @c++", { task: "Learn", tags: ["c++"] }],
  ['Go @two words @"three words" @élan-vital_2', { task: "Go", tags: ["two words", "three words", "élan-vital_2"] }],
  ["a !low b", { task: "a b", priority: "low" }],
  ["a !mittel", { task: "a", priority: "medium" }],
  ["Keep  my  spaces @shop  and  these", { task: "Keep  my  spaces and  these", tags: ["shop"] }],
  ["a ^2026-12-01", { task: "a", due: "2026-12-01" }],
  ["a ^2026-12-01T14:00", { task: "a", due: "2026-12-01T14:00" }],
  ["a ^2026-12-01 9:05 b", { task: "a b", due: "2026-12-01T09:05" }],
  ["a ^2026-12-01T14:00 15:00", { task: "a 15:00", due: "2026-12-01T14:00" }],
  ["a ^fri 14:00", { task: "a", due: "2026-12-04T14:00" }],
  ["a ^sat 24:00", { task: "a 24:00", due: "2026-11-28" }],
  ["a ^Thursday", { task: "a", due: "2026-12-03" }],
  ["a ^do", { task: "a", due: "2026-12-03" }],
  ["a ^Sonnabend", { task: "a", due: "2026-11-28" }],
  ["a ^tomorrow", { task: "a", due: "2026-11-28" }],
  ["a ^morgen 7:30", { task: "a", due: "2026-11-28T07:30" }],
  ["a ^ÜBERMORGEN", { task: "a", due: "2026-11-29" }],
  ["a ^heute", { task: "a", due: "2026-11-27" }],
]) {
  test(`reads: ${text}`, () => assert.deepEqual(todoOf(text), expected));
}

test("says what it has read, where it is, and how it shows", () => {
  const { chips } = read("Dig #garden ^fri 14:00 @shop !hoch now", KNOWN);

  const parts = chips.map(({ kind, text, label, isNew, start, end }) => [kind, text, label, isNew, start, end]);
  assert.deepEqual(parts, [
    ["list", "#garden", "garden", true, 4, 11],
    ["due", "^fri 14:00", "4 Dec 14:00", false, 12, 22],
    ["tag", "@shop", "shop", false, 23, 28],
    ["priority", "!hoch", "hoch", false, 29, 34],
  ]);
});

test("takes the first of what there can be one of, and each tag once", () => {
  const text = "a #home ^today !low @x #garden ^tomorrow !high @X @y";

  assert.deepEqual(textsOf(text), ["#home", "^today", "!low", "@x", "@y"]);
  assert.equal(todoOf(text).task, "a #garden ^tomorrow !high @X");
});

test("takes twenty tags and no more", () => {
  const tags = Array.from({ length: 21 }, (_, i) => `@t${i}`);

  assert.equal(todoOf(`a ${tags.join(" ")}`).task, "a @t20");
});

test("leaves in the title what is put back there", () => {
  const text = "Dig #home office ^fri 14:00 @shop";

  for (const chip of read(text, KNOWN).chips) {
    const others = textsOf(text).filter((other) => other !== chip.text);
    assert.deepEqual(textsOf(text, { literal: new Set([chip.text]) }), others);
    assert.ok(todoOf(text, { literal: new Set([chip.text]) }).task.includes(chip.text));
  }
  assert.equal(todoOf(text, { literal: new Set(textsOf(text)) }).task, text);
});

test("takes signs that would leave no title for the title", () => {
  for (const text of ["@shop", " #home ^fri 14:00 ", "#home office"]) {
    assert.deepEqual(read(text, KNOWN), { task: text.trim(), todo: { task: text.trim() }, chips: [] });
  }
});

test("knows no lists and tags unless it is told some", () => {
  assert.deepEqual(read("Dig #Garden @shop").todo, { task: "Dig", newList: "Garden", tags: ["shop"] });
});

test("swallows nothing: title and chips make up the whole text", () => {
  const words = ["#", "@", "!", "^", "#home", "#home office", "@shop", "@x,", "!high", "^fri", "14:00", "^2026-12-01", "a", "🍎", '#"x y"', "  "];
  const next = random(1);
  for (let i = 0; i < 2000; i++) {
    const text = Array.from({ length: 8 }, () => words[next() % words.length]).join(next() % 4 ? " " : "");
    const { task, chips } = read(text, KNOWN);
    const without = (all) => all.replace(/\s/g, "");

    let rest = text;
    [...chips].reverse().forEach(({ start, end }) => (rest = rest.slice(0, start) + rest.slice(end)));
    assert.equal(without(task), without(rest), text);
    chips.forEach((chip) => assert.equal(text.slice(chip.start, chip.end), chip.text, text));
  }
});

test("is soon done with a long text and many names", () => {
  const many = Array.from({ length: 500 }, (_, i) => list(i, `list number ${i}`));
  const tags = Array.from({ length: 2000 }, (_, i) => `tag ${i}`);

  const start = performance.now();
  read("#list number @tag ".repeat(30), { lists: many, tags, now: FRIDAY });

  assert.ok(performance.now() - start < 1000);
});

/** The same numbers each time. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647);
}
