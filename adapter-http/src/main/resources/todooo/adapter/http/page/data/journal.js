/** @import { Delta } from "./model.js" */

/** Brings each change into memory at once, then into the database, then to the other tabs. */
export class Journal {
  #store;
  #database;
  #channel;
  #written = Promise.resolve();

  /** What other tabs told while this one reads, which may not be in what it reads. @type {Delta[] | undefined} */
  #untold;

  /** Called with the error of a change that the database did not take. */
  onFailure = (error) => console.error(error);

  constructor(store, database, channel) {
    this.#store = store;
    this.#database = database;
    this.#channel = channel;
    channel?.addEventListener("message", ({ data }) => data.delta && this.#hear(data.delta));
  }

  /** Reads all that earlier tabs wrote; what this tab still has in its queue and no longer waits there is done. */
  async load() {
    await this.#written;
    const here = this.#store.entries().map((entry) => entry.key);
    this.#untold = [];
    const read = await this.#database.read();
    const waiting = new Set(read.entries?.map((entry) => entry.key));
    this.#store.apply({ ...read, done: here.filter((key) => !waiting.has(key)) });
    this.#untold.forEach((delta) => this.#store.apply(delta));
    this.#untold = undefined;
  }

  #hear(delta) {
    this.#untold ? this.#untold.push(delta) : this.#store.apply(delta);
  }

  /** @param {Delta} delta */
  commit(delta) {
    this.#store.apply(delta);
    const known = (type, things) => things?.map(({ id }) => this.#store.thing(type, id));
    const stored = { ...delta, todos: known("todo", delta.todos), lists: known("list", delta.lists) };
    this.#written = this.#written
      .then(() => this.#database.write(stored))
      .then(() => this.#channel?.postMessage({ delta: stored }))
      .catch((error) => this.onFailure(error));
  }

  /** Resolves once all earlier changes are in the database. */
  written() {
    return this.#written;
  }
}
