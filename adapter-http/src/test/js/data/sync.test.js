import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";

test("follows another browser", async () => {
  const fake = new FakeService();
  const [one, other] = [new Tab(fake), new Tab(fake)];
  one.actions.add(["a", "b", "c"]);
  await one.sender.sendAll();
  await other.sync.readAll();
  assert.deepEqual(other.tasks(), ["a", "b", "c"]);

  other.actions.move(3, null);
  other.actions.delete(1);
  other.actions.tick(2, true);
  await other.sender.sendAll();
  await one.sync.readAll();

  assert.deepEqual(one.tasks(), ["c", "b"]);
  assert.equal(one.row("b").completed, true);
});

test("reads page by page, and only what is new the next time", async () => {
  const fake = new FakeService();
  const [one, other] = [new Tab(fake), new Tab(fake)];
  one.actions.add(Array.from({ length: 1500 }, (_, i) => `to-do ${i}`));
  await one.sender.sendAll();
  fake.requests = [];

  await other.sync.readAll();
  assert.deepEqual([other.tasks().length, fake.requests.length], [1500, 2]);
  await other.sync.readAll();
  assert.equal(fake.requests.length, 3);
});

test("starts anew in front of a restored service, drops what it has not, and keeps what waits", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(["a", "b"]);
  await tab.sender.sendAll();
  await tab.sync.readAll();
  fake.todos.delete(2);
  fake.epoch = "b";
  tab.actions.add(["c"]);

  await tab.sync.readAll();

  assert.deepEqual(tab.tasks(), ["a", "c"]);
  await tab.sender.sendAll();
  assert.deepEqual(fake.tasks(), ["a", "c"]);
  assert.deepEqual([...tab.database.todos.values()].map((todo) => todo.task), ["a", "c"]);
});

test("changes nothing when the service fails in the middle of starting anew", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(["a"]);
  await tab.sender.sendAll();
  await tab.sync.readAll();
  fake.epoch = "b";
  fake.failures = [410, 503];

  assert.ok((await tab.sync.readAll()) >= 750);

  assert.deepEqual(tab.tasks(), ["a"]);
});

test("keeps the version that is newer than a page", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(["a"]);
  await tab.sender.sendAll();
  const old = { ...tab.store.thing("todo", 1) };
  tab.actions.edit(1, "b", "a");
  await tab.sender.sendAll();

  tab.journal.commit({ todos: [old] });

  assert.deepEqual(tab.tasks(), ["b"]);
});

test("reads everything anew after a late answer, as others may have changed things since", async () => {
  const fake = new FakeService();
  const [tab, other] = [new Tab(fake), new Tab(fake)];
  tab.actions.add(["a"]);
  tab.actions.delete(tab.row("a").id);
  await tab.sender.sendAll();
  fake.failures = ["lost"];
  tab.undo.back();
  await tab.sender.sendAll();
  await other.sync.readAll();
  other.actions.delete(1);
  await other.sender.sendAll();
  await tab.sync.readAll();
  const stop = new AbortController();
  const running = tab.sync.run(stop.signal);

  await tab.sender.sendAll();
  assert.deepEqual(tab.tasks(), ["a"]);
  await new Promise((resolve) => (tab.sync.onComplete = resolve));

  assert.deepEqual(tab.tasks(), []);
  stop.abort();
  await running;
});

test("guesses no longer where something is once all has been read, also where moving it changed nothing", async () => {
  const fake = new FakeService();
  const [tab, other] = [new Tab(fake), new Tab(fake)];
  tab.actions.add(["a", "b", "c"]);
  await tab.sender.sendAll();
  await other.sync.readAll();
  tab.actions.move(3, null);
  [[2, null], [3, null], [2, 1]].forEach(([id, after]) => other.actions.move(id, after));
  await other.sender.sendAll();
  await tab.sync.readAll();
  await tab.sender.sendAll();
  assert.deepEqual(tab.tasks(), ["c", "a", "b"]);

  other.actions.move(2, 3);
  await other.sender.sendAll();
  await tab.sync.readAll();

  assert.deepEqual([tab.tasks(), fake.tasks()], [["c", "b", "a"], ["c", "b", "a"]]);
  await tab.journal.written();
  assert.equal(tab.database.todos.get(3).guess, undefined);
});

test("reads the entity tag of a to-do that only came by the feed, once", async () => {
  const fake = new FakeService();
  const [one, other] = [new Tab(fake), new Tab(fake)];
  one.actions.add(["a"]);
  await one.sender.sendAll();
  await other.sync.readAll();
  fake.requests = [];

  other.actions.edit(1, "b", "a");
  other.actions.edit(1, "c", "b");
  await other.sender.sendAll();

  assert.deepEqual(fake.requests, ["GET todo/1", "PATCH todo/1", "PATCH todo/1"]);
});
