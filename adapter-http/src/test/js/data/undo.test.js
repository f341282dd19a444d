import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";
import { Undo } from "../page.js";

const ACTIONS = {
  add: (actions) => actions.add(["new"]),
  "add on top": (actions) => actions.add(["new", "other"], { top: true }),
  "add with all members": (actions) => actions.add([{ task: "new", list: 1, tags: ["shop"], due: "2026-12-01", priority: "low" }]),
  "add to a new list": (actions) => actions.add([{ task: "new", newList: "Garden" }, { task: "other", newList: "garden" }]),
  edit: (actions) => actions.edit(1, "changed", "a"),
  tick: (actions) => actions.tick(1, true),
  "tick all": (actions) => actions.tickAll(true),
  delete: (actions) => actions.delete(2),
  clear: (actions) => actions.clear(),
  "clear a list": (actions) => actions.clear({ list: 1 }),
  move: (actions) => actions.move(3, null),
  "move down": (actions) => actions.move(1, 3),
  "move to another list": (actions) => actions.change(2, { list: 2 }),
  "move to the inbox": (actions) => actions.change(2, { list: null }),
  notes: (actions) => actions.change(1, { notes: "line\nline" }),
  due: (actions) => actions.change(3, { due: "2027-01-01T10:00", dueZone: "Asia/Tokyo" }),
  "no due": (actions) => actions.change(3, { due: null }),
  start: (actions) => actions.change(1, { start: "2026-12-24" }),
  priority: (actions) => actions.change(1, { priority: "high" }),
  "add a tag": (actions) => actions.addTag(1, "garden"),
  "remove a tag": (actions) => actions.removeTag(3, "home"),
  "add a list": (actions) => actions.lists.add("Garden"),
  "rename a list": (actions) => actions.lists.rename(1, "Office"),
  "archive a list": (actions) => actions.lists.archive(1),
  "open an archived list": (actions) => actions.lists.archive(2, false),
  "move a list": (actions) => actions.lists.move(2, null),
  "delete a list": (actions) => actions.lists.delete(1),
  "delete an empty list": (actions) => actions.lists.delete(2),
};

/** A tab with to-dos and lists, all of them sent. */
async function tabWithAll() {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const [work] = [tab.actions.lists.add("Work"), tab.actions.lists.add("Home")];
  tab.actions.lists.archive(tab.list("Home").id);
  tab.actions.add(["a", { task: "b", list: work }]);
  tab.actions.add([{ task: "c", tags: ["Home"], due: "2026-12-01T09:30", dueZone: "Europe/Berlin" }]);
  await tab.sender.sendAll();
  tab.actions.tick(2, true);
  await tab.sender.sendAll();
  return { fake, tab };
}

/** What a browser has that has just come. */
async function elsewhere(fake) {
  const other = new Tab(fake);
  await other.sync.readAll();
  return state(other);
}

for (const [name, act] of Object.entries(ACTIONS)) {
  for (const sent of [true, false]) {
    const send = async (tab) => sent && (await tab.sender.sendAll());
    test(`takes back and makes again: ${name}, ${sent ? "after" : "before"} it was sent`, async () => {
      const { fake, tab } = await tabWithAll();
      const before = state(tab);

      act(tab.actions);
      const after = state(tab);
      assert.notDeepEqual(after, before);
      for (let times = 1; times <= 2; times++) {
        await send(tab);
        assert.ok(tab.undo.back());
        assert.deepEqual(state(tab), before);
        await send(tab);
        assert.ok(tab.undo.again());
        assert.deepEqual(withoutIds(state(tab)), withoutIds(after));
      }
      tab.undo.back();

      await tab.sender.sendAll();
      assert.deepEqual([tab.store.waiting, tab.store.entries()], [0, []]);
      assert.deepEqual(state(tab), before);
      assert.deepEqual(await elsewhere(fake), before);
    });
  }
}

test("takes a move back that does not show, as a part of the feed from before it came late", async () => {
  const { fake, tab } = await tabWithAll();
  const before = fake.tasks();
  const late = tab.store.thing("todo", 3);
  tab.actions.move(3, null);
  await tab.sender.sendAll();
  assert.notDeepEqual(fake.tasks(), before);
  tab.journal.commit({ todos: [late] });
  assert.deepEqual(tab.tasks(), before);

  tab.undo.back();
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), before);
});

test("takes fifty steps back and no more", () => {
  const undo = new Undo();
  const back = [];
  for (let i = 1; i <= 60; i++) {
    undo.push({ message: String(i), back: () => back.push(i) });
  }

  while (undo.back());

  assert.deepEqual([back.length, back[0], back.at(-1)], [50, 60, 11]);
});

test("makes nothing again once something else was done", async () => {
  const { tab } = await tabWithAll();
  tab.actions.tick(1, true);
  tab.undo.back();
  assert.deepEqual([tab.undo.canGoBack, tab.undo.canGoAgain], [true, true]);

  tab.actions.tick(3, true);

  assert.equal(tab.undo.canGoAgain, false);
  assert.equal(tab.undo.again(), undefined);
  assert.equal(tab.row("a").completed, false);
});

test("takes back a whole chain of steps, and makes it again", async () => {
  const { fake, tab } = await tabWithAll();
  const before = state(tab);
  const names = ["add to a new list", "rename a list", "edit", "add a tag", "clear", "tick all", "move", "delete a list"];
  for (const name of names) {
    ACTIONS[name](tab.actions);
    await tab.sender.sendAll();
  }
  const last = await elsewhere(fake);

  names.forEach(() => tab.undo.back());
  await tab.sender.sendAll();
  const first = await elsewhere(fake);
  names.forEach(() => tab.undo.again());
  await tab.sender.sendAll();

  assert.deepEqual(first, before);
  assert.deepEqual(withoutIds(await elsewhere(fake)), withoutIds(last));
});

test("keeps a list that was added with a to-do, once it has others", async () => {
  const { fake, tab } = await tabWithAll();
  tab.actions.add([{ task: "new", newList: "Garden" }]);
  await tab.sender.sendAll();
  const other = new Tab(fake);
  await other.sync.readAll();
  other.actions.change(1, { list: other.list("Garden").id });
  await other.sender.sendAll();
  await tab.sync.readAll();

  tab.undo.back();
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["a", "b", "c"]);
  assert.equal(tab.row("a").list, tab.list("Garden").id);
});

/** What shows, without what the service sets. */
function state(tab) {
  return [...tab.store.rows(), ...tab.store.lists()].map((row) => {
    const { place, guess, version, etag, createdAt, updatedAt, completedAt, url, order, ...members } = row;
    const { waiting, problem, theirs, ...others } = members;
    assert.equal(problem, undefined);
    return { ...others, list: row.list && tab.store.list(row.list).title };
  });
}

function withoutIds(members) {
  return members.map(({ id, ...others }) => others);
}
