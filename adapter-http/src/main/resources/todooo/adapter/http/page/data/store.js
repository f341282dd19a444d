import { shown } from "./model.js";
import { byPlace, GAP, inOrder } from "./place.js";

/** @import { Delta, Entry, Id, Row, Todo } from "./model.js" */

/** The data in memory: what the service has, what waits to be sent, and what shows by both. */
export class Store {
  /** @type {Map<Id, Todo>} */
  #todos = new Map();
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Map<Id, Entry[]>} */
  #entriesOf = new Map();
  /** @type {Map<string, Id>} */
  #answers = new Map();
  /** @type {Map<Id, Row>} */
  #rows = new Map();
  /** @type {Row[] | undefined} */
  #sorted;
  #listeners = new Set();

  /** @type {string | undefined} */
  token;
  open = 0;

  /** Calls a function with the ids of the rows that changed, and with the pairs of local and final ids. */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  /** @param {Delta} delta */
  apply(delta) {
    const touched = new Set(delta.reset ? this.#todos.keys() : []);
    const renamed = (delta.answers ?? []).filter(([local, id]) => this.#answered(local, id));
    renamed.flat().forEach((id) => touched.add(id));
    if (delta.reset) {
      this.#todos.clear();
    }
    delta.gone?.forEach((id) => this.#todos.delete(id) && touched.add(id));
    delta.todos?.forEach((todo) => this.#take(todo) && touched.add(todo.id));
    delta.done?.forEach((key) => this.#dequeue(key).forEach((id) => touched.add(id)));
    delta.entries?.forEach((entry) => this.#enqueue(entry).forEach((id) => touched.add(id)));
    this.token = delta.token ?? this.token;
    touched.forEach((id) => this.#refresh(id));
    this.#listeners.forEach((listener) => listener(touched, renamed));
  }

  /** An older version is from a page that was read before the newer came; its place counts all the same. */
  #take(todo) {
    const known = this.#todos.get(todo.id);
    const newest = known && known.version > todo.version ? { ...known, place: todo.place ?? known.place } : todo;
    const etag = newest.etag ?? (known?.version === newest.version ? known.etag : undefined);
    this.#todos.set(todo.id, { ...newest, place: newest.place ?? known?.place ?? GAP * Number(todo.id), etag });
    return true;
  }

  #answered(local, id) {
    this.#answers.set(local, id);
    const entries = this.#entriesOf.get(local);
    if (!entries) {
      return false;
    }
    const named = [...this.#entries.values()].filter((entry) => entry.ids.includes(local) || entry.after === local);
    named.forEach((entry) => this.#enqueue(entry));
    return true;
  }

  #enqueue(entry) {
    const touched = this.#entries.has(entry.key) ? this.#dequeue(entry.key) : [];
    const after = entry.after && this.resolve(entry.after);
    const known = { ...entry, ids: entry.ids.map((id) => this.resolve(id)), ...(entry.after && { after }) };
    this.#entries.set(known.key, known);
    for (const id of known.ids) {
      this.#entriesOf.set(id, [...(this.#entriesOf.get(id) ?? []), known].sort((one, other) => one.at - other.at));
    }
    return [...touched, ...known.ids];
  }

  #dequeue(key) {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    for (const id of entry?.ids ?? []) {
      const others = this.#entriesOf.get(id).filter((other) => other.key !== key);
      others.length ? this.#entriesOf.set(id, others) : this.#entriesOf.delete(id);
    }
    return entry?.ids ?? [];
  }

  #refresh(id) {
    const before = this.#rows.get(id);
    const after = shown(id, this.#todos.get(id), this.entriesOf(id));
    this.open += Number(after?.completed === false) - Number(before?.completed === false);
    after ? this.#rows.set(id, after) : this.#rows.delete(id);
    this.#sorted = undefined;
  }

  /** The id that the service gave to a to-do that was new, or the path of a deletion; else what was asked for. */
  resolve(id) {
    return this.#answers.get(id) ?? id;
  }

  /** All changes that wait, the oldest first. */
  entries() {
    return [...this.#entries.values()].sort((one, other) => one.at - other.at);
  }

  /** The changes of one to-do that wait. */
  entriesOf(id) {
    return this.#entriesOf.get(id) ?? [];
  }

  get waiting() {
    return this.#entries.size;
  }

  entry(key) {
    return this.#entries.get(key);
  }

  /** A to-do as the service has it. */
  todo(id) {
    return this.#todos.get(id);
  }

  row(id) {
    return this.#rows.get(id);
  }

  /** All that shows, in order. */
  rows() {
    this.#sorted ??= inOrder([...this.#rows.values()], this.entries());
    return this.#sorted;
  }

  /** All to-dos as the service has them, by place. */
  todos() {
    return [...this.#todos.values()].sort(byPlace);
  }
}
