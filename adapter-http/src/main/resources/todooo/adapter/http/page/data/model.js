/**
 * The to-dos and the changes that wait to be sent, as plain data.
 *
 * @typedef {number | string} Id The number that the service gave, or "new-…" as long as it has given none.
 *
 * @typedef {object} Todo A to-do as the service has it.
 * @property {Id} id
 * @property {string} task
 * @property {boolean} completed
 * @property {number} [place] Where it is in the list; the service gives it to a new one.
 * @property {number} version
 * @property {string} [updatedAt]
 * @property {string} [etag] The entity tag of this version; `/changes` does not tell it.
 *
 * @typedef {object} Problem Why a change is not sent before its owner has decided.
 * @property {"conflict" | "changed" | "gone" | "invalid" | "expired" | "refused"} kind
 * @property {string} [detail] What the service says about it.
 *
 * @typedef {object} Entry A change that waits to be sent.
 * @property {string} key Its name.
 * @property {string} [once] Its idempotency key, if that is no longer its name.
 * @property {number} at Its place in the queue.
 * @property {"add" | "edit" | "delete" | "move" | "clear" | "restore"} kind
 * @property {Id[]} ids The to-dos that it changes.
 * @property {string} [task] add: the text
 * @property {Partial<Todo>} [change] edit: the members with their new values
 * @property {Partial<Todo>} [before] edit, delete: what its owner saw when making it
 * @property {Todo[]} [todos] edit, delete, clear, restore: the whole to-dos at that time, as in ids
 * @property {Id | null} [after] move: the to-do right before it, or none
 * @property {string} [of] restore: the key of the deletion
 * @property {number} [tried] add: when it was sent for the first time
 * @property {Problem} [problem]
 *
 * @typedef {Todo & {waiting: boolean, problem?: Problem, theirs?: string}} Row A to-do as it shows.
 *
 * @typedef {object} Delta A change of the data, the same for memory, IndexedDB and the other tabs.
 * @property {boolean} [reset] Forget all to-dos of the service first.
 * @property {Todo[]} [todos] To-dos as the service has them now.
 * @property {Id[]} [gone] To-dos that the service has no more.
 * @property {string} [token] Where the next reading of `/changes` begins.
 * @property {Entry[]} [entries] Changes that are new in the queue, or differ.
 * @property {string[]} [done] The keys of changes that are no longer in the queue.
 * @property {[string, Id][]} [answers] The id of each new to-do, and the path in the trash of each deletion.
 */

/** What each kind of change makes of a to-do; undefined is no to-do. */
const EFFECTS = {
  add: (entry, _, id) => ({ id, task: entry.task, completed: false, version: 0 }),
  edit: (entry, todo) => ({ ...(todo ?? entry.todos[0]), ...entry.change }),
  delete: (entry, todo) => (entry.problem ? todo : undefined),
  move: (_, todo) => todo,
  clear: (entry, todo) => (todo?.completed && !entry.problem ? undefined : todo),
  restore: (entry, todo, id) => todo ?? (entry.problem ? undefined : entry.todos[entry.ids.indexOf(id)]),
};

/**
 * A to-do of the service with the changes that wait.
 *
 * @param {Id} id
 * @param {Todo | undefined} todo
 * @param {Entry[]} entries
 * @returns {Row | undefined}
 */
export function shown(id, todo, entries) {
  const result = entries.reduce((before, entry) => EFFECTS[entry.kind](entry, before, id), todo);
  if (!result) {
    return undefined;
  }
  const problem = entries.find((entry) => entry.problem)?.problem;
  return { ...result, id, waiting: entries.length > 0, problem, theirs: problem && todo?.task };
}

/** A name that nobody else chooses; crypto.randomUUID is missing where a page comes by plain HTTP. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let last = 0;

/** A new change, behind all earlier ones of this browser. @returns {Entry} */
export function newEntry(kind, ids, more) {
  return atEnd({ key: newKey(), kind, ids, ...more });
}

/** A change at the end of the queue. */
export function atEnd(entry) {
  last = Math.max(last + 1, Date.now() * 1000);
  return { ...entry, at: last };
}
