import assert from "node:assert/strict";
import { test } from "node:test";
import { GAP, placeAfter } from "../page.js";
import { arrange, commandOf, emptyText, english, german, isUndo, linesOf, partOf, queryOf, shortened, successorOf, target, visible } from "../page-view.js";

const row = (id, task, completed = false, more = {}) => ({ id, task, completed, place: id * GAP, version: 1, ...more });
const ROWS = [row(1, "Buy milk"), row(2, "ÜBER den Wolken", true), row(3, "Straße fegen"), row(4, "100 % done", true)];

const shown = (part) => visible(ROWS, { show: "all", search: "", ...part }).map(({ id }) => id);

test("shows the part of the list that the address says", () => {
  assert.deepEqual(shown({}), [1, 2, 3, 4]);
  assert.deepEqual(shown({ show: "open" }), [1, 3]);
  assert.deepEqual(shown({ show: "done" }), [2, 4]);
});

test("searches for letters, not for patterns, without regard to case", () => {
  assert.deepEqual(shown({ search: "über" }), [2]);
  assert.deepEqual(shown({ search: " STRASSE " }), [3]);
  assert.deepEqual(shown({ search: "%" }), [4]);
  assert.deepEqual(shown({ search: ".*" }), []);
});

test("shows what waits for a decision in every part", () => {
  const held = row(5, "Pay rent", false, { problem: { kind: "conflict" } });

  assert.deepEqual(visible([held], { show: "done", search: "milk" }), [held]);
});

test("keeps part and search in the address", () => {
  for (const part of [{ show: "all", search: "" }, { show: "open", search: "" }, { show: "done", search: "a&b =+%" }]) {
    assert.deepEqual(partOf(queryOf(part)), part);
  }
  assert.equal(queryOf({ show: "all", search: "" }), "");
  assert.deepEqual(partOf("?show=nonsense&other=1"), { show: "all", search: "" });
});

test("moves among those that show", () => {
  const ids = [7, 8, 9];

  assert.deepEqual(["top", "up", "down", "bottom"].map((to) => target(ids, 8, to)), [null, null, 9, 9]);
  assert.deepEqual(["top", "up", "down", "bottom"].map((to) => target(ids, 7, to)), [undefined, undefined, 8, 9]);
  assert.deepEqual(["top", "up", "down", "bottom"].map((to) => target(ids, 9, to)), [null, 7, undefined, undefined]);
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
  assert.equal(commandOf(pressed("ArrowDown", { altKey: true }), inList), "down");
  assert.equal(commandOf(pressed("n", { ctrlKey: true }), inList), undefined);
  assert.equal(commandOf(pressed("Enter"), { letters: true, onCheckbox: false }), undefined);
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

  assert.equal(isUndo({ ...pressed("z", { ctrlKey: true }), target: field }), false);
  assert.equal(isUndo({ ...pressed("z", { ctrlKey: true }), target: { ...field, value: "" } }), true);
  assert.equal(isUndo({ ...pressed("Z", { metaKey: true, shiftKey: true }), target: { matches: () => false } }), false);
});

test("says what an empty list means", () => {
  const now = new Date("2026-11-26T12:00:00");
  const done = [row(1, "a", true, { updatedAt: "2026-11-26T11:00:00" }), row(2, "b", true, { updatedAt: "2026-11-20T11:00:00" })];

  assert.equal(emptyText([], { show: "all", search: "" }, false, now), english.loading);
  assert.equal(emptyText([], { show: "all", search: "" }, true, now), english.nothing);
  assert.equal(emptyText(done, { show: "open", search: "" }, true, now), "All done. Today: 1.");
  assert.equal(emptyText(done, { show: "open", search: " x " }, true, now), "Nothing contains “x”.");
  assert.equal(emptyText(done, { show: "done", search: "" }, true, now), english.nothingDone);
});

test("says the same in both languages", () => {
  const shape = (texts) => Object.entries(texts).map(([name, text]) => [name, typeof text, text.length]).filter(([, type]) => type !== "string");

  assert.deepEqual(Object.keys(german), Object.keys(english));
  assert.deepEqual(shape(german), shape(english));
  assert.deepEqual(Object.keys(german.problems), Object.keys(english.problems));
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
