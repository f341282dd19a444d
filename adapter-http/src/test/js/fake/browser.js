import { Actions } from "../page.js";
import { Journal, Sender, Service, Store, Sync, Undo, oneAtATime } from "../page.js";

/** A database that a test can look into, and that a second tab can open. */
export class FakeDatabase {
  todos = new Map();
  lists = new Map();
  entries = new Map();
  answers = new Map();
  token;

  async read() {
    return structuredClone({
      reset: true,
      todos: [...this.todos.values()],
      lists: [...this.lists.values()],
      entries: [...this.entries.values()],
      answers: [...this.answers],
      token: this.token,
    });
  }

  async write(delta) {
    const { reset, anew, entries = [], done = [], answers = [], token, ...things } = structuredClone(delta);
    this.#write(this.todos, reset, things.todos, things.gone);
    this.#write(this.lists, reset, things.lists, things.goneLists);
    done.forEach((key) => this.entries.delete(key));
    entries.forEach((entry) => this.entries.set(entry.key, entry));
    answers.forEach(([name, value]) => this.answers.set(name, value));
    this.token = token ?? (anew ? undefined : this.token);
  }

  #write(stored, reset, things = [], gone = []) {
    if (reset) {
      stored.clear();
    }
    gone.forEach((id) => stored.delete(id));
    things.forEach((thing) => stored.set(thing.id, thing));
  }

  async prune() {}
}

const TEXTS = new Proxy({}, { get: (_, name) => (...values) => [String(name), ...values].join(" ") });

/** The data of a tab without its view, in front of a fake service. */
export class Tab {
  store = new Store();
  undo = new Undo();

  constructor(fake, database = new FakeDatabase(), channel = undefined) {
    this.database = database;
    this.journal = new Journal(this.store, database, channel);
    this.service = new Service("http://fake/", fetcher(fake));
    const alone = oneAtATime();
    this.sender = new Sender(this.store, this.journal, this.service, alone);
    this.sync = new Sync(this.store, this.journal, this.service, alone);
    this.actions = new Actions(this.store, this.journal, this.undo, TEXTS);
  }

  tasks() {
    return this.store.rows().map((row) => row.task);
  }

  row(task) {
    return this.store.rows().find((row) => row.task === task);
  }

  titles() {
    return this.store.lists().map((list) => list.title);
  }

  list(title) {
    return this.store.lists().find((list) => list.title === title);
  }
}

function fetcher(fake) {
  return async (url, { method, headers, body }) => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const reply = fake.answer({ method, url, headers: lower, body: body && JSON.parse(body) });
    if (!reply) {
      throw new TypeError("Failed to fetch");
    }
    const type = reply.problem ? "application/problem+json" : "application/json";
    return new Response(reply.body === undefined ? null : JSON.stringify(reply.body), {
      status: reply.status,
      headers: { ...(reply.body !== undefined && { "Content-Type": type }), ...reply.headers },
    });
  };
}
