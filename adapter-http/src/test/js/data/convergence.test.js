import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";

const RUNS = 30;
const STEPS = 60;
const TAGS = ["home", "shop", "Garden"];
const VALUES = {
  notes: ["long", null],
  due: ["2026-12-01", "2026-12-01T09:30", null],
  start: ["2026-12-24", null],
  priority: ["low", "high", null],
};

/** The same numbers each time. */
function random(seed) {
  let state = seed;
  return (most) => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
}

/** Does something that a person might do, if there is what it needs. */
function act({ actions, store, undo }, next) {
  const one = (things) => things[next(things.length)];
  const [row, other] = [one(store.rows()), one(store.rows())];
  const [list, otherList] = [one(store.lists()), one(store.lists())];
  const member = one(Object.keys(VALUES));
  const deeds = [
    () => actions.add([`to-do ${next(1000)}`], { top: next(2) === 0 }),
    () => actions.add([{ task: "inside", list: list?.id ?? null, tags: [one(TAGS)] }]),
    () => actions.add([{ task: "in a new list", newList: `list ${next(5)}` }]),
    () => actions.lists.add(`list ${next(5)}`),
    () => list && actions.lists.rename(list.id, `renamed ${next(1000)}`),
    () => list && actions.lists.archive(list.id, !list.archived),
    () => list && actions.lists.move(list.id, otherList.id),
    () => list && next(3) === 0 && actions.lists.delete(list.id),
    () => row && actions.edit(row.id, `changed ${next(1000)}`, row.task),
    () => row && actions.change(row.id, { [member]: one(VALUES[member]) }),
    () => row && actions.change(row.id, { list: next(2) ? null : (list?.id ?? null) }),
    () => row && actions.addTag(row.id, one(TAGS)),
    () => row && actions.removeTag(row.id, one(TAGS)),
    () => row && actions.tick(row.id, !row.completed),
    () => row && actions.delete(row.id),
    () => row && actions.move(row.id, next(2) ? null : other.id),
    () => next(4) === 0 && actions.clear(list ? { list: list.id } : "all"),
    () => undo.back(),
    () => undo.back(),
    () => undo.again(),
  ];
  one(deeds)();
}

/** The next tab of the same browser. */
async function reopened(fake, tab) {
  await tab.journal.written();
  const next = new Tab(fake, tab.database);
  await next.journal.load();
  return next;
}

/** Sends and reads until nothing waits, and decides what is asked. */
async function settle(tab, next) {
  for (let i = 0; i < 50 && (i === 0 || tab.store.waiting > 0); i++) {
    await tab.sender.sendAll();
    await tab.sync.readAll();
    const choose = () => (next(2) === 0 ? "mine" : "theirs");
    tab.store.lists().forEach((list) => list.problem && tab.actions.lists.decide(list.id, choose()));
    tab.store.rows().forEach((row) => tab.store.row(row.id)?.problem && tab.actions.decide(row.id, choose()));
  }
  assert.deepEqual(tab.store.entries(), []);
}

function state({ store }) {
  return [...store.rows(), ...store.lists()].map(({ etag, waiting, ...thing }) => {
    assert.deepEqual([waiting, thing.problem], [false, undefined]);
    return thing;
  });
}

test(`two browsers come to the same after ${STEPS} steps on a bad network`, async () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const next = random(seed);
    const fake = new FakeService();
    const tabs = [new Tab(fake), new Tab(fake)];
    fake.mostLists = 4;
    for (let step = 0; step < STEPS; step++) {
      const which = next(2);
      if (next(20) === 0) {
        tabs[which] = await reopened(fake, tabs[which]);
      }
      if (next(60) === 0) {
        fake.epoch += "b";
      }
      const tab = tabs[which];
      act(tab, next);
      fake.failures = next(4) === 0 ? [["cut", "lost", 503][next(3)]] : [];
      if (next(3) === 0) {
        await tab.sender.sendAll();
      }
      if (next(4) === 0) {
        await tab.sync.readAll();
      }
      await tab.journal.written();
    }
    fake.failures = [];
    for (const tab of [...tabs, ...tabs]) {
      await settle(tab, next);
    }
    const later = new Tab(fake);
    await later.sync.readAll();

    const expected = state(later);
    for (const tab of [...tabs, await reopened(fake, tabs[0])]) {
      assert.deepEqual(state(tab), expected, `seed ${seed}`);
    }
  }
});
