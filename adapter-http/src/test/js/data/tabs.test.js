import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeDatabase, Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";
import { listen, oneAtATime, pause, Service } from "../page.js";

/** Two ends of a channel, each of which hears what the other says. */
function channels() {
  const [one, other] = [new EventTarget(), new EventTarget()];
  const say = (to) => (data) => to.dispatchEvent(Object.assign(new Event("message"), { data: structuredClone(data) }));
  return [Object.assign(one, { postMessage: say(other) }), Object.assign(other, { postMessage: say(one) })];
}

function twoTabs() {
  const fake = new FakeService();
  const database = new FakeDatabase();
  const [first, second] = channels().map((channel) => new Tab(fake, database, channel));
  return { fake, first, second };
}

test("tabs of a browser show the same, and one sends what the other did", async () => {
  const { fake, first, second } = twoTabs();

  second.actions.add(["a"]);
  await second.journal.written();
  assert.deepEqual(first.tasks(), ["a"]);
  await first.sender.sendAll();
  await first.journal.written();

  assert.deepEqual(fake.tasks(), ["a"]);
  assert.deepEqual([second.row("a").id, second.store.waiting], [1, 0]);
});

test("a tab takes back what another one has sent", async () => {
  const { fake, first, second } = twoTabs();
  second.actions.add(["a"]);
  await second.journal.written();
  await first.sender.sendAll();
  await first.journal.written();

  second.undo.back();
  await second.journal.written();
  await first.sender.sendAll();

  assert.deepEqual(fake.tasks(), []);
});

test("a tab that reads misses nothing that another one says meanwhile", async () => {
  const { first, second } = twoTabs();
  const read = second.database.read.bind(second.database);
  second.database.read = async () => {
    const before = await read();
    first.actions.add(["a"]);
    await first.journal.written();
    return before;
  };

  await second.journal.load();

  assert.deepEqual(second.tasks(), ["a"]);
});

test("waits longer after each failure, up to a minute, and as long as the service asks for", () => {
  assert.deepEqual([1, 2, 3, 7, 100].map((failures) => pause(failures, 0, 1)), [1000, 2000, 4000, 60000, 60000]);
  assert.equal(pause(1, 0, 0), 750);
  assert.equal(pause(1, 30, 0), 30000);
  assert.equal(pause(1, 1e9, 0), 3600000);
});

test("does one thing after the other, also after a failure", async () => {
  const alone = oneAtATime();
  const steps = [];
  const failing = alone(async () => {
    steps.push("a");
    await null;
    steps.push("b");
    throw new Error("on purpose");
  });
  const next = alone(async () => steps.push("c"));

  await assert.rejects(failing);
  await next;
  assert.deepEqual(steps, ["a", "b", "c"]);
});

test("listens anew after a refusal, not after a lost connection", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const sources = [];
  const heard = [];
  const stop = new AbortController();
  const open = () => {
    const source = { readyState: 0, close: () => heard.push("closed") };
    sources.push(source);
    return source;
  };
  listen("events", { opened: () => heard.push("opened"), changed: () => heard.push("changed") }, stop.signal, open);
  sources[0].onopen();
  sources[0].onmessage();

  sources[0].onerror();
  context.mock.timers.tick(2000);
  assert.equal(sources.length, 1);
  sources[0].readyState = 2;
  sources[0].onerror();
  context.mock.timers.tick(2000);
  assert.equal(sources.length, 2);
  stop.abort();

  assert.deepEqual(heard, ["opened", "changed", "closed"]);
});

for (const status of [200, 404]) {
  test(`takes the answer ${status} of another one, such as a hotel's, for none`, async () => {
    const reached = [];
    const options = { status, headers: { "Content-Type": "text/html" } };
    const service = new Service("http://fake/", async () => new Response("<h1>Welcome</h1>", options));
    service.onReach = (isReached) => reached.push(isReached);

    const response = await service.send({ method: "POST", path: "todo", body: { task: "a" } });

    assert.deepEqual([response.status, reached], [0, [false]]);
  });
}
