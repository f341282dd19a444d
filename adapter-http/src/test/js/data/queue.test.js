import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";

/** Time for what does not wait for the network. */
function soon() {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

async function tabWith(...tasks) {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(tasks);
  await tab.sender.sendAll();
  fake.requests = [];
  return { fake, tab };
}

/** Another device that has read all, and then does this. */
async function elsewhere(fake, act) {
  const other = new Tab(fake);
  await other.sync.readAll();
  act(other.actions);
  await other.sender.sendAll();
  return other;
}

test("shows a new to-do at once, under the id of the service once that has answered", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);

  const [local] = tab.actions.add(["Buy milk"]);

  assert.deepEqual(tab.tasks(), ["Buy milk"]);
  assert.equal(tab.row("Buy milk").waiting, true);
  assert.equal(await tab.sender.sendAll(), undefined);
  assert.equal(tab.store.resolve(local), 1);
  assert.deepEqual([tab.row("Buy milk").id, tab.row("Buy milk").waiting], [1, false]);
  assert.deepEqual(fake.tasks(), ["Buy milk"]);
});

test("sends changes of a to-do that has no id yet", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const [local] = tab.actions.add(["Buy milk"]);
  tab.actions.edit(local, "Buy oat milk", "Buy milk");
  tab.actions.tick(local, true);

  await tab.sender.sendAll();

  assert.deepEqual(fake.requests, ["POST todo", "PATCH todo/1", "PATCH todo/1"]);
  assert.equal(tab.store.waiting, 0);
  assert.equal(tab.row("Buy oat milk").completed, true);
});

test("adds on top in the order of the lines", async () => {
  const { fake, tab } = await tabWith("c");

  tab.actions.add(["a", "b"], { top: true });

  assert.deepEqual(tab.tasks(), ["a", "b", "c"]);
  await tab.sender.sendAll();
  assert.deepEqual(fake.tasks(), ["a", "b", "c"]);
});

for (const failure of ["cut", "lost", 502, 503, 504, 429]) {
  test(`sends the same request again after ${failure}, so that nothing is doubled`, async () => {
    const fake = new FakeService();
    const tab = new Tab(fake);
    fake.failures = [failure];
    tab.actions.add(["Buy milk"]);

    const wait = await tab.sender.sendAll();
    assert.ok(wait >= 750 && wait <= 1000, String(wait));
    assert.equal(tab.store.waiting, 1);
    await tab.sender.sendAll();

    assert.deepEqual(fake.tasks(), ["Buy milk"]);
    assert.deepEqual(tab.tasks(), ["Buy milk"]);
    assert.equal(tab.store.waiting, 0);
  });
}

test("does not bring back what others deleted before its answer came", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  fake.failures = ["lost"];
  const [id] = tab.actions.add(["Buy milk"]);
  tab.actions.edit(id, "Buy oat milk", "Buy milk");
  await tab.sender.sendAll();
  await elsewhere(fake, (actions) => actions.delete(1));
  await tab.sync.readAll();

  await tab.sender.sendAll();

  assert.equal(tab.row("Buy oat milk").problem.kind, "gone");
  tab.actions.decide(1, "theirs");
  assert.deepEqual([tab.tasks(), tab.store.waiting], [[], 0]);
});

test("takes an edit whose answer was lost for done", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  fake.failures = ["lost"];
  tab.actions.edit(1, "Buy oat milk", "Buy milk");

  await tab.sender.sendAll();
  await tab.sender.sendAll();

  assert.equal(tab.store.waiting, 0);
  assert.deepEqual(fake.requests, ["PATCH todo/1", "PATCH todo/1"]);
  assert.equal(fake.todos.get(1).version, 2);
});

test("keeps what waits over the end of the tab", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const [local] = tab.actions.add(["Buy milk"]);
  tab.actions.tick(local, true);
  fake.failures = ["lost"];
  await tab.sender.sendAll();

  const next = new Tab(fake, tab.database);
  await next.journal.load();
  assert.deepEqual(next.tasks(), ["Buy milk"]);
  await next.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["Buy milk"]);
  assert.equal(fake.todos.get(1).completed, true);
  assert.equal(tab.database.entries.size, 0);
});

test("keeps what others did to other members", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  tab.actions.edit(1, "Buy oat milk", "Buy milk");
  await elsewhere(fake, (actions) => actions.tick(1, true));

  await tab.sender.sendAll();

  assert.deepEqual([fake.todos.get(1).task, fake.todos.get(1).completed], ["Buy oat milk", true]);
  assert.equal(tab.row("Buy oat milk").completed, true);
});

test("sends what was decided about at once, also after the service was out of reach", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  const other = await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));
  await tab.sync.readAll();
  tab.actions.edit(1, "Buy oat milk", "Buy milk");
  fake.failures = ["cut"];
  await tab.sender.sendAll();
  await tab.sender.sendAll();
  assert.equal(tab.row("Buy oat milk").problem.kind, "conflict");
  const stop = new AbortController();
  const running = tab.sender.run(stop.signal);
  await soon();

  tab.actions.decide(1, "mine");
  tab.sender.notice();
  await soon();

  assert.deepEqual(fake.tasks(), ["Buy oat milk"]);
  stop.abort();
  await running;
});

async function conflict() {
  const { fake, tab } = await tabWith("Buy milk");
  await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));
  tab.actions.edit(1, "Buy oat milk", "Buy milk");
  await tab.sender.sendAll();
  return { fake, tab };
}

test("shows both texts when both changed the text", async () => {
  const { fake, tab } = await conflict();

  const row = tab.row("Buy oat milk");
  assert.deepEqual([row.problem, row.theirs.task], [{ kind: "conflict", members: ["task"] }, "Buy soy milk"]);
  assert.deepEqual(fake.tasks(), ["Buy soy milk"]);
});

test("sends mine once its owner said so", async () => {
  const { fake, tab } = await conflict();

  tab.actions.decide(1, "mine");
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["Buy oat milk"]);
  assert.equal(tab.store.waiting, 0);
});

test("takes theirs once its owner said so", async () => {
  const { fake, tab } = await conflict();

  tab.actions.decide(1, "theirs");
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.tasks()], [["Buy soy milk"], ["Buy soy milk"]]);
  assert.equal(tab.store.waiting, 0);
});

test("takes back that theirs was taken", async () => {
  const { tab } = await conflict();
  tab.actions.decide(1, "theirs");

  tab.undo.back();

  assert.equal(tab.row("Buy oat milk").problem.kind, "conflict");
});

test("puts another text in place of one that is held", async () => {
  const { fake, tab } = await conflict();

  tab.actions.edit(1, "Buy any milk", "Buy oat milk");
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.store.waiting], [["Buy any milk"], 0]);
});

test("mends a new to-do that the service refuses", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const [local] = tab.actions.add(["x".repeat(501)]);
  await tab.sender.sendAll();

  tab.actions.edit(local, "short", "x".repeat(501));
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.tasks()], [["short"], ["short"]]);
});

test("deletes what is held, and takes that back", async () => {
  const { fake, tab } = await conflict();

  tab.actions.delete(1);
  await tab.sender.sendAll();
  assert.deepEqual(fake.tasks(), []);
  tab.undo.back();
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["Buy soy milk"]);
  assert.equal(tab.row("Buy oat milk").problem.kind, "conflict");
});

test("shows what is held although its deletion waits behind it", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));
  tab.actions.edit(1, "Buy oat milk", "Buy milk");
  tab.actions.delete(1);
  assert.deepEqual(tab.tasks(), []);

  await tab.sender.sendAll();

  assert.equal(tab.row("Buy oat milk").problem.kind, "conflict");
  tab.actions.decide(1, "theirs");
  assert.deepEqual([tab.tasks(), tab.store.waiting], [["Buy soy milk"], 0]);
});

test("drops what is held when it is taken back, and holds it again when it is made again", async () => {
  const { tab } = await conflict();

  tab.undo.back();
  assert.deepEqual([tab.tasks(), tab.store.waiting], [["Buy soy milk"], 0]);
  tab.undo.again();

  assert.equal(tab.row("Buy oat milk").problem.kind, "conflict");
});

test("forgets a new to-do that the service refuses when it is taken back", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(["x".repeat(501)]);
  await tab.sender.sendAll();

  tab.undo.back();
  assert.deepEqual([tab.tasks(), tab.store.waiting], [[], 0]);
  tab.undo.again();

  assert.equal(tab.store.rows()[0].problem.kind, "invalid");
});

test("goes on with other to-dos while one is held", async () => {
  const { fake, tab } = await conflict();

  tab.actions.add(["Pay rent"]);
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["Buy soy milk", "Pay rent"]);
  assert.equal(tab.store.waiting, 1);
});

test("asks before it deletes what has another text by now", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));

  tab.actions.delete(1);
  await tab.sender.sendAll();
  assert.equal(tab.row("Buy soy milk").problem.kind, "changed");
  tab.actions.decide(1, "mine");
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.tasks()], [[], []]);
});

test("asks no more about a deletion when the to-do is gone", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  const other = await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));
  tab.actions.delete(1);
  await tab.sender.sendAll();
  assert.equal(tab.row("Buy soy milk").problem.kind, "changed");
  other.actions.delete(1);
  await other.sender.sendAll();

  await tab.sync.readAll();
  await tab.sender.sendAll();

  assert.deepEqual([tab.tasks(), tab.store.waiting], [[], 0]);
});

test("adds again what is written into a to-do whose deletion is held, when it is gone", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  const other = await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));
  tab.actions.delete(1);
  await tab.sender.sendAll();
  const row = tab.row("Buy soy milk");
  other.actions.delete(1);
  await other.sender.sendAll();
  await tab.sync.readAll();

  tab.actions.edit(1, "Buy oat milk", "Buy soy milk", row);
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.tasks(), tab.store.waiting], [["Buy oat milk"], ["Buy oat milk"], 0]);
});

test("keeps a to-do whose deletion is held, and changes it", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  await elsewhere(fake, (actions) => actions.edit(1, "Buy soy milk", "Buy milk"));
  tab.actions.delete(1);
  await tab.sender.sendAll();

  tab.actions.edit(1, "Buy oat milk", "Buy soy milk");
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.store.waiting], [["Buy oat milk"], 0]);
});

test("holds a new to-do for which the service has no place", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  fake.failures = [404];
  tab.actions.add(["Buy milk"]);

  await tab.sender.sendAll();

  assert.equal(tab.row("Buy milk").problem.kind, "refused");
});

test("asks what becomes of a change of a to-do that is gone, and adds it again", async () => {
  const { fake, tab } = await tabWith("Buy milk");
  await elsewhere(fake, (actions) => actions.delete(1));

  tab.actions.edit(1, "Buy oat milk", "Buy milk");
  await tab.sender.sendAll();
  assert.equal(tab.row("Buy oat milk").problem.kind, "gone");
  tab.actions.decide(1, "mine");
  await tab.sender.sendAll();

  assert.deepEqual([fake.tasks(), tab.tasks()], [["Buy oat milk"], ["Buy oat milk"]]);
});

test("holds what the service refuses, with its reason", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(["x".repeat(501)]);

  await tab.sender.sendAll();

  assert.deepEqual(tab.store.rows()[0].problem, { kind: "invalid", detail: "has over 500 characters", members: ["task"] });
});

test("asks before it sends a creation again that the service may have forgotten", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  fake.failures = ["lost"];
  tab.actions.add(["Buy milk"]);
  await tab.sender.sendAll();
  const [entry] = tab.store.entries();
  tab.journal.commit({ entries: [{ ...entry, tried: Date.now() - 30 * 24 * 3600 * 1000 }] });

  await tab.sender.sendAll();

  assert.equal(tab.row("Buy milk").problem.kind, "expired");
  assert.equal(fake.requests.length, 1);
});

test("stops at a 401 and keeps the queue", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  let asked = 0;
  tab.sender.onLogin = () => (asked += 1);
  fake.failures = [401];
  tab.actions.add(["Buy milk"]);

  assert.equal(await tab.sender.sendAll(), undefined);

  assert.deepEqual([asked, tab.store.waiting], [1, 1]);
});

test("keeps the order while some have got their ids and others have not", async () => {
  const { fake, tab } = await tabWith("a", "b");
  tab.actions.delete(1);
  await tab.sender.sendAll();
  tab.actions.add(["c", "d", "e"]);
  const [, c, , e] = tab.store.rows();
  tab.actions.move(e.id, c.id);
  const order = ["b", "c", "e", "d"];
  assert.deepEqual(tab.tasks(), order);
  const orders = [];
  tab.store.onChange(() => orders.push(tab.tasks().join()));

  await tab.sender.sendAll();

  assert.deepEqual([...new Set(orders)], [order.join()]);
  assert.deepEqual(fake.tasks(), order);
});

test("keeps the order of what is not sent over the end of the tab", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  const tasks = Array.from({ length: 20 }, (_, i) => `to-do ${i}`);
  tasks.forEach((task) => tab.actions.add([task]));
  await tab.journal.written();
  tab.database.entries = new Map([...tab.database.entries].sort());

  const next = new Tab(fake, tab.database);
  await next.journal.load();

  assert.deepEqual(next.tasks(), tasks);
});

test("stays where it was moved to until the service says its place", async () => {
  const { tab } = await tabWith("a", "b", "c");

  tab.actions.move(3, null);
  await tab.sender.sendAll();

  assert.deepEqual([tab.tasks(), tab.store.waiting], [["c", "a", "b"], 0]);
});

test("moves behind the next best to-do when the one to go behind is gone", async () => {
  const { fake, tab } = await tabWith("a", "b", "c", "d");
  await elsewhere(fake, (actions) => actions.delete(2));

  tab.actions.move(4, 2);
  await tab.sender.sendAll();

  assert.deepEqual(fake.tasks(), ["a", "d", "c"]);
  assert.equal(tab.store.waiting, 0);
});

test("ticks all that show, also those that got their ids since they were shown", async () => {
  const fake = new FakeService();
  const tab = new Tab(fake);
  tab.actions.add(["a", "b"]);
  const shown = tab.store.rows();
  await tab.sender.sendAll();

  tab.actions.tickAll(true, shown);

  assert.equal(tab.store.open, 0);
});
