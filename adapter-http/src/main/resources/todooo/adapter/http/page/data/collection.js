import { idsOf, shown } from "./model.js";
import { byPlace, GAP, inOrder } from "./place.js";

/** @import { Entry, Id, Thing, Type } from "./model.js" */

/** The things of one type: what the service has, the changes of each that wait, and what shows by both. */
export class Collection {
  #type;
  /** @type {Map<Id, any>} */
  #things = new Map();
  /** @type {Map<Id, Entry[]>} */
  #entriesOf = new Map();
  /** @type {Map<Id, any>} */
  #rows = new Map();
  #sorted;
  /** @type {Set<Id>} */
  #touched = new Set();

  /** @param {Type} type */
  constructor(type) {
    this.#type = type;
  }

  /** Forgets all that the service has. */
  clear() {
    [...this.#things.keys()].forEach((id) => this.#touched.add(id));
    this.#things.clear();
  }

  forget(id) {
    this.#things.delete(id);
    this.#touched.add(id);
  }

  /** An older version is from a page that was read before the newer came; its place counts all the same. */
  take(thing) {
    const known = this.#things.get(thing.id);
    const isOlder = known && known.version > thing.version;
    const { place = known?.place ?? GAP * Number(thing.id), guess = thing.place === undefined ? known?.guess : undefined } = thing;
    const newest = isOlder ? known : thing;
    const etag = newest.etag ?? (known?.version === newest.version ? known.etag : undefined);
    this.#things.set(thing.id, { ...newest, place, guess, etag });
    this.#touched.add(thing.id);
  }

  /** Keeps a change with all things that it names. @param {Entry} entry */
  attach(entry) {
    for (const id of idsOf(entry, this.#type)) {
      this.#entriesOf.set(id, [...this.entriesOf(id), entry].sort((one, other) => one.at - other.at));
      this.#touched.add(id);
    }
  }

  /** @param {Entry} entry */
  detach(entry) {
    for (const id of idsOf(entry, this.#type)) {
      const others = this.entriesOf(id).filter((other) => other.key !== entry.key);
      others.length > 0 ? this.#entriesOf.set(id, others) : this.#entriesOf.delete(id);
      this.#touched.add(id);
    }
  }

  /** Brings the rows up to date. @returns {Set<Id>} those that may differ */
  refresh() {
    const touched = this.#touched;
    this.#touched = new Set();
    for (const id of touched) {
      const row = shown(this.#type, id, this.#things.get(id), this.entriesOf(id));
      row ? this.#rows.set(id, row) : this.#rows.delete(id);
    }
    this.#sorted = undefined; // also where no row differs: a place depends on all changes
    return touched;
  }

  /** All changes that name a thing, the oldest first. */
  entriesOf(id) {
    return this.#entriesOf.get(id) ?? [];
  }

  /** A thing as the service has it. */
  thing(id) {
    return this.#things.get(id);
  }

  /** All things as the service has them, by place. */
  things() {
    return [...this.#things.values()].sort(byPlace);
  }

  /** Things of which it is not known that they are where they were moved to, without that. */
  unguessed() {
    const guessed = [...this.#things.values()].filter((thing) => thing.guess !== undefined);
    return guessed.map((thing) => ({ ...thing, guess: undefined }));
  }

  get isEmpty() {
    return this.#things.size === 0;
  }

  row(id) {
    return this.#rows.get(id);
  }

  /** All that shows, in order. @param {() => Entry[]} entries all changes that wait, the oldest first */
  rows(entries) {
    this.#sorted ??= inOrder([...this.#rows.values()], entries().filter(({ type }) => type === this.#type));
    return this.#sorted;
  }
}
