import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";

async function tabWith(...titles) {
  const fake = new FakeService();
  const tab = new Tab(fake);
  titles.forEach((title) => tab.actions.lists.add(title));
  await tab.sender.sendAll();
  fake.requests = [];
  return { fake, tab };
}

async function elsewhere(fake, act) {
  const other = new Tab(fake);
  await other.sync.readAll();
  act(other.actions, other);
  await other.sender.sendAll();
}

test("shows a new list at once, and puts to-dos into it before it is sent", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);

  const id = tab.actions.lists.add("Home");
  tab.actions.add([{ task: "Sweep", list: id }]);
  tab.actions.add(["Paint"]);
  const paint = tab.row("Paint").id;
  tab.actions.change(paint, { list: id });

  assert.deepEqual([tab.titles(), tab.list("Home").waiting, tab.row("Sweep").list], [["Home"], true, id]);
  await tab.sender.sendAll();
  assert.deepEqual(fake.requests, ["POST lists", "POST todo", "POST todo", "PATCH todo/2"]);
  assert.deepEqual(tab.store.rows().map((row) => row.list), [1, 1]);
  assert.deepEqual([...fake.todos.values()].map((todo) => todo.list), [1, 1]);
});

test("keeps lists and to-dos apart whose numbers are the same", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add(["Sweep"]);
  await tab.sender.sendAll();

  tab.actions.delete(1);
  assert.deepEqual([tab.titles(), tab.tasks()], [["Home"], []]);
  tab.undo.back();
  tab.actions.lists.delete(1);
  assert.deepEqual([tab.titles(), tab.tasks()], [[], ["Sweep"]]);

  await tab.sender.sendAll();
  assert.deepEqual([fake.titles(), fake.tasks()], [[], ["Sweep"]]);
});

test("keeps what waits for the id of a list over the end of the tab", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const id = tab.actions.lists.add("Home");
  tab.actions.add([{ task: "Sweep", list: id }]);
  fake.failures = ["lost"];
  await tab.sender.sendAll();

  const next = new Tab(fake, tab.database);
  await next.journal.load();
  assert.equal(next.row("Sweep").list, next.list("Home").id);
  await next.sender.sendAll();

  assert.deepEqual([fake.titles(), fake.todo("Sweep").list], [["Home"], 1]);
});

test("follows lists that another browser adds, renames, archives, moves and deletes", async () => {
  const { fake, tab } = await tabWith("a", "b", "c", "d");
  await tab.sync.readAll();
  await elsewhere(fake, ({ lists, add }, { actions }) => {
    lists.rename(1, "A");
    lists.archive(2);
    lists.move(4, null);
    actions.add([{ task: "inside", list: 3 }]);
    lists.delete(3);
    lists.add("e");
  });

  await tab.sync.readAll();

  assert.deepEqual(tab.titles(), ["d", "A", "b", "e"]);
  assert.equal(tab.list("b").archived, true);
  assert.deepEqual(tab.tasks(), []);
  assert.deepEqual([...tab.database.lists.values()].map((list) => list.title).sort(), ["A", "b", "d", "e"]);
});

test("goes on with to-dos of a list whose new title waits for a decision", async () => {
  const { fake, tab } = await tabWith("Home");
  await elsewhere(fake, ({ lists }) => lists.rename(1, "House"));
  tab.actions.lists.rename(1, "Flat");
  tab.actions.add([{ task: "Sweep", list: 1 }]);

  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["Sweep"]);
  const list = tab.list("Flat");
  assert.deepEqual([list.problem, list.theirs.title], [{ kind: "conflict", members: ["title"] }, "House"]);
  tab.actions.lists.decide(1, "mine");
  await tab.sender.sendAll();
  assert.deepEqual([fake.titles(), tab.store.waiting], [["Flat"], 0]);
});

test("takes the title of the others once its owner said so", async () => {
  const { fake, tab } = await tabWith("Home");
  await elsewhere(fake, ({ lists }) => lists.rename(1, "House"));
  tab.actions.lists.rename(1, "Flat");
  await tab.sender.sendAll();

  tab.actions.lists.decide(1, "theirs");
  assert.deepEqual([tab.titles(), tab.store.waiting], [["House"], 0]);
  tab.undo.back();

  assert.equal(tab.list("Flat").problem.kind, "conflict");
});

test("merges a new title with an archiving elsewhere", async () => {
  const { fake, tab } = await tabWith("Home");
  await elsewhere(fake, ({ lists }) => lists.archive(1));

  tab.actions.lists.rename(1, "Flat");
  await tab.sender.sendAll();

  assert.deepEqual([fake.lists.get(1).title, fake.lists.get(1).archived, tab.store.waiting], ["Flat", true, 0]);
});

test("puts the to-dos of a new list that the service refuses into the inbox, when its owner lets it go", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add(["Paint"]);
  await tab.sender.sendAll();
  fake.mostLists = 1;
  tab.actions.add([{ task: "Dig", newList: "Garden" }]);
  tab.actions.change(1, { list: tab.list("Garden").id });
  await tab.sender.sendAll();
  assert.equal(tab.list("Garden").problem.kind, "invalid");
  assert.deepEqual(fake.tasks(), ["Paint"]);

  tab.actions.lists.delete(tab.list("Garden").id);
  await tab.sender.sendAll();

  assert.deepEqual([tab.titles(), tab.store.waiting], [["Home"], 0]);
  assert.deepEqual([...fake.todos.values()].map(({ task, list }) => [task, list]), [["Paint", null], ["Dig", null]]);
});

test("sends a refused list with another title, and what is in it after that", async () => {
  const { fake, tab } = await tabWith();
  tab.actions.add([{ task: "Dig", newList: "x".repeat(129) }]);
  await tab.sender.sendAll();
  const [list] = tab.store.lists();

  tab.actions.lists.rename(list.id, "Garden");
  await tab.sender.sendAll();

  assert.deepEqual([fake.titles(), fake.todo("Dig").list, tab.store.waiting], [["Garden"], 1, 0]);
});

test("takes a to-do out of a list that is gone, with the reason of the service", async () => {
  const { fake, tab } = await tabWith("Home");
  await elsewhere(fake, ({ lists }) => lists.delete(1));
  tab.actions.add([{ task: "Sweep", list: 1 }]);
  await tab.sender.sendAll();
  const row = tab.row("Sweep");
  assert.deepEqual(row.problem, { kind: "invalid", detail: "is no list of yours", members: ["list"] });

  tab.actions.change(row.id, { list: null });
  await tab.sender.sendAll();

  assert.deepEqual([fake.todo("Sweep").list, tab.store.waiting], [null, 0]);
});

test("asks what becomes of a new title of a list that is gone, and adds it again", async () => {
  const { fake, tab } = await tabWith("Home");
  await elsewhere(fake, ({ lists }) => lists.delete(1));
  tab.actions.lists.rename(1, "Flat");
  tab.actions.lists.archive(1);
  await tab.sender.sendAll();
  assert.equal(tab.list("Flat").problem.kind, "gone");

  tab.actions.lists.decide(1, "mine");
  await tab.sender.sendAll();

  assert.deepEqual([fake.titles(), tab.list("Flat").archived, tab.store.waiting], [["Flat"], true, 0]);
});

test("asks before it deletes a list that has another title by now", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add([{ task: "Sweep", list: 1 }]);
  await tab.sender.sendAll();
  await elsewhere(fake, ({ lists }) => lists.rename(1, "House"));

  tab.actions.lists.delete(1);
  await tab.sender.sendAll();
  assert.deepEqual([tab.list("House").problem.kind, tab.tasks()], ["changed", ["Sweep"]]);
  tab.actions.lists.decide(1, "mine");
  await tab.sender.sendAll();

  assert.deepEqual([fake.titles(), fake.tasks(), tab.titles(), tab.tasks(), tab.store.waiting], [[], [], [], [], 0]);
});

test("deletes a list with a to-do whose change is held, and brings all of it back", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add([{ task: "Sweep", list: 1 }]);
  await tab.sender.sendAll();
  await elsewhere(fake, (actions) => actions.edit(1, "Mop", "Sweep"));
  tab.actions.edit(1, "Scrub", "Sweep");
  await tab.sender.sendAll();
  assert.equal(tab.row("Scrub").problem.kind, "conflict");

  tab.actions.lists.delete(1);
  await tab.sender.sendAll();
  assert.deepEqual([fake.titles(), fake.tasks(), tab.store.waiting], [[], [], 0]);
  tab.undo.back();
  await tab.sender.sendAll();

  assert.deepEqual([fake.titles(), fake.tasks()], [["Home"], ["Mop"]]);
  assert.equal(tab.row("Scrub").problem.kind, "conflict");
});

test("shows a restored list that the service has no room for, with its reason", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add([{ task: "Sweep", list: 1 }]);
  tab.actions.lists.delete(1);
  await tab.sender.sendAll();
  fake.mostLists = 0;

  tab.undo.back();
  await tab.sender.sendAll();

  assert.deepEqual([tab.list("Home").problem.kind, tab.tasks()], ["invalid", ["Sweep"]]);
  tab.actions.lists.decide(1, "theirs");
  assert.deepEqual([tab.titles(), tab.tasks(), tab.store.waiting], [[], [], 0]);
});

test("keeps what was taken out of a list before that is deleted", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add([{ task: "Sweep", list: 1 }, { task: "Mop", list: 1 }]);
  await tab.sender.sendAll();
  tab.actions.lists.delete(1);
  await elsewhere(fake, (actions) => actions.change(2, { list: null }));
  await tab.sync.readAll();

  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.tasks()], [["Mop"], ["Mop"]]);
});

test("reads everything anew when other to-dos came back than had gone", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add([{ task: "Sweep", list: 1 }, { task: "Mop", list: 1 }]);
  await tab.sender.sendAll();
  await tab.sync.readAll();
  tab.actions.lists.delete(1);
  await elsewhere(fake, (actions) => actions.delete(2));
  await tab.sender.sendAll();

  tab.undo.back();
  await tab.sender.sendAll();
  await tab.sync.readAll();

  assert.deepEqual(tab.tasks(), ["Sweep"]);
  assert.deepEqual([...tab.database.todos.values()].map((todo) => todo.task), ["Sweep"]);
});

test("moves a list behind the next best one when the one to go behind is gone", async () => {
  const { fake, tab } = await tabWith("a", "b", "c", "d");
  await elsewhere(fake, ({ lists }) => lists.delete(2));

  tab.actions.lists.move(4, 2);
  await tab.sender.sendAll();

  assert.deepEqual([fake.titles(), tab.store.waiting], [["a", "d", "c"], 0]);
});

test("clears one list, the inbox, or everything", async () => {
  const { fake, tab } = await tabWith("Home");
  tab.actions.add([{ task: "a", list: 1 }, "b", { task: "c", list: 1 }]);
  tab.actions.tickAll(true);
  tab.actions.clear({ list: 1 });
  tab.actions.clear("inbox");

  await tab.sender.sendAll();

  const clearing = fake.requests.filter((request) => request.startsWith("DELETE"));
  assert.deepEqual(clearing, ["DELETE todo?completed=true&list=1", "DELETE todo?completed=true&list=none"]);
  assert.deepEqual([fake.tasks(), tab.tasks()], [[], []]);
});

test("takes a list that is there for a new one of the same title", async () => {
  const { fake, tab } = await tabWith("Home");

  tab.actions.add([{ task: "Sweep", newList: "HOME" }, { task: "Dig", newList: "Garden" }, { task: "Rake", newList: "garden" }]);
  await tab.sender.sendAll();

  assert.deepEqual(fake.titles(), ["Home", "Garden"]);
  assert.deepEqual([...fake.todos.values()].map((todo) => todo.list), [1, 2, 2]);
});
