import { idsOf } from "./model.js";
import { addedAndLost, outcomeOf, renewed } from "./outcome.js";
import { placeAfter } from "./place.js";
import { prepare } from "./prepare.js";
import { ALL } from "./request.js";
import { Alarm, pause } from "./retry.js";

/** @import { Entry } from "./model.js" */

const NOT_FOUND = 404;
const TYPES = ["todo", "list"];

/** Sends the changes that wait, one at a time and in their order. There is one in a browser. */
export class Sender {
  #store;
  #journal;
  #service;
  #alone;
  #alarm = new Alarm();
  #failures = 0;

  /** Called when the service asks for a login. */
  onLogin = () => {};

  constructor(store, journal, service, alone) {
    this.#store = store;
    this.#journal = journal;
    this.#service = service;
    this.#alone = alone;
  }

  /** Sends at once what waits, also what has failed. */
  wake() {
    this.#alarm.wake();
  }

  /** Sends what is new, unless the service is left alone for a while. */
  notice() {
    if (this.#failures === 0) {
      this.wake();
    }
  }

  /** Sends until it is told to stop. @param {AbortSignal} stop */
  async run(stop) {
    stop.addEventListener("abort", () => this.wake());
    while (!stop.aborted) {
      await this.#alarm.wait(await this.sendAll());
    }
  }

  /** Sends all that can be sent. @returns {Promise<number | undefined>} the milliseconds to wait before the next try */
  async sendAll() {
    this.#forgetVoid();
    for (let entry = this.#next(); entry; entry = this.#next()) {
      const { key } = entry;
      const outcome = await this.#alone(() => this.#send(key));
      if (outcome.login) {
        this.onLogin();
        return undefined;
      }
      if (outcome.wait) {
        return outcome.wait;
      }
    }
    this.#failures = 0;
    return undefined;
  }

  /** There is nothing to decide about a change that is held of something that is gone, such as its deletion. */
  #forgetVoid() {
    const isVoid = ({ problem, type, ids }) => problem && !ids.some((id) => this.#store.shown(type, id));
    const done = this.#store.entries().filter(isVoid).map(({ key }) => key);
    if (done.length > 0) {
      this.#journal.commit({ done });
    }
  }

  /** The oldest change that does not build on one that is held. @returns {Entry | undefined} */
  #next() {
    const blocked = new Set();
    return this.#store.entries().find((entry) => {
      const isFree = !entry.problem && !needsOf(entry).some((name) => blocked.has(name));
      if (!isFree) {
        givenBy(entry).forEach((name) => blocked.add(name));
      }
      return isFree;
    });
  }

  /** @returns {Promise<{wait?: number, login?: boolean}>} what keeps the next change from being sent */
  async #send(key) {
    const entry = this.#store.entry(key);
    if (!entry || entry.problem) {
      return {}; // another tab was faster
    }
    const { request, response: early, delta } = await prepare(entry, this.#store, this.#service);
    if (delta) {
      this.#journal.commit(delta);
    }
    if (!request && !early) {
      return {};
    }
    await this.#journal.written();
    const response = early ?? (await this.#current(entry, await this.#service.send(request)));
    const outcome = isInVain(request, response) ? "again" : this.#outcome(entry, response);
    if (outcome === "login") {
      return { login: true };
    }
    if (outcome === "again") {
      this.#failures += 1;
      return { wait: pause(this.#failures, response.retryAfter) };
    }
    this.#failures = 0;
    this.#journal.commit(this.#aimed(entry, response) ?? outcome.delta);
    return {};
  }

  /** What has become since of something new whose first answer was lost. */
  async #current(entry, response) {
    if (entry.kind !== "add" || !response.isReplayed) {
      return response;
    }
    const { id } = response.json;
    const now = await this.#service.send({ method: "GET", path: `${ALL[entry.type]}/${id}` });
    return now.status === NOT_FOUND ? { ...now, lost: id } : now;
  }

  #outcome(entry, response) {
    if (response.lost) {
      return { delta: addedAndLost(entry, response.lost) };
    }
    switch (entry.kind) {
      case "clear": // it has deleted what was done, not what has been reopened elsewhere since
        return outcomeOf({ ...entry, ids: entry.ids.filter((id) => this.#isCleared(id, entry.list)) }, response);
      case "delete": // a list goes with what is in it, not with what was taken out elsewhere since
        return outcomeOf({ ...entry, ...this.#inside(entry) }, response);
      case "move":
        return outcomeOf(entry, response, this.#moved(entry));
      default:
        return outcomeOf(entry, response);
    }
  }

  #isCleared(id, list) {
    const todo = this.#store.thing("todo", id);
    return todo?.completed && (list === undefined || todo.list === list);
  }

  #inside({ ids: [list], inside }) {
    return inside && { inside: inside.filter(({ id }) => this.#store.thing("todo", id)?.list === list) };
  }

  #moved({ type, ids: [id], after }) {
    const thing = this.#store.thing(type, id);
    const others = this.#store.things(type).filter((other) => other !== thing);
    return thing && { ...thing, guess: placeAfter(others, after) };
  }

  /** A move behind something that is gone goes behind what shows before it now. */
  #aimed(entry, response) {
    if (entry.kind !== "move" || response.status !== 422) {
      return undefined;
    }
    const rows = this.#store.allShown(entry.type);
    const before = rows.slice(0, rows.findIndex((row) => row.id === entry.ids[0])).reverse();
    const after = before.find((row) => row.id !== entry.after && this.#store.thing(entry.type, row.id))?.id ?? null;
    return after === entry.after ? { done: [entry.key] } : renewed({ ...entry, after });
  }
}

/** What a change builds on: the things that it names, its deletion, and that its list is there. */
function needsOf(entry) {
  const { type, after, of } = entry;
  const list = entry.change?.list ?? entry.list;
  return [...namesOf(entry), after && `${type} ${after}`, of, list && `into ${list}`];
}

/** What other changes build on. */
function givenBy(entry) {
  const isNew = entry.type === "list" && (entry.kind === "add" || entry.kind === "restore");
  return [...namesOf(entry), entry.key, ...(isNew ? entry.ids.map((id) => `into ${id}`) : [])];
}

function namesOf(entry) {
  return TYPES.flatMap((type) => idsOf(entry, type).map((id) => `${type} ${id}`));
}

/** Whether the service refuses the very version that it has. */
function isInVain(request, response) {
  return response.status === 412 && response.etag === request?.headers["If-Match"];
}
