import { Alarm, pause } from "./retry.js";

const PAGE = 1000;
const GONE = 410;

/** Follows the service by `/changes`. There is one in a browser. */
export class Sync {
  #store;
  #journal;
  #service;
  #alone;
  #alarm = new Alarm();
  #failures = 0;

  /** Called once all that there was has come. */
  onComplete = () => {};

  constructor(store, journal, service, alone) {
    this.#store = store;
    this.#journal = journal;
    this.#service = service;
    this.#alone = alone;
  }

  /** Reads at once, also after a failure. */
  wake() {
    this.#alarm.wake();
  }

  /** Reads what has changed, unless the service is left alone for a while. */
  notice() {
    if (this.#failures === 0) {
      this.wake();
    }
  }

  /** Reads now, and whenever it is woken, until it is told to stop. @param {AbortSignal} stop */
  async run(stop) {
    stop.addEventListener("abort", () => this.wake());
    this.#store.onChange(() => this.#isInDoubt && this.notice());
    while (!stop.aborted) {
      await this.#alarm.wait(await this.readAll());
    }
  }

  /** Reads all that is new. @returns {Promise<number | undefined>} the milliseconds to wait before the next try */
  async readAll() {
    for (let more = true; more; ) {
      const response = await this.#alone(() => this.#readPage());
      if (response.status !== 200) {
        this.#failures += 1;
        return pause(this.#failures, response.retryAfter);
      }
      more = response.json.more;
    }
    this.#failures = 0;
    this.#forgetGuesses();
    this.onComplete();
    return undefined;
  }

  /** All places are known by now. */
  #forgetGuesses() {
    const [todos, lists] = [this.#store.unguessed("todo"), this.#store.unguessed("list")];
    if (todos.length + lists.length > 0) {
      this.#journal.commit({ todos, lists });
    }
  }

  /** What is here may lack something, or be no longer there. */
  get #isInDoubt() {
    return this.#store.token === undefined && !this.#store.isEmpty;
  }

  async #readPage() {
    if (this.#isInDoubt) {
      return this.#startAnew();
    }
    const response = await this.#ask(this.#store.token);
    if (response.status === GONE) {
      return this.#startAnew();
    }
    if (response.status === 200) {
      this.#journal.commit(deltaOf(response.json));
    }
    return response;
  }

  /** Reads everything before it takes anything, and drops what has not come. */
  async #startAnew() {
    const [todos, lists] = [[], []];
    let token;
    for (;;) {
      const response = await this.#ask(token);
      if (response.status !== 200) {
        return response;
      }
      todos.push(...response.json.todos);
      lists.push(...response.json.lists);
      token = response.json.next;
      if (!response.json.more) {
        this.#journal.commit({ reset: true, todos, lists, token });
        return response;
      }
    }
  }

  #ask(token) {
    const since = token === undefined ? "" : `&since=${encodeURIComponent(token)}`;
    return this.#service.send({ method: "GET", path: `changes?limit=${PAGE}${since}` });
  }
}

/** @returns {import("./model.js").Delta} */
function deltaOf({ todos, lists, deleted, next }) {
  const idsOf = (type) => deleted.filter(({ kind }) => kind === type).map(({ id }) => id);
  return { todos, lists, gone: idsOf("todo"), goneLists: idsOf("list"), token: next };
}
