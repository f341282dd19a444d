import { Collection } from "./collection.js";
import { byName, mentioned, resolved } from "./model.js";
import { folded } from "../text/lines.js";

/** @import { Delta, Entry, Id, ListRow, Row, Thing, Type } from "./model.js" */

/** The data in memory: what the service has, what waits to be sent, and what shows by both. */
export class Store {
  /** @type {Record<Type, Collection>} */
  #of = { todo: new Collection("todo"), list: new Collection("list") };
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Map<string, Id>} */
  #answers = new Map();
  #listeners = new Set();

  /** @type {string | undefined} */
  token;

  /**
   * Calls a function with the ids of the to-dos that changed, and with the pairs of local and final ids; then with the
   * same of lists.
   *
   * @param {(touched: Set<Id>, renamed: [Id, Id][], lists: {touched: Set<Id>, renamed: [Id, Id][]}) => void} listener
   */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  /** @param {Delta} delta */
  apply(delta) {
    const { todo: todos, list: lists } = this.#of;
    const answers = delta.answers ?? [];
    const renamed = answers.filter(([local]) => todos.entriesOf(local).length > 0);
    const renamedLists = answers.filter(([local]) => lists.entriesOf(local).length > 0);
    answers.forEach(([local, id]) => this.#answers.set(local, id));
    [...renamed, ...renamedLists].forEach(([local]) => this.#rename(local));
    if (delta.reset) {
      todos.clear();
      lists.clear();
    }
    delta.gone?.forEach((id) => todos.forget(id));
    delta.goneLists?.forEach((id) => lists.forget(id));
    delta.todos?.forEach((todo) => todos.take(todo));
    delta.lists?.forEach((list) => lists.take(list));
    delta.done?.forEach((key) => this.#dequeue(key));
    delta.entries?.forEach((entry) => this.#enqueue(entry));
    this.token = delta.token ?? (delta.anew ? undefined : this.token);
    const [touched, touchedLists] = [todos.refresh(), lists.refresh()];
    this.#listeners.forEach((listener) => listener(touched, renamed, { touched: touchedLists, renamed: renamedLists }));
  }

  /** Puts the final id in place of a local one, wherever a change names it. */
  #rename(local) {
    const named = [...this.#entries.values()].filter((entry) => mentioned(entry).includes(local));
    named.forEach((entry) => this.#enqueue(entry));
  }

  #enqueue(entry) {
    this.#dequeue(entry.key);
    const known = resolved(entry, (id) => this.resolve(id));
    this.#entries.set(known.key, known);
    Object.values(this.#of).forEach((collection) => collection.attach(known));
  }

  #dequeue(key) {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      Object.values(this.#of).forEach((collection) => collection.detach(entry));
    }
  }

  /** The id that the service gave to what was new, or the path of a deletion; else what was asked for. */
  resolve(id) {
    return this.#answers.get(id) ?? id;
  }

  /** All changes that wait, the oldest first. */
  entries() {
    return [...this.#entries.values()].sort((one, other) => one.at - other.at);
  }

  /** The changes that wait and name a thing. @param {Type} type @param {Id} id */
  entriesOf(type, id) {
    return this.#of[type].entriesOf(id);
  }

  get waiting() {
    return this.#entries.size;
  }

  entry(key) {
    return this.#entries.get(key);
  }

  /** Whether nothing of the service is here. */
  get isEmpty() {
    return this.#of.todo.isEmpty && this.#of.list.isEmpty;
  }

  /** A thing as the service has it. @param {Type} type @param {Id} id */
  thing(type, id) {
    return this.#of[type].thing(id);
  }

  /** All things as the service has them, by place. @param {Type} type */
  things(type) {
    return this.#of[type].things();
  }

  /** What was moved, as the service has it: it says no new place where a move changed nothing. @param {Type} type */
  unguessed(type) {
    return this.#of[type].unguessed();
  }

  /** A to-do or a list as it shows. @param {Type} type @param {Id} id */
  shown(type, id) {
    return this.#of[type].row(id);
  }

  /** All to-dos or lists that show, in order. @param {Type} type */
  allShown(type) {
    return this.#of[type].rows(() => this.entries());
  }

  /** @returns {Row | undefined} */
  row(id) {
    return this.shown("todo", id);
  }

  /** All to-dos that show, in order. @returns {Row[]} */
  rows() {
    return this.allShown("todo");
  }

  /** @returns {ListRow | undefined} */
  list(id) {
    return this.shown("list", id);
  }

  /** All lists that show, in order. @returns {ListRow[]} */
  lists() {
    return this.allShown("list");
  }

  /** How many to-dos are open. */
  get open() {
    return this.rows().filter((row) => !row.completed).length;
  }

  /** The names of all tags, in their order. @returns {string[]} */
  tags() {
    const names = new Map(this.rows().flatMap((row) => row.tags.map((tag) => [folded(tag), tag])));
    return byName([...names.values()]);
  }
}
