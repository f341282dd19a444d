/** As much of IndexedDB as the page needs. One factory is one browser, which outlives its tabs. */
export class FakeIndexedDb {
  /** @type {Map<string, {keyPath?: string, rows: Map<any, any>}>} */
  stores = new Map();
  version = 0;
  #requests = [];

  open(_, version) {
    const request = { result: this.#connection(), transaction: this.#transaction() };
    const oldVersion = this.version;
    this.version = version;
    setTimeout(async () => {
      if (version > oldVersion) {
        request.onupgradeneeded({ oldVersion });
      }
      await Promise.all(this.#requests);
      request.onsuccess({ target: request });
    });
    return request;
  }

  #connection() {
    return {
      createObjectStore: (name, { keyPath } = {}) => void this.stores.set(name, { keyPath, rows: new Map() }),
      transaction: () => this.#transaction(),
    };
  }

  #transaction() {
    const transaction = { objectStore: (name) => this.#objectStore(this.stores.get(name)) };
    setTimeout(() => transaction.oncomplete?.());
    return transaction;
  }

  #objectStore({ keyPath, rows }) {
    return {
      getAll: () => this.#succeeding(structuredClone([...rows.values()])),
      getAllKeys: () => this.#succeeding([...rows.keys()]),
      get: (key) => this.#succeeding(structuredClone(rows.get(key))),
      count: () => this.#succeeding(rows.size),
      put: (value, key = value[keyPath]) => void rows.set(key, structuredClone(value)),
      delete: (key) => void rows.delete(key),
      clear: () => rows.clear(),
    };
  }

  /** A request that succeeds once its listener is there. */
  #succeeding(result) {
    const request = { result };
    this.#requests.push(new Promise((done) => setTimeout(() => done(request.onsuccess?.({ target: request })))));
    return request;
  }
}
