/** @import { Delta } from "./model.js" */

const NAME = "todooo";
const VERSION = 1;
const MOST_ANSWERS = 1000;
const ALL = ["todos", "entries", "answers", "marks"];

/** Everything that has to outlive the tab, in IndexedDB. */
export class Database {
  #connection;

  constructor(connection) {
    this.#connection = connection;
  }

  /** @returns {Promise<Database>} */
  static async open(factory = indexedDB) {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("todos", { keyPath: "id" });
      request.result.createObjectStore("entries", { keyPath: "key" });
      request.result.createObjectStore("answers");
      request.result.createObjectStore("marks");
    };
    const connection = await settled(request);
    connection.onversionchange = () => connection.close();
    return new Database(connection);
  }

  /** All that was written, as one change. @returns {Promise<Delta>} */
  async read() {
    const transaction = this.#connection.transaction(ALL, "readonly");
    const [todos, entries, names, values, token] = await Promise.all([
      settled(transaction.objectStore("todos").getAll()),
      settled(transaction.objectStore("entries").getAll()),
      settled(transaction.objectStore("answers").getAllKeys()),
      settled(transaction.objectStore("answers").getAll()),
      settled(transaction.objectStore("marks").get("token")),
    ]);
    return { reset: true, todos, entries, answers: names.map((name, i) => [name, values[i]]), token };
  }

  /** Forgets which ids local to-dos got, once no change that waits can name one. */
  async prune() {
    const transaction = this.#connection.transaction(["entries", "answers"], "readwrite");
    const answers = transaction.objectStore("answers");
    const [waiting, known] = await Promise.all([
      settled(transaction.objectStore("entries").count()),
      settled(answers.count()),
    ]);
    if (waiting === 0 && known > MOST_ANSWERS) {
      answers.clear();
    }
  }

  /** Writes a change, all of it or nothing. @param {Delta} delta */
  async write(delta) {
    const transaction = this.#connection.transaction(ALL, "readwrite");
    const [todos, entries, answers, marks] = ALL.map((name) => transaction.objectStore(name));
    if (delta.reset) {
      todos.clear();
    }
    delta.gone?.forEach((id) => todos.delete(id));
    delta.todos?.forEach((todo) => todos.put(todo));
    delta.done?.forEach((key) => entries.delete(key));
    delta.entries?.forEach((entry) => entries.put(entry));
    delta.answers?.forEach(([name, value]) => answers.put(value, name));
    if (delta.token !== undefined) {
      marks.put(delta.token, "token");
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** Takes the place of a database where the browser has none to give: nothing outlives the tab. */
export class Forgetful {
  async read() {
    return {};
  }

  async write() {}

  async prune() {}
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
