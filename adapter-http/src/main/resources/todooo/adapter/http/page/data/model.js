import { folded } from "../text/lines.js";

/**
 * The to-dos, the lists, and the changes that wait to be sent, as plain data.
 *
 * @typedef {number | string} Id The number that the service gave, or "new-…" as long as it has given none. A list and a
 *     to-do may have the same number.
 *
 * @typedef {"todo" | "list"} Type
 *
 * @typedef {object} Todo A to-do as the service has it.
 * @property {Id} id
 * @property {string} task
 * @property {boolean} completed
 * @property {Id | null} list The list that it is in, or null for the inbox.
 * @property {string | null} notes
 * @property {string[]} tags By their folded names.
 * @property {string | null} due "2026-12-01" or "2026-12-01T09:30"
 * @property {string | null} dueZone The zone of a time, or null for that of whoever looks at it.
 * @property {string | null} start "2026-12-01"
 * @property {"low" | "medium" | "high" | null} priority
 * @property {string | null} completedAt
 * @property {number} [place] Where it is in the list; the service gives it to a new one.
 * @property {number} [guess] Where it was moved to, until all that there is has been read.
 * @property {number} version
 * @property {string} [updatedAt]
 * @property {string} [etag] The entity tag of this version; `/changes` does not tell it.
 *
 * @typedef {object} List A list as the service has it.
 * @property {Id} id
 * @property {string} title
 * @property {boolean} archived
 * @property {number} [place]
 * @property {number} [guess]
 * @property {number} version
 * @property {string} [etag]
 *
 * @typedef {Todo | List} Thing
 *
 * @typedef {object} Problem Why a change is not sent before its owner has decided.
 * @property {"conflict" | "changed" | "gone" | "invalid" | "expired" | "refused"} kind
 * @property {string} [detail] What the service says about it.
 * @property {string[]} [members] conflict: what both have changed; invalid: what the service does not take
 *
 * @typedef {object} Entry A change that waits to be sent.
 * @property {string} key Its name.
 * @property {string} [once] Its idempotency key, if that is no longer its name.
 * @property {number} at Its place in the queue, by the microseconds of its time.
 * @property {Type} type What it changes.
 * @property {"add" | "edit" | "tag" | "delete" | "move" | "clear" | "restore"} kind
 * @property {Id[]} ids The to-dos or lists that it changes.
 * @property {Record<string, any>} [change] add, edit: the members with their new values
 * @property {Record<string, any>} [before] edit, delete: what its owner saw when making it
 * @property {Thing[]} [seen] edit, tag, delete, clear, restore: the whole things at that time, as in ids
 * @property {Todo[]} [inside] delete and restore of a list: the to-dos that go and come with it
 * @property {string} [tag] tag: its name
 * @property {boolean} [on] tag: whether it is added or removed
 * @property {Id | null} [list] clear: the list that it is limited to, null for the inbox
 * @property {Id | null} [after] move: the thing right before it, or none
 * @property {Id | null} [from] move: the thing that was right before it, or none
 * @property {string} [of] restore: the key of the deletion
 * @property {number} [tried] add: when it was sent for the first time
 * @property {Problem} [problem]
 *
 * @typedef {Todo & {waiting: boolean, problem?: Problem, theirs?: Todo}} Row A to-do as it shows.
 * @typedef {List & {waiting: boolean, problem?: Problem, theirs?: List}} ListRow A list as it shows.
 *
 * @typedef {object} Delta A change of the data, the same for memory, IndexedDB and the other tabs.
 * @property {boolean} [reset] Forget all to-dos and lists of the service first.
 * @property {boolean} [anew] Forget where the reading was, as something may be missing.
 * @property {Todo[]} [todos] To-dos as the service has them now.
 * @property {Id[]} [gone] To-dos that the service has no more.
 * @property {List[]} [lists] Lists as the service has them now.
 * @property {Id[]} [goneLists] Lists that the service has no more.
 * @property {string} [token] Where the next reading of `/changes` begins.
 * @property {Entry[]} [entries] Changes that are new in the queue, or differ.
 * @property {string[]} [done] The keys of changes that are no longer in the queue.
 * @property {[string, Id][]} [answers] The id of each new thing, and the path in the trash of each deletion.
 */

/** What a new to-do or list has unless it is told otherwise; an old copy of one lacks the later members. */
const BLANK = {
  todo: {
    completed: false,
    list: null,
    notes: null,
    tags: [],
    due: null,
    dueZone: null,
    start: null,
    priority: null,
    completedAt: null,
  },
  list: { archived: false },
};

/** What each kind of change makes of a thing; undefined is none. What deletes waits behind a change that is held. */
const EFFECTS = {
  add: ({ change }, _, { id }) => ({ ...change, id, version: 0 }),
  edit: (entry, thing, { before }) => ({ ...(thing ?? before), ...entry.change, ...completedAt(entry) }),
  tag: ({ tag, on }, thing, { before }) => ({ ...(thing ?? before), tags: tagsWith((thing ?? before).tags, tag, on) }),
  delete: (_, thing, { isHeld }) => (isHeld ? thing : undefined),
  move: (_, thing) => thing,
  clear: (_, thing, { isHeld }) => (thing?.completed && !isHeld ? undefined : thing),
  restore: (_, thing, { before }) => thing ?? before,
};

/**
 * A to-do or a list of the service with the changes that wait.
 *
 * @param {Type} type
 * @param {Id} id
 * @param {Thing | undefined} thing
 * @param {Entry[]} entries all that name it
 * @returns {Row | ListRow | undefined}
 */
export function shown(type, id, thing, entries) {
  const problem = entries.find((entry) => entry.problem && isOf(entry, type, id))?.problem;
  let isHeld = false;
  let result = thing;
  for (const entry of entries) {
    isHeld ||= entry.problem !== undefined;
    result = EFFECTS[entry.kind](entry, result, { id, isHeld, before: seenBy(entry, type, id) });
  }
  return result && { ...BLANK[type], ...result, id, waiting: entries.length > 0, problem, theirs: problem && thing };
}

/** Whether a change is one of this very thing, not one of the list that it is in. */
export function isOf(entry, type, id) {
  return entry.type === type && entry.ids.includes(id);
}

/** The ids of the things of a type that a change makes appear, differ or disappear. */
export function idsOf(entry, type) {
  return entry.type === type ? entry.ids : (entry.inside ?? []).map((todo) => todo.id);
}

function seenBy(entry, type, id) {
  return (entry.type === type ? entry.seen : entry.inside)?.find((thing) => thing.id === id);
}

/** When the service will say that it was completed, as near as this browser knows. */
function completedAt({ change, at }) {
  return "completed" in change ? { completedAt: change.completed ? new Date(at / 1000).toISOString() : null } : {};
}

function tagsWith(tags = [], tag, on) {
  const others = tags.filter((other) => folded(other) !== folded(tag));
  return on ? byName([...others, tag]) : others;
}

/** Tags in the order of the service. @param {string[]} tags */
export function byName(tags) {
  const names = tags.map((tag) => [folded(tag), tag]);
  return names.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tag]) => tag);
}

/** A change with the ids that the service has given to what was new. @param {(id: any) => any} resolve */
export function resolved(entry, resolve) {
  const listOf = (members) => (members?.list ? { ...members, list: resolve(members.list) } : members);
  const thingOf = (thing) => listOf({ ...thing, id: resolve(thing.id) });
  const changed = { ...listOf(entry), ids: entry.ids.map(resolve) };
  const parts = {
    change: listOf(entry.change),
    before: listOf(entry.before),
    seen: entry.seen?.map(thingOf),
    inside: entry.inside?.map(thingOf),
    after: entry.after && resolve(entry.after),
    from: entry.from && resolve(entry.from),
  };
  Object.keys(parts).filter((name) => name in entry).forEach((name) => (changed[name] = parts[name]));
  return changed;
}

/** All ids that a change names, of to-dos and of lists. @returns {(Id | null | undefined)[]} */
export function mentioned({ ids, after, from, list, change, before, seen = [], inside = [] }) {
  const things = [...seen, ...inside].flatMap((thing) => [thing.id, thing.list]);
  return [...ids, after, from, list, change?.list, before?.list, ...things];
}

/** A row without what only shows. */
export function plain({ waiting, problem, theirs, ...thing }) {
  return thing;
}

/** A name that nobody else chooses; crypto.randomUUID is missing where a page comes by plain HTTP. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An id until the service gives one. */
export function newId() {
  return `new-${newKey()}`;
}

let last = 0;

/** A new change, behind all earlier ones of this browser. @returns {Entry} */
export function newEntry(kind, type, ids, more) {
  return atEnd({ key: newKey(), kind, type, ids, ...more });
}

/** A change at the end of the queue. */
export function atEnd(entry) {
  last = Math.max(last + 1, Date.now() * 1000);
  return { ...entry, at: last };
}
