import { Actions } from "../page.js";
import { Journal, Sender, Service, Store, Sync, Undo, oneAtATime } from "../page.js";

/** A database that a test can look into, and that a second tab can open. */
export class FakeDatabase {
  todos = new Map();
  entries = new Map();
  answers = new Map();
  token;

  async read() {
    return structuredClone({
      reset: true,
      todos: [...this.todos.values()],
      entries: [...this.entries.values()],
      answers: [...this.answers],
      token: this.token,
    });
  }

  async write(delta) {
    const { reset, todos = [], gone = [], entries = [], done = [], answers = [], token } = structuredClone(delta);
    if (reset) {
      this.todos.clear();
    }
    gone.forEach((id) => this.todos.delete(id));
    todos.forEach((todo) => this.todos.set(todo.id, todo));
    done.forEach((key) => this.entries.delete(key));
    entries.forEach((entry) => this.entries.set(entry.key, entry));
    answers.forEach(([name, value]) => this.answers.set(name, value));
    this.token = token ?? this.token;
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
