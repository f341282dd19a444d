import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeIndexedDb } from "../fake/indexeddb.js";
import { FakeService } from "../fake/service.js";
import { Database } from "../page.js";

async function tabOf(browser, fake) {
  const tab = new Tab(fake, await Database.open(browser));
  await tab.journal.load();
  return tab;
}

test("gives the next tab all that was written", async () => {
  const [browser, fake] = [new FakeIndexedDb(), new FakeService()];
  const tab = await tabOf(browser, fake);
  const home = tab.actions.lists.add("Home");
  tab.actions.add([{ task: "Sweep", list: home, tags: ["broom"] }]);
  await tab.sender.sendAll();
  await tab.sync.readAll();
  tab.actions.lists.add("Garden");
  tab.actions.lists.delete(1);
  tab.undo.back();
  await tab.journal.written();

  const next = await tabOf(browser, fake);

  assert.deepEqual([next.titles(), next.tasks(), next.store.waiting], [["Home", "Garden"], ["Sweep"], 3]);
  assert.deepEqual([next.store.token, next.row("Sweep").list, next.store.resolve(home)], [tab.store.token, 1, 1]);
  await next.sender.sendAll();
  assert.deepEqual([fake.titles(), fake.tasks()], [["Home", "Garden"], ["Sweep"]]);
});

test("forgets what is deleted, and all of it when everything is read anew", async () => {
  const [browser, fake] = [new FakeIndexedDb(), new FakeService()];
  const tab = await tabOf(browser, fake);
  ["a", "b", "c"].forEach((title) => tab.actions.add([{ task: title, newList: title }]));
  await tab.sender.sendAll();
  await tab.sync.readAll();
  tab.actions.lists.delete(1);
  await tab.sender.sendAll();
  fake.lists.delete(2);
  fake.epoch = "b";
  await tab.sync.readAll();
  await tab.journal.written();

  const next = await tabOf(browser, fake);

  assert.deepEqual([next.titles(), next.tasks()], [["c"], ["b", "c"]]);
});

/** A browser that was last here when the page had no lists. */
function olderBrowser({ todos = [], entries = [], token }) {
  const browser = new FakeIndexedDb();
  const rows = (key, values) => new Map(values.map((value) => [value[key], value]));
  browser.version = 1;
  browser.stores.set("todos", { keyPath: "id", rows: rows("id", todos) });
  browser.stores.set("entries", { keyPath: "key", rows: rows("key", entries) });
  browser.stores.set("answers", { rows: new Map() });
  browser.stores.set("marks", { rows: new Map([["token", token]]) });
  return browser;
}

const older = (id, task, more = {}) => ({ id, task, completed: false, place: id * 1000, version: 1, updatedAt: "", ...more });

test("shows an older copy, then reads it anew with its lists, and drops what is gone by now", async () => {
  const fake = new FakeService();
  const service = new Tab(fake);
  service.actions.add([{ task: "a", newList: "Home", notes: "long" }]);
  await service.sender.sendAll();
  const browser = olderBrowser({ todos: [older(1, "a"), older(7, "gone")], token: `a.${fake.change}` });

  const tab = await tabOf(browser, fake);
  assert.deepEqual([tab.tasks(), tab.row("a").tags, tab.row("a").list], [["a", "gone"], [], null]);
  await tab.sync.readAll();

  assert.deepEqual([tab.tasks(), tab.titles(), tab.row("a").list, tab.row("a").notes], [["a"], ["Home"], 1, "long"]);
});

test("sends the queue of an older copy", async () => {
  const fake = new FakeService();
  const service = new Tab(fake);
  service.actions.add(["a", "b", "c", "d"]);
  await service.sender.sendAll();
  service.actions.edit(4, "D", "d");
  await service.sender.sendAll();
  const todos = [older(1, "a"), older(2, "b"), older(3, "c"), older(4, "d")];
  const entry = (key, kind, ids, more) => ({ key, at: Number(key), kind, ids, ...more });
  const entries = [
    entry("1", "add", ["new-1"], { task: "new" }),
    entry("2", "edit", ["new-1"], { before: { completed: false }, change: { completed: true }, todos: [older("new-1", "new")] }),
    entry("3", "edit", [1], { before: { task: "a" }, change: { task: "A" }, todos: [todos[0]] }),
    entry("4", "move", [2], { after: null }),
    entry("5", "delete", [3], { before: { task: "c" }, todos: [todos[2]] }),
    entry("6", "edit", [4], { before: { task: "d" }, change: { task: "e" }, todos: [todos[3]], problem: { kind: "conflict" } }),
  ];

  const tab = await tabOf(olderBrowser({ todos, entries, token: "a.4" }), fake);
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["b", "A", "D", "new"]);
  assert.equal(fake.todo("new").completed, true);
  await tab.sync.readAll();
  const row = tab.row("e");
  assert.deepEqual([row.problem, row.theirs.task], [{ kind: "conflict", members: ["task"] }, "D"]);
});

test("forgets the ids of what was new once nothing waits, and not before", async () => {
  const browser = new FakeIndexedDb();
  const tab = await tabOf(browser, new FakeService());
  tab.journal.commit({ answers: Array.from({ length: 1001 }, (_, i) => [`new-${i}`, i + 1]) });
  tab.actions.add(["a"]);
  await tab.journal.written();
  const known = () => browser.stores.get("answers").rows.size;

  await tab.database.prune();
  assert.equal(known(), 1001);
  await tab.sender.sendAll();
  await tab.journal.written();
  await tab.database.prune();

  assert.equal(known(), 0);
});
