const GAP = 2 ** 20;
const MOST = 1000;

/** The to-dos of a service in memory, which answers as the real one does. */
export class FakeService {
  todos = new Map();
  trash = new Map();
  replies = new Map();
  tombstones = new Map();
  change = 0;
  epoch = "a";
  #lastId = 0;
  #lastDeletion = 0;

  /** The names of the requests so far: "POST todo". */
  requests = [];

  /** Answers to give in place of the next ones: a status, "lost" (done, but nobody hears of it) or "cut". */
  failures = [];

  onChange = () => {};

  /** @returns {{status: number, headers?: Record<string, string>, body?: unknown} | undefined} undefined: no answer */
  answer({ method, url, headers, body }) {
    const target = new URL(url, "http://fake/");
    this.requests.push(`${method} ${target.pathname.slice(1)}`);
    const failure = this.failures.shift();
    if (failure === "cut") {
      return undefined;
    }
    if (typeof failure === "number") {
      return problem(failure, "It was told to fail.", { "Retry-After": "1" });
    }
    const reply = this.#once(method, target, headers, body);
    return failure === "lost" ? undefined : reply;
  }

  #once(method, target, headers, body) {
    const key = headers["idempotency-key"];
    if (key && this.replies.has(key)) {
      const reply = this.replies.get(key);
      return { ...reply, headers: { ...reply.headers, "Idempotency-Replayed": "true" } };
    }
    const reply = this.#route(method, target, headers, body);
    if (key && reply.status < 300) {
      this.replies.set(key, reply);
    }
    return reply;
  }

  #route(method, { pathname, searchParams }, headers, body) {
    const [resource, id, action] = pathname.slice(1).split("/");
    switch ([method, resource, id && "ID", action].filter(Boolean).join(" ")) {
      case "POST todo":
        return this.#add(body);
      case "DELETE todo":
        return this.#delete([...this.todos.values()].filter((todo) => todo.completed), 200);
      case "GET todo ID":
        return this.#changing(id, {}, (todo) => shown(200, todo));
      case "PATCH todo ID":
        return this.#changing(id, headers, (todo) => this.#edit(todo, body));
      case "DELETE todo ID":
        return this.#changing(id, headers, (todo) => this.#delete([todo], 204));
      case "POST todo ID move":
        return this.#changing(id, {}, (todo) => this.#move(todo, body.after));
      case "POST trash ID restore":
        return this.#restore(Number(id));
      case "GET changes":
        return this.#changes(searchParams);
      default:
        return problem(404, "There is nothing here.");
    }
  }

  #add({ task }) {
    if (task.length > 500) {
      return problem(422, "The request is wrong.", {}, { errors: [{ pointer: "#/task", detail: "has over 500 characters" }] });
    }
    const id = ++this.#lastId;
    const now = new Date().toISOString();
    const todo = { id, task, completed: false, order: null, createdAt: now, updatedAt: now, version: 1 };
    this.#stamp({ ...todo, place: id * GAP });
    return shown(201, this.todos.get(id));
  }

  #edit(todo, body) {
    this.#stamp({ ...todo, ...body, version: todo.version + 1, updatedAt: new Date().toISOString() });
    return shown(200, this.todos.get(todo.id));
  }

  #delete(todos, status) {
    const headers = {};
    if (todos.length > 0) {
      const deletion = ++this.#lastDeletion;
      this.trash.set(deletion, todos);
      headers.Link = `<http://fake/trash/${deletion}>; rel="related"`;
      todos.forEach(({ id }) => {
        this.todos.delete(id);
        this.tombstones.set(id, ++this.change);
      });
      this.onChange(this.change);
    }
    return { status, headers, body: status === 200 ? { deleted: todos.length } : undefined };
  }

  #move(todo, after) {
    if (after === todo.id || (after !== null && !this.todos.has(after))) {
      return problem(422, "The request is wrong.", {}, { errors: [{ pointer: "#/after", detail: "is no to-do" }] });
    }
    const others = this.#sorted().filter((other) => other !== todo);
    const index = others.findIndex((other) => other.id === after);
    const before = others[index]?.place ?? (others[0]?.place ?? 0) - 2 * GAP;
    const next = others[index + 1]?.place ?? before + 2 * GAP;
    this.#stamp({ ...todo, place: (before + next) / 2 });
    return { status: 204 };
  }

  #restore(deletion) {
    const todos = this.trash.get(deletion);
    if (!todos) {
      return problem(404, "There is no such deletion any more.");
    }
    this.trash.delete(deletion);
    todos.forEach((todo) => {
      this.tombstones.delete(todo.id);
      this.#stamp({ ...todo, version: todo.version + 1 });
    });
    return { status: 200, body: { restored: todos.length } };
  }

  #changes(parameters) {
    const [epoch, number] = (parameters.get("since") ?? `${this.epoch}.0`).split(".");
    if (epoch !== this.epoch) {
      return problem(410, "Start anew.");
    }
    const limit = Math.min(MOST, Number(parameters.get("limit") ?? 100));
    const all = [
      ...[...this.todos.values()].map((todo) => ({ change: todo.change, todo })),
      ...[...this.tombstones].map(([id, change]) => ({ change, gone: { kind: "todo", id } })),
    ];
    const later = all.filter(({ change }) => change > Number(number)).sort((one, other) => one.change - other.change);
    const page = later.slice(0, limit);
    const todos = page.filter(({ todo }) => todo).map(({ todo: { change, ...rest } }) => rest);
    const deleted = page.filter(({ gone }) => gone).map(({ gone }) => gone);
    const next = `${epoch}.${page.at(-1)?.change ?? number}`;
    return { status: 200, body: { todos, deleted, next, more: later.length > limit } };
  }

  #changing(id, headers, change) {
    const todo = this.todos.get(Number(id));
    if (!todo) {
      return problem(404, "There is no such to-do.");
    }
    const condition = headers["if-match"];
    return condition && condition !== "*" && condition !== tagOf(todo)
      ? problem(412, "It has changed.", { ETag: tagOf(todo) }, { current: sent(todo) })
      : change(todo);
  }

  #stamp(todo) {
    this.todos.set(todo.id, { ...todo, change: ++this.change });
    this.onChange(this.change);
  }

  #sorted() {
    return [...this.todos.values()].sort((one, other) => one.place - other.place || one.id - other.id);
  }

  /** The texts, in order. */
  tasks() {
    return this.#sorted().map((todo) => todo.task);
  }
}

function tagOf(todo) {
  return `"${todo.version}-${todo.updatedAt}"`;
}

function sent({ place, change, ...todo }) {
  return todo;
}

function shown(status, todo) {
  return { status, headers: { ETag: tagOf(todo) }, body: sent(todo) };
}

function problem(status, detail, headers = {}, more = {}) {
  return { status, headers, body: { type: "about:blank", title: "Problem", status, detail, ...more }, problem: true };
}
