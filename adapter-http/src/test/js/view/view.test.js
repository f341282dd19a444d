import assert from "node:assert/strict";
import { test } from "node:test";
import { GAP, placeAfter } from "../page.js";
import {
  arrange,
  chipsOf,
  commandOf,
  contextOf,
  defaultsOf,
  emptyText,
  english,
  german,
  isOff,
  isRedo,
  isSamePlace,
  isUndo,
  linesOf,
  matching,
  partOf,
  problemOf,
  queryOf,
  rowsAt,
  shortened,
  sideCommandOf,
  successorOf,
  target,
  visible,
  wholeOf,
} from "../page-view.js";

const NOW = new Date("2026-11-27T12:00:00");
const NOTHING = { list: null, notes: null, tags: [], due: null, dueZone: null, start: null, priority: null, completedAt: null };
const row = (id, task, completed = false, more = {}) => ({ ...NOTHING, id, task, completed, place: id * GAP, version: 1, ...more });
const ROWS = [row(1, "Buy milk"), row(2, "ÜBER den Wolken", true), row(3, "Straße fegen"), row(4, "100 % done", true)];
const LISTS = [{ id: 1, title: "Home", archived: false }, { id: 2, title: "Work", archived: false }];

const storeOf = (rows) => ({ rows: () => rows, lists: () => LISTS, list: (id) => LISTS.find((list) => list.id === id) });
const ids = (rows) => rows.map(({ id }) => id);
const found = (search) => ids(matching(ROWS, search));

test("shows what is open, what is done, or both", () => {
  assert.deepEqual(["all", "open", "done"].map((show) => ids(visible(ROWS, show))), [[1, 2, 3, 4], [1, 3], [2, 4]]);
});

test("searches for letters, not for patterns, without regard to case", () => {
  assert.deepEqual(found("über"), [2]);
  assert.deepEqual(found(" STRASSE "), [3]);
  assert.deepEqual(found("%"), [4]);
  assert.deepEqual(found(".*"), []);
});

test("searches in notes too", () => {
  assert.deepEqual(ids(matching([row(1, "Call", false, { notes: "about the MILK" }), row(2, "Write")], "milk")), [1]);
});

test("shows what waits for a decision in every part", () => {
  const held = row(5, "Pay rent", false, { problem: { kind: "conflict" } });

  assert.deepEqual(visible(matching([held], "milk"), "done"), [held]);
});

test("shows the to-dos of a list, and those of a tag without regard to case", () => {
  const rows = [row(1, "a", false, { list: 1 }), row(2, "b", true, { tags: ["Home", "shop"] }), row(3, "c", false, { tags: ["homely"] })];
  const at = (place) => ids(rowsAt(storeOf(rows), wholeOf(place), NOW));

  assert.deepEqual(at({ view: "list", list: 1 }), [1]);
  assert.deepEqual(at({ view: "tag", tag: "home" }), [2]);
  assert.deepEqual(at({ view: "inbox" }), [2, 3]);
});

test("keeps the view, the list, the tag, what shows and the search in the address", () => {
  for (const part of [
    { view: "inbox", show: "all", search: "" },
    { view: "inbox", show: "open", search: "" },
    { view: "inbox", show: "done", search: "a&b =+%" },
    { view: "today", show: "all", search: "milk" },
    { view: "all", show: "done", search: "" },
    { view: "list", list: 3, show: "open", search: "" },
    { view: "list", list: "new-1f", show: "all", search: "" },
    { view: "tag", tag: "R&D +1", show: "all", search: "" },
  ]) {
    assert.deepEqual(partOf(queryOf(part)), part);
  }
  assert.equal(queryOf({ view: "inbox", show: "all", search: "" }), "");
  assert.deepEqual(partOf("?view=nonsense&show=nonsense&other=1"), { view: "inbox", show: "all", search: "" });
  assert.deepEqual(partOf("?view=today&show=done"), { view: "today", show: "all", search: "" });
});

test("leaves no list and no tag behind where it goes elsewhere", () => {
  const part = { view: "list", list: 3, show: "open", search: "x" };

  assert.equal(queryOf({ ...part, view: "all" }), "?view=all&show=open&search=x");
  assert.equal(queryOf(wholeOf({ view: "today" })), "?view=today");
  assert.equal(isSamePlace(part, { view: "list", list: 3 }), true);
  assert.equal(isSamePlace(part, { view: "list", list: 4 }), false);
});

test("says beside a row what is to be known of it", () => {
  const context = (view) => contextOf(storeOf([]), { view }, NOW);
  const said = (more, view = "today", completed = false) =>
    chipsOf(row(1, "a", completed, more), context(view)).map(({ kind, text }) => [kind, text].join(" ").trim());

  assert.deepEqual(said({}), []);
  assert.deepEqual(said({ due: "2026-11-26" }), ["overdue yesterday"]);
  assert.deepEqual(said({ due: "2026-11-26" }, "today", true), ["due yesterday"]);
  assert.deepEqual(said({ due: "2026-11-27T14:00" }), ["due today 14:00"]);
  assert.deepEqual(said({ list: 1, priority: "high", tags: ["a", "b"], notes: "x" }), ["noted", "high high", "list Home", "tag a", "tag b"]);
  assert.deepEqual(said({ list: 1 }, "list"), []);
  assert.deepEqual(said({ list: 9 }), []);
  assert.deepEqual(said({ start: "2026-11-28" }), ["start from tomorrow"]);
  assert.deepEqual(said({ start: "2026-11-27" }), []);
});

test("says of each member what people read", () => {
  const { say } = contextOf(storeOf([]), { view: "inbox" }, NOW);
  const todo = row(1, "a", true, { list: 2, due: "2026-11-28", priority: "low", tags: ["a", "b"] });

  assert.deepEqual(["task", "list", "due", "priority", "tags", "completed", "notes", "start"].map((name) => say(name, todo)), [
    "a", "Work", "tomorrow", "low", "a, b", "Done", "", "",
  ]);
  assert.equal(say("list", row(1, "a")), "Inbox");
});

test("gives a new to-do what the view stands for", () => {
  const given = (part) => defaultsOf(part, NOW).map(({ members, label }) => [members, label]);

  assert.deepEqual(given({ view: "inbox" }), []);
  assert.deepEqual(given({ view: "list", list: 3 }), [[{ list: 3 }, undefined]]);
  assert.deepEqual(given({ view: "today" }), [[{ due: "2026-11-27" }, "today"]]);
  assert.deepEqual(given({ view: "upcoming" }), [[{ due: "2026-11-28" }, "tomorrow"]]);
  assert.deepEqual(given({ view: "tag", tag: "home" }), [[{ tags: ["home"] }, "home"]]);
});

test("knows what is no name of a tag", () => {
  for (const name of ["a/b", "a\\b", "a\tb", ".", "..", "x".repeat(65)]) {
    assert.notEqual(problemOf(name), "", name);
  }
  for (const name of ["home", "...", "🍎".repeat(64), "R&D", "a b"]) {
    assert.equal(problemOf(name), "", name);
  }
});

test("moves among those that show", () => {
  const ids = [7, 8, 9];

  assert.deepEqual(["top", "up", "down", "bottom"].map((to) => target(ids, 8, to)), [null, null, 9, 9]);
  assert.deepEqual(["top", "up", "down", "bottom"].map((to) => target(ids, 7, to)), [undefined, undefined, 8, 9]);
  assert.deepEqual(["top", "up", "down", "bottom"].map((to) => target(ids, 9, to)), [null, 7, undefined, undefined]);
  assert.deepEqual(["top", "down", "edit"].map((name) => isOff(true, ids, 7, name)), [true, false, false]);
  assert.deepEqual(["top", "down", "edit"].map((name) => isOff(false, ids, 7, name)), [true, true, false]);
});

test("finds a place between any two neighbours", () => {
  assert.equal(placeAfter([], null), -GAP);
  assert.equal(placeAfter(ROWS, null), 0);
  assert.equal(placeAfter(ROWS, 4), 5 * GAP);
  assert.equal(placeAfter(ROWS, 1), 1.5 * GAP);
});

const pressed = (key, more = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false, ...more });
const inList = { letters: true, onCheckbox: true };

test("knows what keys mean in the list", () => {
  assert.equal(commandOf(pressed("x"), inList), "tick");
  assert.equal(commandOf(pressed("Enter"), inList), "edit");
  assert.equal(commandOf(pressed("ArrowDown"), inList), "next");
  assert.deepEqual(["d", "t", "m", "g"].map((key) => commandOf(pressed(key), inList)), ["details", "due", "toList", "lists"]);
  assert.equal(commandOf(pressed("ArrowDown", { altKey: true }), inList), "down");
  assert.equal(commandOf(pressed("n", { ctrlKey: true }), inList), undefined);
  assert.equal(commandOf(pressed("Enter"), { letters: true, onCheckbox: false }), undefined);
});

test("knows what keys mean on a list of the side", () => {
  const letters = { letters: true };

  assert.deepEqual(["e", "F2", "Delete", "j"].map((key) => sideCommandOf(pressed(key), letters)), ["rename", "rename", "delete", "next"]);
  assert.equal(sideCommandOf(pressed("ArrowUp", { altKey: true }), letters), "up");
  assert.deepEqual(["x", "Enter", " "].map((key) => sideCommandOf(pressed(key), letters)), Array(3).fill(undefined));
  assert.equal(sideCommandOf(pressed("e"), { letters: false }), undefined);
  assert.equal(sideCommandOf(pressed("Delete", { repeat: true }), letters), "none");
});

test("leaves letters alone when they are switched off, but not the other keys", () => {
  const off = { letters: false, onCheckbox: true };

  assert.deepEqual(["x", "n", "?", "/"].map((key) => commandOf(pressed(key), off)), Array(4).fill(undefined));
  assert.equal(commandOf(pressed("Delete"), off), "delete");
});

test("destroys once however long a key is held", () => {
  for (const key of ["Delete", "x", "u", " "]) {
    assert.equal(commandOf(pressed(key, { repeat: true }), inList), "none");
  }
  assert.equal(commandOf(pressed("j", { repeat: true }), inList), "next");
});

test("leaves the undo of a field that has a text to that field", () => {
  const field = { value: "text", matches: () => true };
  const row = { matches: () => false };

  assert.equal(isUndo({ ...pressed("z", { ctrlKey: true }), target: field }), false);
  assert.equal(isUndo({ ...pressed("z", { ctrlKey: true }), target: { ...field, value: "" } }), true);
  assert.equal(isUndo({ ...pressed("Z", { metaKey: true, shiftKey: true }), target: row }), false);
  assert.equal(isRedo({ ...pressed("Z", { metaKey: true, shiftKey: true }), target: row }), true);
  assert.equal(isRedo({ ...pressed("y", { ctrlKey: true }), target: row }), true);
  assert.equal(isRedo({ ...pressed("y", { ctrlKey: true }), target: field }), false);
});

test("says what an empty list means", () => {
  const done = [
    row(1, "a", true, { completedAt: "2026-11-27T11:00:00" }),
    row(2, "b", true, { completedAt: "2026-11-20T11:00:00", updatedAt: "2026-11-27T11:00:00" }),
  ];
  const said = (rows, part, complete = true) => emptyText(rows, { ...wholeOf({ view: "inbox" }), ...part }, complete, NOW);

  assert.equal(said([], {}, false), english.loading);
  assert.equal(said([], {}), english.nothing);
  assert.equal(said([], { view: "today" }), "Nothing is due today.");
  assert.equal(said(done, { show: "open" }), "All done. Today: 1.");
  assert.equal(said(done, { show: "open", search: " x " }), "Nothing contains “x”.");
  assert.equal(said(done, { show: "done" }), english.nothingDone);
});

test("says the same in both languages", () => {
  const shape = (texts) => Object.entries(texts).map(([name, text]) => [name, typeof text, text.length]).filter(([, type]) => type !== "string");

  assert.deepEqual(Object.keys(german), Object.keys(english));
  assert.deepEqual(shape(german), shape(english));
  for (const name of Object.keys(english).filter((name) => typeof english[name] === "object")) {
    assert.deepEqual(Object.keys(german[name]), Object.keys(english[name]), name);
  }
  assert.equal(english.left(1), "1 item left");
  assert.equal(english.left(2), "2 items left");
  assert.equal(german.left(1), "1 Aufgabe ist noch offen");
});

test("reads the lines of a pasted text", () => {
  assert.deepEqual(linesOf("\n a \r\n\r\n b\rc\n"), ["a", "b", "c"]);
});

test("shortens by characters, not by halves of them", () => {
  assert.equal(shortened("🍎".repeat(41)), `${"🍎".repeat(40)}…`);
});

/** As little of the DOM as arranging needs; it counts how often an element is put somewhere. */
class FakeParent {
  puts = 0;
  children = [];

  constructor(names) {
    this.children = names.map((name) => this.#child(name));
  }

  #child(name) {
    const parent = this;
    return {
      name,
      get nextElementSibling() {
        return parent.children[parent.children.indexOf(this) + 1] ?? null;
      },
      get previousElementSibling() {
        return parent.children[parent.children.indexOf(this) - 1] ?? null;
      },
      remove() {
        parent.children = parent.children.filter((child) => child !== this);
      },
    };
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  insertBefore(element, next) {
    this.puts += 1;
    element.remove();
    this.children.splice(next ? this.children.indexOf(next) : this.children.length, 0, element);
  }
}

for (const [from, to, most] of [
  ["abcdef", "abcdef", 0],
  ["abcdef", "bcdefa", 1],
  ["abcdef", "fabcde", 1],
  ["abcdef", "acbdef", 2],
  ["abcdef", "bdf", 0],
  ["abcdef", "", 0],
  ["abcdef", "fedcba", 6],
  ["abcdef", "adbcef", 2],
]) {
  test(`arranges ${from} as ${to || "nothing"} with few moves`, () => {
    const parent = new FakeParent([...from]);
    const elements = [...to].map((name) => parent.children.find((child) => child.name === name));

    arrange(parent, elements);

    assert.equal(parent.children.map((child) => child.name).join(""), to);
    assert.ok(parent.puts <= most, `${parent.puts} moves`);
  });
}

test("hands the focus down, else up, else to nobody", () => {
  const { children } = new FakeParent(["a", "b", "c"]);
  const among = (names) => successorOf(children[1], (child) => names.includes(child.name))?.name;

  assert.deepEqual([among("ac"), among("a"), among("")], ["c", "a", undefined]);
});
