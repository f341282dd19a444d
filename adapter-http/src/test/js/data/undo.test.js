import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";
import { Undo } from "../page.js";

const ACTIONS = {
  add: (actions) => actions.add(["new"]),
  "add on top": (actions) => actions.add(["new", "other"], { top: true }),
  edit: (actions) => actions.edit(1, "changed", "a"),
  tick: (actions) => actions.tick(1, true),
  "tick all": (actions) => actions.tickAll(true),
  delete: (actions) => actions.delete(2),
  clear: (actions) => actions.clear(),
  move: (actions) => actions.move(3, null),
  "move down": (actions) => actions.move(1, 3),
};

for (const [name, act] of Object.entries(ACTIONS)) {
  for (const sent of [true, false]) {
    test(`takes back: ${name}, ${sent ? "after" : "before"} it was sent`, async () => {
      const fake = new FakeService();
      const tab = new Tab(fake);
      tab.actions.add(["a", "b", "c"]);
      await tab.sender.sendAll();
      tab.actions.tick(2, true);
      await tab.sender.sendAll();
      const before = state(tab);

      act(tab.actions);
      assert.notDeepEqual(state(tab), before);
      if (sent) {
        await tab.sender.sendAll();
      }
      tab.undo.back();

      assert.deepEqual(state(tab), before);
      await tab.sender.sendAll();
      assert.equal(tab.store.waiting, 0);
      const other = new Tab(fake);
      await other.sync.readAll();
      assert.deepEqual(state(other), before);
    });
  }
}

test("takes fifty steps back and no more", () => {
  const undo = new Undo();
  const back = [];
  for (let i = 1; i <= 60; i++) {
    undo.push({ message: String(i), back: () => back.push(i) });
  }

  while (undo.back());

  assert.deepEqual([back.length, back[0], back.at(-1)], [50, 60, 11]);
});

function state(tab) {
  return tab.store.rows().map(({ id, task, completed }) => ({ id, task, completed }));
}
