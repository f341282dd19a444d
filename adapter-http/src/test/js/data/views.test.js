import assert from "node:assert/strict";
import { test } from "node:test";
import { Tab } from "../fake/browser.js";
import { FakeService } from "../fake/service.js";
import { belongs, countsOf, dayIn, rowsOf, sightOf } from "../page.js";

const NOW = new Date("2026-11-27T12:00:00");

/** A tab with to-dos of all views; those in the attic are out of sight. */
function tabWithAll() {
  const tab = new Tab(new FakeService());
  const { actions } = tab;
  const home = actions.lists.add("Home");
  const attic = actions.lists.add("Attic");
  actions.add([
    "plain",
    { task: "late", due: "2026-11-20" },
    { task: "today, low", due: "2026-11-27", priority: "low", list: home },
    { task: "today at 8", due: "2026-11-27T08:00" },
    { task: "today, high", due: "2026-11-27", priority: "high", start: "2026-12-24" },
    { task: "tomorrow", due: "2026-11-28", list: home },
    { task: "starts on Sunday", start: "2026-11-29", due: "2026-12-24" },
    { task: "started", start: "2026-11-01" },
    { task: "started, later due", start: "2026-11-01", due: "2026-11-28T07:00" },
    { task: "starts today", start: "2026-11-27" },
    { task: "dusty", due: "2026-11-27", list: attic },
    { task: "done", due: "2026-11-27", list: home },
  ]);
  actions.tick(tab.row("done").id, true);
  actions.lists.archive(attic);
  return { tab, home, attic };
}

test("has what is in a view, in its order", () => {
  const { tab, home, attic } = tabWithAll();
  const tasks = (view) => rowsOf(tab.store, view, NOW).map((row) => row.task);

  assert.deepEqual(tasks("today"), ["late", "today, high", "today, low", "today at 8"]);
  assert.deepEqual(tasks("upcoming"), ["tomorrow", "started, later due", "starts on Sunday"]);
  assert.deepEqual(tasks("done"), ["done"]);
  assert.deepEqual(tasks({ list: home }), ["today, low", "tomorrow", "done"]);
  assert.deepEqual(tasks({ list: attic }), ["dusty"]);
  assert.deepEqual(tasks("inbox").slice(0, 3), ["plain", "late", "today at 8"]);
  assert.equal(tasks("all").length, 12);
});

test("counts what is open in each view, and what is done", () => {
  const { tab, home, attic } = tabWithAll();

  const { lists, ...counts } = countsOf(tab.store, NOW);

  assert.deepEqual(counts, { inbox: 8, today: 4, upcoming: 3, done: 1, all: 11 });
  assert.deepEqual([...lists], [[home, 2], [attic, 1]]);
});

test("brings what is upcoming into today when its day comes", () => {
  const { tab } = tabWithAll();
  const tasks = rowsOf(tab.store, "today", new Date("2026-11-28T00:00:00")).map((row) => row.task);

  assert.deepEqual(tasks.slice(-2), ["tomorrow", "started, later due"]);
});

test("says on which day something is upcoming", () => {
  const { tab } = tabWithAll();
  const sight = sightOf(tab.store, NOW);
  const days = ["starts on Sunday", "started, later due", "today, high", "plain", "starts today"].map((task) => dayIn(tab.row(task), sight));

  assert.deepEqual(days, ["2026-11-29", "2026-11-28", "2026-12-24", undefined, undefined]);
});

test("has what is done by the time when it was, and what has none at the end", () => {
  const tab = new Tab(new FakeService());
  const done = (id, completedAt) => ({ id, task: String(id), completed: true, version: 1, completedAt });
  const todos = [done(1, null), done(2, "2026-11-26T10:00:00Z"), done(3, null), done(4, "2026-11-27T10:00:00Z")];
  tab.journal.commit({ todos });

  assert.deepEqual(rowsOf(tab.store, "done").map((row) => row.id), [4, 2, 1, 3]);
});

test("has what waits for a decision in every view, and counts it where it is", async () => {
  const tab = new Tab(new FakeService());
  tab.actions.add([{ task: "x".repeat(501) }]);
  await tab.sender.sendAll();
  const [row] = tab.store.rows();

  for (const view of ["inbox", "today", "upcoming", "done", "all", { list: 7 }]) {
    assert.equal(belongs(row, view, sightOf(tab.store, NOW)), true);
  }
  assert.deepEqual(countsOf(tab.store, NOW), { inbox: 1, today: 0, upcoming: 0, done: 0, all: 1, lists: new Map() });
});

test("keeps a to-do whose list is not there out of the inbox and the lists, not out of the other views", () => {
  const tab = new Tab(new FakeService());
  tab.journal.commit({ todos: [{ id: 1, task: "a", completed: false, list: 9, due: "2026-11-27", version: 1 }] });

  const { inbox, today, all, lists } = countsOf(tab.store, NOW);

  assert.deepEqual([inbox, today, all, lists.size], [0, 1, 1, 0]);
});

test("works out only once when something is due in another zone, as that takes long", (context) => {
  const tab = new Tab(new FakeService());
  tab.actions.add(Array.from({ length: 60 }, (_, i) => {
    return { task: `to-do ${i}`, due: `2026-12-15T09:${String(i).padStart(2, "0")}`, dueZone: "Asia/Tokyo" };
  }));
  const { mock } = context.mock.method(Intl.DateTimeFormat.prototype, "formatToParts");

  assert.equal(countsOf(tab.store, NOW).upcoming, 60);
  const first = mock.callCount();
  countsOf(tab.store, NOW);
  rowsOf(tab.store, "upcoming", NOW);

  assert.ok(first >= 60);
  assert.equal(mock.callCount(), first);
});
