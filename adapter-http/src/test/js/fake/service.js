import { problem, wrong } from "./problem.js";
import { FakeThings } from "./things.js";

const MOST = 1000;
const MEMBERS = ["task", "completed", "order", "list", "notes", "tags", "due", "dueZone", "start", "priority"];

/** What a to-do has when nobody says otherwise. */
const NEW_TODO = {
  completed: false,
  order: null,
  list: null,
  notes: null,
  tags: [],
  due: null,
  dueZone: null,
  start: null,
  priority: null,
  completedAt: null,
};

/** The to-dos and lists of a service in memory, which answers as the real one does. */
export class FakeService {
  change = 0;
  #stamp = () => {
    this.change += 1;
    this.onChange(this.change);
    return this.change;
  };
  #todos = new FakeThings("todo", this.#stamp);
  #lists = new FakeThings("list", this.#stamp);
  trash = new Map();
  replies = new Map();
  epoch = "a";
  mostLists = 500;
  #lastDeletion = 0;

  /** The names of the requests so far: "POST todo". */
  requests = [];

  /** Answers to give in place of the next ones: a status, "lost" (done, but nobody hears of it) or "cut". */
  failures = [];

  onChange = () => {};

  get todos() {
    return this.#todos.things;
  }

  get lists() {
    return this.#lists.things;
  }

  /** @returns {{status: number, headers?: Record<string, string>, body?: unknown} | undefined} undefined: no answer */
  answer({ method, url, headers, body }) {
    const target = new URL(url, "http://fake/");
    this.requests.push(`${method} ${target.pathname.slice(1)}${method === "DELETE" ? target.search : ""}`);
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
    const payload = JSON.stringify([method, target.href, body]);
    if (key && this.replies.has(key)) {
      const { reply, payload: first } = this.replies.get(key);
      return payload === first
        ? { ...reply, headers: { ...reply.headers, "Idempotency-Replayed": "true" } }
        : problem(422, "The key stands for another request.");
    }
    const reply = this.#route(method, target, headers, body);
    if (key && reply.status < 300) {
      this.replies.set(key, { reply, payload });
    }
    return reply;
  }

  #route(method, { pathname, searchParams }, headers, body) {
    const [resource, id, action, name] = pathname.slice(1).split("/").map(decodeURIComponent);
    switch ([method, resource, id && "ID", action, name && "NAME"].filter(Boolean).join(" ")) {
      case "POST todo":
        return this.#add(body);
      case "DELETE todo":
        return this.#clear(searchParams);
      case "GET todo ID":
        return this.#todos.changing(id, {}, (todo) => this.#todos.shown(200, todo.id));
      case "PATCH todo ID":
        return this.#todos.changing(id, headers, (todo) => this.#edit(todo, body));
      case "DELETE todo ID":
        return this.#todos.changing(id, headers, (todo) => this.#delete([todo], [], 204));
      case "POST todo ID move":
        return this.#todos.changing(id, {}, (todo) => this.#move(todo, body));
      case "PUT todo ID tags NAME":
        return this.#todos.changing(id, {}, (todo) => this.#tag(todo, name, true));
      case "DELETE todo ID tags NAME":
        return this.#todos.changing(id, {}, (todo) => this.#tag(todo, name, false));
      case "POST lists":
        return this.#addList(body);
      case "GET lists ID":
        return this.#lists.changing(id, {}, (list) => this.#lists.shown(200, list.id));
      case "PATCH lists ID":
        return this.#lists.changing(id, headers, (list) => this.#editList(list, body));
      case "DELETE lists ID":
        return this.#lists.changing(id, headers, (list) => this.#delete(this.#inList(list.id), [list], 204));
      case "POST lists ID move":
        return this.#lists.changing(id, {}, (list) => this.#lists.move(list, body.after));
      case "POST trash ID restore":
        return this.#restore(Number(id));
      case "GET changes":
        return this.#changes(searchParams);
      default:
        return problem(404, "There is nothing here.");
    }
  }

  #add(body) {
    return (
      this.#wrong(body) ??
      this.#todos.add({ ...NEW_TODO, ...body, tags: this.#spelled(body.tags ?? []), ...completedAt(body, NEW_TODO) })
    );
  }

  #edit(todo, body) {
    const isCleared = "due" in body && !body.due?.includes("T") && !("dueZone" in body);
    const change = { ...body, ...(isCleared && { dueZone: null }) };
    return this.#wrong(change, todo) ?? this.#todos.edit(todo, { ...change, ...completedAt(body, todo) });
  }

  #wrong(body, before = NEW_TODO) {
    const { task, list, notes, due, dueZone, tags } = { ...before, ...body };
    const unknown = Object.keys(body).find((name) => !MEMBERS.includes(name));
    const errors = [
      unknown && [unknown, "is no member"],
      (typeof task !== "string" || task.trim() === "") && ["task", "is missing"],
      task?.length > 500 && ["task", "has over 500 characters"],
      list !== null && !this.lists.has(list) && ["list", "is no list of yours"],
      notes?.trim() === "" && ["notes", "is blank"],
      tags.length > 20 && ["tags", "has over 20 names"],
      dueZone !== null && !due?.includes("T") && ["dueZone", "is only for a time"],
    ].filter(Boolean);
    return errors.length > 0 ? wrong(errors) : undefined;
  }

  #tag(todo, name, on) {
    const [tag] = this.#spelled([name]);
    const has = todo.tags.includes(tag);
    const others = todo.tags.filter((other) => other !== tag);
    const tags = on ? [...others, tag].sort((one, other) => (folded(one) < folded(other) ? -1 : 1)) : others;
    if (has === on) {
      return this.#todos.shown(200, todo.id);
    }
    return this.#wrong({ tags }, todo) ?? this.#todos.edit(todo, { tags });
  }

  /** Names as the tags are spelled that are there. */
  #spelled(names) {
    const known = (name) => [...this.todos.values()].flatMap((todo) => todo.tags).find((tag) => folded(tag) === folded(name));
    return names.map((name) => known(name) ?? name);
  }

  #addList(body) {
    if (this.lists.size >= this.mostLists) {
      return wrong([["title", "is of one list too many"]]);
    }
    return wrongTitle(body) ?? this.#lists.add({ archived: false, ...body });
  }

  #editList(list, body) {
    return wrongTitle({ ...list, ...body }) ?? this.#lists.edit(list, body);
  }

  #inList(id) {
    return [...this.todos.values()].filter((todo) => todo.list === id);
  }

  #clear(parameters) {
    const list = parameters.get("list");
    const isMeant = (todo) => list === null || String(todo.list ?? "none") === list;
    return this.#delete([...this.todos.values()].filter((todo) => todo.completed && isMeant(todo)), [], 200);
  }

  #delete(todos, lists, status) {
    const headers = {};
    if (todos.length + lists.length > 0) {
      const deletion = ++this.#lastDeletion;
      this.trash.set(deletion, { todos, lists });
      headers.Link = `<http://fake/trash/${deletion}>; rel="related"`;
      lists.forEach((list) => this.#lists.remove(list));
      todos.forEach((todo) => this.#todos.remove(todo));
    }
    return { status, headers, body: status === 200 ? { deleted: todos.length } : undefined };
  }

  #move(todo, { after, list = todo.list }) {
    const reply = this.#wrong({ list }, todo) ?? this.#todos.move(todo, after);
    if (reply.status < 300 && list !== todo.list) {
      this.#todos.edit(this.todos.get(todo.id), { list });
    }
    return reply;
  }

  #restore(deletion) {
    const { todos, lists } = this.trash.get(deletion) ?? {};
    if (!todos) {
      return problem(404, "There is no such deletion any more.");
    }
    if (this.lists.size + lists.length > this.mostLists) {
      return wrong([["", "would be one list too many"]]);
    }
    this.trash.delete(deletion);
    lists.forEach((list) => this.#lists.restore(list));
    todos.forEach((todo) => this.#todos.restore(this.lists.has(todo.list) ? todo : { ...todo, list: null }));
    return { status: 200, body: { restored: todos.length } };
  }

  #changes(parameters) {
    const [epoch, number] = (parameters.get("since") ?? `${this.epoch}.0`).split(".");
    if (epoch !== this.epoch) {
      return problem(410, "Start anew.");
    }
    const limit = Math.min(MOST, Number(parameters.get("limit") ?? 100));
    const all = [...this.#todos.changes(), ...this.#lists.changes()].filter(({ change }) => change > Number(number));
    const page = all.sort((one, other) => one.change - other.change).slice(0, limit);
    const parts = (name) => page.filter((part) => name in part).map((part) => part[name]);
    const next = `${epoch}.${page.at(-1)?.change ?? number}`;
    const body = { todos: parts("todo"), lists: parts("list"), deleted: parts("gone"), next, more: all.length > limit };
    return { status: 200, body };
  }

  /** The texts, in order. */
  tasks() {
    return this.#todos.sorted().map((todo) => todo.task);
  }

  /** The titles of the lists, in order. */
  titles() {
    return this.#lists.sorted().map((list) => list.title);
  }

  /** The to-do with this text. */
  todo(task) {
    return this.#todos.sorted().find((todo) => todo.task === task);
  }
}

function completedAt(body, { completed, completedAt: before = null }) {
  const is = body.completed ?? completed;
  return { completedAt: is ? (completed ? before : new Date().toISOString()) : null };
}

function wrongTitle({ title }) {
  return title?.length > 128 ? wrong([["title", "has over 128 characters"]]) : undefined;
}

function folded(name) {
  return name.normalize("NFKC").toLowerCase();
}
