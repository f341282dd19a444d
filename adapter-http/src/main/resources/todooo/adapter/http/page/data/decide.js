import { isOf, newEntry } from "./model.js";
import { renewed } from "./outcome.js";

/** @import { Delta, Entry, Id, ListRow, Row, Type } from "./model.js" */
/** @import { Store } from "./store.js" */

/** The members that a to-do or a list takes along when it is added again. */
const KEPT = { todo: ["task", "list", "notes", "tags", "due", "dueZone", "start", "priority"], list: ["title"] };

/** What a new one is not, and becomes by a change of its own. */
const LATER = { todo: "completed", list: "archived" };

/**
 * Carries out a change that is held all the same.
 *
 * @param {Store} store
 * @param {Type} type
 * @param {Id} id of a thing that has one
 * @returns {Delta}
 */
export function mine(store, type, id) {
  const entries = ownEntries(store, type, id);
  const entry = entries.find((other) => other.problem);
  return entry.problem.kind === "gone"
    ? addedAgain(store, type, store.shown(type, id), entries)
    : renewed(based(entry, store.thing(type, id)));
}

/**
 * Drops a change that is held and what builds on it; the to-dos of a new list that is dropped go to the inbox.
 *
 * @param {Store} store
 * @param {Type} type
 * @param {Id} id
 * @returns {{dropped: Entry[], entries: Entry[]}} with the changes that are others now
 */
export function theirs(store, type, id) {
  const dropped = ownEntries(store, type, id).filter((entry) => entry.problem || entry.ids.length === 1);
  const isNew = type === "list" && dropped.some(({ kind }) => kind === "add");
  const entering = isNew ? store.entries().filter((entry) => entry.type === "todo" && entry.change?.list === id) : [];
  return { dropped, entries: entering.map(({ change: { list, ...change }, ...entry }) => ({ ...entry, change })) };
}

/**
 * Puts other values into a thing one of whose changes is held, in place of that change.
 *
 * @param {Store} store
 * @param {Type} type
 * @param {Row | ListRow} row
 * @param {Record<string, any>} change
 * @returns {Delta | undefined} undefined: what is held has nothing to do with it
 */
export function rewritten(store, type, row, change) {
  const entries = ownEntries(store, type, row.id);
  const held = entries.find((entry) => entry.problem);
  const there = store.thing(type, row.id);
  switch (held?.kind) {
    case "add":
      return renewed({ ...held, change: { ...held.change, ...change } });
    case "edit":
    case "delete":
      if (!there) {
        return addedAgain(store, type, { ...row, ...change }, entries);
      }
      return held.kind === "edit" ? edited(entries, held, there, change) : kept(held, there, change);
    default:
      return undefined;
  }
}

/** What was to be deleted is changed. */
function kept(held, there, change) {
  return { done: [held.key], entries: [newEntry("edit", held.type, held.ids, { ...on(there, change), seen: [there] })] };
}

/** One change of all members, which is held for as long as both have changed one that is not decided about. */
function edited(entries, held, there, change) {
  const edits = entries.filter(({ kind }) => kind === "edit");
  const all = (name) => Object.assign({}, ...edits.map((entry) => entry[name]).reverse());
  const before = { ...all("before"), ...on(there, change).before };
  const whole = { ...Object.assign({}, ...edits.map((entry) => entry.change)), ...change };
  const conflicting = held.problem.kind === "conflict" ? held.problem.members : [];
  const members = conflicting.filter((member) => !(member in change));
  const delta = renewed({ ...held, before, change: whole });
  const done = edits.filter((entry) => entry !== held).map(({ key }) => key);
  const [entry] = delta.entries;
  return { done, entries: [members.length > 0 ? { ...entry, problem: { ...held.problem, members } } : entry] };
}

/** A change by somebody who has seen what is there. */
function on(there, change) {
  return { before: Object.fromEntries(Object.keys(change).map((name) => [name, there[name]])), change };
}

function ownEntries(store, type, id) {
  return store.entriesOf(type, id).filter((entry) => isOf(entry, type, id));
}

/** The change made on what its owner has seen by now. */
function based(entry, there) {
  return entry.before && there ? { ...entry, before: on(there, entry.before).before } : entry;
}

/** A new thing with what the one that is gone would be by now. */
function addedAgain(store, type, row, entries) {
  const kept = Object.fromEntries(KEPT[type].map((name) => [name, row[name]]).filter(([, value]) => value !== null));
  const change = kept.list && !store.list(kept.list) ? { ...kept, list: null } : kept;
  const add = newEntry("add", type, [`new-${row.id}-${entries[0].at}`], { change });
  const later = LATER[type];
  const more = newEntry("edit", type, add.ids, { before: { [later]: false }, change: { [later]: true }, seen: [row] });
  return { done: entries.map((entry) => entry.key), entries: row[later] ? [add, more] : [add] };
}
