import { atEnd, isOf, newEntry, plain, resolved } from "./model.js";
import { predecessor } from "./place.js";

/** @import { Entry, Id, Type } from "./model.js" */
/** @import { Store } from "./store.js" */

/**
 * What a step does to the queue: changes that are made, those that are held and dropped, and those that come back.
 *
 * @typedef {{made?: Entry[], dropped?: Entry[], revived?: Entry[]}} Deed
 */

/** What takes back each kind of change, by the rows that are there now. @type {Record<string, Function>} */
const OPPOSITES = {
  add: takenAway,
  restore: takenAway,
  delete: (store, entry) => ({ made: [restoration(entry)] }),
  clear: (store, entry) => ({ made: [restoration(entry)] }),
  edit: (store, { type, ids: [id], ...entry }) => ({
    made: edit(store, type, id, { before: entry.change, change: entry.before }),
  }),
  tag: (store, { type, ids: [id], tag, on }) => ({ made: tagging(store, id, tag, !on) }),
  move: (store, { type, ids: [id], from }) => ({ made: from === undefined ? [] : moved(store, type, id, from) }),
};

/**
 * What takes a deed back, made when it is needed, as local ids have changed by then.
 *
 * @param {Store} store
 * @param {Deed} deed
 * @returns {Deed}
 */
export function opposite(store, { made = [], dropped = [], revived = [] }) {
  const result = { made: [], dropped: revived.map(({ key }) => store.entry(key)).filter(Boolean) };
  for (const entry of [...made].reverse()) {
    const known = resolved(entry, (id) => store.resolve(id));
    const held = entry.kind !== "add" && store.entry(entry.key)?.problem ? store.entry(entry.key) : undefined;
    const part = held ? { dropped: [held] } : OPPOSITES[entry.kind](store, known, result.made);
    result.made.push(...(part.made ?? []));
    result.dropped.push(...(part.dropped ?? []));
  }
  return { ...result, revived: dropped.map(atEnd) };
}

/** Adding is taken back by deleting; a list in which others are by now stays. */
function takenAway(store, { type, ids, inside = [] }, earlier) {
  if (type === "todo") {
    return joined(ids.map((id) => deletion(store, id)));
  }
  const going = new Set([...earlier.flatMap((entry) => entry.ids), ...inside.map((todo) => todo.id)]);
  const [id] = ids;
  const isNeeded = store.rows().some((row) => row.list === id && !going.has(row.id));
  return isNeeded ? {} : listDeletion(store, id);
}

/**
 * Deletes a to-do; changes of it that are held are dropped.
 *
 * @param {Store} store
 * @param {Id} id
 * @returns {Deed}
 */
export function deletion(store, id) {
  const { thing: todo, dropped } = left(store, "todo", id);
  const made = newEntry("delete", "todo", [id], { before: { task: todo?.task }, seen: [todo] });
  return { made: todo ? [made] : [], dropped };
}

/**
 * Deletes a list with its to-dos.
 *
 * @param {Store} store
 * @param {Id} id
 * @returns {Deed}
 */
export function listDeletion(store, id) {
  const { thing: list, dropped } = left(store, "list", id);
  const rows = store.rows().filter((row) => row.list === id);
  const parts = rows.map((row) => left(store, "todo", row.id));
  const inside = parts.flatMap(({ thing }) => thing ?? []);
  const made = newEntry("delete", "list", [id], { before: { title: list?.title }, seen: [list], inside });
  return { made: list ? [made] : [], dropped: [...dropped, ...parts.flatMap((part) => part.dropped)] };
}

/** What is left of a thing without its changes that are held and those behind them, and these. */
function left(store, type, id) {
  const row = store.shown(type, id);
  if (!row?.problem) {
    return { thing: row && plain(row), dropped: [] };
  }
  const dropped = store.entriesOf(type, id).filter((entry) => isOf(entry, type, id));
  return { thing: store.thing(type, id), dropped };
}

/** Changes members of a thing that is there. @returns {Entry[]} */
export function edit(store, type, id, { before, change }, row = store.shown(type, id)) {
  return row ? [newEntry("edit", type, [id], { before, change, seen: [plain(row)] })] : [];
}

/** Moves a thing that is there right behind another one, or to the top. @returns {Entry[]} */
export function moving(store, type, id, after) {
  return predecessor(store.allShown(type), id) === after ? [] : moved(store, type, id, after);
}

/** The same, also to where it shows: a part of the feed that is older than a move shows the place of before. */
function moved(store, type, id, after) {
  const from = predecessor(store.allShown(type), id);
  return store.shown(type, id) && after !== id ? [newEntry("move", type, [id], { after, from })] : [];
}

/** Adds or removes one tag of a to-do that is there. @returns {Entry[]} */
export function tagging(store, id, tag, on) {
  const row = store.row(id);
  return row ? [newEntry("tag", "todo", [id], { tag, on, seen: [plain(row)] })] : [];
}

function restoration({ key, type, ids, seen, inside }) {
  return newEntry("restore", type, ids, { of: key, seen, ...(inside && { inside }) });
}

function joined(deeds) {
  return { made: deeds.flatMap(({ made }) => made), dropped: deeds.flatMap(({ dropped }) => dropped) };
}
