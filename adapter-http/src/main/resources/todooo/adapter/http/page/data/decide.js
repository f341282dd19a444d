import { newEntry } from "./model.js";
import { renewed } from "./outcome.js";

/** @import { Delta, Entry } from "./model.js" */

/**
 * Does what the owner decided about a change that is held: "mine" carries it out all the same, "theirs" drops it and
 * what builds on it.
 *
 * @param {import("./store.js").Store} store
 * @param {import("./model.js").Id} id
 * @param {"mine" | "theirs"} choice
 * @returns {Delta}
 */
export function decide(store, id, choice) {
  const entries = store.entriesOf(id);
  const entry = entries.find((other) => other.problem);
  if (!entry) {
    return {};
  }
  if (choice === "theirs") {
    return { done: entries.map((other) => other.key) };
  }
  return entry.problem.kind === "gone" ? addedAgain(store.row(id), entries) : renewed(based(entry, store.todo(id)));
}

/**
 * Puts another text into a to-do one of whose changes is held, in place of that change.
 *
 * @param {import("./store.js").Store} store
 * @param {import("./model.js").Row} row
 * @param {string} task
 * @returns {Delta}
 */
export function rewritten(store, row, task) {
  const entries = store.entriesOf(row.id);
  const held = entries.find((entry) => entry.problem);
  if (held.kind === "add") {
    return renewed({ ...held, task });
  }
  const theirs = store.todo(row.id);
  if (!theirs) {
    return addedAgain({ ...row, task }, entries);
  }
  const replaced = entries.filter((entry) => entry.problem || entry.change?.task !== undefined);
  const edit = newEntry("edit", [row.id], { before: { task: theirs.task }, change: { task }, todos: [theirs] });
  return { done: replaced.map((entry) => entry.key), entries: [edit] };
}

/** The change made on what its owner has seen by now. */
function based(entry, theirs) {
  const members = Object.keys((theirs && entry.before) ?? {});
  return members.length ? { ...entry, before: Object.fromEntries(members.map((name) => [name, theirs[name]])) } : entry;
}

/** A new to-do with what the one that is gone would be by now. */
function addedAgain(row, entries) {
  const add = newEntry("add", [`new-${row.id}-${entries[0].at}`], { task: row.task });
  const tick = newEntry("edit", add.ids, { before: { completed: false }, change: { completed: true }, todos: [row] });
  return { done: entries.map((entry) => entry.key), entries: row.completed ? [add, tick] : [add] };
}
