/** @import { Delta, Entry } from "./model.js" */

const NAME = "todooo";
const VERSION = 2;
const MOST_ANSWERS = 1000;
const ALL = ["todos", "lists", "entries", "answers", "marks"];

/** Everything that has to outlive the tab, in IndexedDB. */
export class Database {
  #connection;

  constructor(connection) {
    this.#connection = connection;
  }

  /** @returns {Promise<Database>} */
  static async open(factory = indexedDB) {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result, transaction } = request;
      oldVersion === 0 ? create(result) : addLists(result, transaction);
    };
    const connection = await settled(request);
    connection.onversionchange = () => connection.close();
    return new Database(connection);
  }

  /** All that was written, as one change. @returns {Promise<Delta>} */
  async read() {
    const transaction = this.#connection.transaction(ALL, "readonly");
    const [todos, lists, entries, names, values, token] = await Promise.all([
      settled(transaction.objectStore("todos").getAll()),
      settled(transaction.objectStore("lists").getAll()),
      settled(transaction.objectStore("entries").getAll()),
      settled(transaction.objectStore("answers").getAllKeys()),
      settled(transaction.objectStore("answers").getAll()),
      settled(transaction.objectStore("marks").get("token")),
    ]);
    return { reset: true, todos, lists, entries, answers: names.map((name, i) => [name, values[i]]), token };
  }

  /** Forgets which ids local things got, once no change that waits can name one. */
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
    const [todos, lists, entries, answers, marks] = ALL.map((name) => transaction.objectStore(name));
    if (delta.reset) {
      todos.clear();
      lists.clear();
    }
    delta.gone?.forEach((id) => todos.delete(id));
    delta.goneLists?.forEach((id) => lists.delete(id));
    delta.todos?.forEach((todo) => todos.put(todo));
    delta.lists?.forEach((list) => lists.put(list));
    delta.done?.forEach((key) => entries.delete(key));
    delta.entries?.forEach((entry) => entries.put(entry));
    delta.answers?.forEach(([name, value]) => answers.put(value, name));
    if (delta.token !== undefined) {
      marks.put(delta.token, "token");
    } else if (delta.anew) {
      marks.delete("token");
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

function create(connection) {
  ["todos", "lists"].forEach((name) => connection.createObjectStore(name, { keyPath: "id" }));
  connection.createObjectStore("entries", { keyPath: "key" });
  ["answers", "marks"].forEach((name) => connection.createObjectStore(name));
}

/** A copy without lists is shown until all is read anew, which it is without a token; the queue stays. */
function addLists(connection, transaction) {
  connection.createObjectStore("lists", { keyPath: "id" });
  transaction.objectStore("marks").delete("token");
  const entries = transaction.objectStore("entries");
  entries.getAll().onsuccess = ({ target }) => target.result.forEach((entry) => entries.put(upgraded(entry)));
}

/** A change of a time without lists. @returns {Entry} */
function upgraded({ task, todos, problem, ...entry }) {
  const members = problem?.kind === "conflict" && { members: Object.keys(entry.change) };
  return {
    ...entry,
    type: "todo",
    ...(entry.kind === "add" && { change: { task } }),
    ...(todos && { seen: todos }),
    ...(problem && { problem: { ...problem, ...members } }),
  };
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
