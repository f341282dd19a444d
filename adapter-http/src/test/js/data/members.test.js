import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";

const ALL = {
  task: "Write",
  notes: "First *this*,\nthen that.",
  tags: ["home", "Shop"],
  due: "2026-12-01T09:30",
  dueZone: "Europe/Berlin",
  start: "2026-11-28",
  priority: "high",
};

async function tabWith(...todos) {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(todos);
  await tab.sender.sendAll();
  fake.requests = [];
  return { fake, tab };
}

async function elsewhere(fake, act) {
  const other = new Tab(fake);
  await other.sync.readAll();
  act(other.actions);
  await other.sender.sendAll();
}

const members = (todo, names = Object.keys(ALL)) => Object.fromEntries(names.map((name) => [name, todo[name]]));

test("adds a to-do with all of its members in one request", async () => {
  const { fake, tab } = await tabWith(ALL);

  assert.deepEqual(members(fake.todos.get(1)), ALL);
  assert.deepEqual(members(tab.row("Write")), ALL);
  const other = new Tab(fake);
  await other.sync.readAll();
  assert.deepEqual(members(other.row("Write")), ALL);
});

test("shows all members of a to-do that has none of them", () => {
  const tab = new Tab(new FakeService());
  tab.actions.add(["Write"]);

  const { list, notes, tags, due, dueZone, start, priority, completedAt } = tab.row("Write");

  assert.deepEqual([list, notes, tags, due, dueZone, start, priority, completedAt], [null, null, [], null, null, null, null, null]);
});

test("merges what two browsers did to different members", async () => {
  const { fake, tab } = await tabWith("Write");
  await elsewhere(fake, (actions) => {
    actions.change(1, { notes: "long" });
    actions.addTag(1, "home");
  });

  tab.actions.change(1, { due: "2026-12-01" });
  tab.actions.change(1, { priority: "low", start: "2026-11-28" });
  tab.actions.addTag(1, "shop");
  await tab.sender.sendAll();

  assert.equal(tab.store.waiting, 0);
  const expected = { notes: "long", tags: ["home", "shop"], due: "2026-12-01", priority: "low", start: "2026-11-28" };
  assert.deepEqual(members(fake.todos.get(1), Object.keys(expected)), expected);
  assert.deepEqual(members(tab.row("Write"), Object.keys(expected)), expected);
});

for (const [name, mine, theirs] of [
  ["notes", "mine", "theirs"],
  ["due", "2026-12-01", "2026-12-02"],
  ["start", "2026-12-01", null],
  ["priority", "low", "high"],
]) {
  test(`shows both where both changed: ${name}`, async () => {
    const { fake, tab } = await tabWith({ task: "Write", start: "2026-01-01" });
    await elsewhere(fake, (actions) => actions.change(1, { [name]: theirs }));

    tab.actions.change(1, { [name]: mine });
    await tab.sender.sendAll();

    const row = tab.row("Write");
    assert.deepEqual([row.problem, row[name], row.theirs[name]], [{ kind: "conflict", members: [name] }, mine, theirs]);
    tab.actions.decide(1, "mine");
    await tab.sender.sendAll();
    assert.deepEqual([fake.todos.get(1)[name], tab.store.waiting], [mine, 0]);
  });
}

test("knows what its owner saw when the editing began", async () => {
  const { fake, tab } = await tabWith({ task: "Write", notes: "old" });
  await elsewhere(fake, (actions) => actions.change(1, { notes: "theirs" }));
  await tab.sync.readAll();

  tab.actions.change(1, { notes: "mine" }, { notes: "old" });
  await tab.sender.sendAll();

  assert.equal(tab.row("Write").problem.kind, "conflict");
});

test("keeps the other members of a change that is held when one is written anew", async () => {
  const { fake, tab } = await tabWith({ task: "Write", notes: "old" });
  await elsewhere(fake, (actions) => {
    actions.change(1, { notes: "theirs" });
    actions.edit(1, "Read", "Write");
  });
  tab.actions.change(1, { notes: "mine" });
  tab.actions.change(1, { priority: "low" });
  await tab.sender.sendAll();

  tab.actions.edit(1, "Sing", "Read");
  assert.deepEqual(tab.row("Sing").problem.members, ["notes"]);
  tab.actions.change(1, { notes: "ours" });
  await tab.sender.sendAll();

  const { task, notes, priority } = fake.todos.get(1);
  assert.deepEqual([task, notes, priority, tab.store.waiting], ["Sing", "ours", "low", 0]);
});

test("sends what the service did not take once more, with another member", async () => {
  const { fake, tab } = await tabWith("Write");
  tab.actions.change(1, { notes: " " });
  await tab.sender.sendAll();
  assert.equal(tab.row("Write").problem.kind, "invalid");
  fake.requests = [];

  tab.actions.change(1, { priority: "low" });
  await tab.sender.sendAll();

  assert.deepEqual(fake.requests, ["PATCH todo/1"]);
  tab.actions.change(1, { notes: "long" });
  await tab.sender.sendAll();
  assert.deepEqual([fake.todos.get(1).notes, fake.todos.get(1).priority, tab.store.waiting], ["long", "low", 0]);
});

test("changes the zone of a due with it, and clears it with its time", async () => {
  const { fake, tab } = await tabWith(ALL);

  tab.actions.change(1, { due: "2026-12-01T10:00", dueZone: "Asia/Tokyo" });
  await tab.sender.sendAll();
  assert.deepEqual(members(fake.todos.get(1), ["due", "dueZone"]), { due: "2026-12-01T10:00", dueZone: "Asia/Tokyo" });
  tab.actions.change(1, { due: "2026-12-01" });
  await tab.sender.sendAll();

  assert.deepEqual(members(fake.todos.get(1), ["due", "dueZone"]), { due: "2026-12-01", dueZone: null });
  assert.equal(tab.store.waiting, 0);
});

test("does nothing where nothing changes", async () => {
  const { tab } = await tabWith(ALL);

  tab.actions.change(1, members(ALL, ["notes", "due", "dueZone", "start", "priority"]));
  tab.actions.addTag(1, "HOME");
  tab.actions.removeTag(1, "garden");
  tab.actions.change(99, { notes: "nobody's" });

  assert.equal(tab.store.waiting, 0);
});

test("adds and removes single tags, also of a to-do that is not sent yet", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const [id] = tab.actions.add([{ task: "Write", tags: ["b"] }]);

  tab.actions.addTag(id, "a c/d");
  tab.actions.removeTag(id, "B");
  assert.deepEqual(tab.row("Write").tags, ["a c/d"]);
  await tab.sender.sendAll();

  assert.deepEqual(fake.requests, ["POST todo", "PUT todo/1/tags/a%20c%2Fd", "DELETE todo/1/tags/b"]);
  assert.deepEqual([fake.todos.get(1).tags, tab.row("Write").tags], [["a c/d"], ["a c/d"]]);
});

test("sends a tag once more after its answer was lost, without another version", async () => {
  const { fake, tab } = await tabWith("Write");
  fake.failures = ["lost"];
  tab.actions.addTag(1, "home");

  await tab.sender.sendAll();
  await tab.sender.sendAll();

  assert.deepEqual([fake.todos.get(1).version, fake.requests.length, tab.store.waiting], [2, 2, 0]);
});

test("spells a tag as it is spelled already", async () => {
  const { tab } = await tabWith({ task: "a", tags: ["Straße"] }, "b");

  tab.actions.addTag(2, "STRASSE");

  assert.deepEqual([tab.row("b").tags, tab.store.tags()], [["Straße"], ["Straße"]]);
});

test("holds a tag that is one too many, and lets it go", async () => {
  const { tab } = await tabWith({ task: "a", tags: Array.from({ length: 20 }, (_, i) => `t${i}`) });
  tab.actions.addTag(1, "more");
  tab.actions.edit(1, "b", "a");
  await tab.sender.sendAll();
  assert.deepEqual(tab.row("b").problem, { kind: "invalid", detail: "has over 20 names", members: ["tags"] });

  tab.actions.decide(1, "theirs");

  assert.deepEqual([tab.row("a").tags.length, tab.row("a").problem, tab.store.waiting], [20, undefined, 0]);
});

test("asks what becomes of a tag of a to-do that is gone, and adds it again with all it had", async () => {
  const { fake, tab } = await tabWith(ALL);
  await elsewhere(fake, (actions) => actions.delete(1));
  tab.actions.addTag(1, "late");
  await tab.sender.sendAll();
  assert.equal(tab.row("Write").problem.kind, "gone");

  tab.actions.decide(1, "mine");
  await tab.sender.sendAll();

  assert.deepEqual(members(fake.todo("Write")), { ...ALL, tags: ["home", "late", "Shop"] });
});

test("forgets a tag that was removed from a to-do that is gone", async () => {
  const { fake, tab } = await tabWith(ALL);
  await elsewhere(fake, (actions) => actions.delete(1));

  tab.actions.removeTag(1, "home");
  await tab.sender.sendAll();

  assert.deepEqual([tab.tasks(), tab.store.waiting], [[], 0]);
});

test("says when something was completed before the service does, and not when it was reopened", async () => {
  const { tab } = await tabWith("Write");
  const before = new Date().toISOString();

  tab.actions.tick(1, true);
  const { completedAt } = tab.row("Write");
  tab.actions.tick(1, false);

  assert.ok(completedAt >= before && completedAt <= new Date().toISOString(), completedAt);
  assert.equal(tab.row("Write").completedAt, null);
});
