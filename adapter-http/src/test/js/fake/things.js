import { problem, wrong } from "./problem.js";

const GAP = 2 ** 20;

/** The to-dos or the lists of a service in memory: versions, places, and what of them has changed. */
export class FakeThings {
  things = new Map();
  #tombstones = new Map();
  #type;
  #nextChange;
  #lastId = 0;

  constructor(type, nextChange) {
    this.#type = type;
    this.#nextChange = nextChange;
  }

  add(members) {
    const id = ++this.#lastId;
    const now = new Date().toISOString();
    return this.#put(201, { id, ...members, createdAt: now, updatedAt: now, version: 1, place: id * GAP });
  }

  edit(thing, members) {
    const updatedAt = new Date().toISOString();
    return this.#put(200, { ...thing, ...members, version: thing.version + 1, updatedAt });
  }

  remove({ id }) {
    this.things.delete(id);
    this.#tombstones.set(id, this.#nextChange());
  }

  restore(thing) {
    this.#tombstones.delete(thing.id);
    this.#put(200, { ...thing, version: thing.version + 1 });
  }

  move(thing, after) {
    if (after === thing.id || (after !== null && !this.things.has(after))) {
      return wrong([["after", "is nothing to go behind"]]);
    }
    const all = this.sorted();
    if ((all[all.indexOf(thing) - 1]?.id ?? null) === after) {
      return { status: 204 }; // it is there already, and nothing changes
    }
    const others = all.filter((other) => other !== thing);
    const index = others.findIndex((other) => other.id === after);
    const before = others[index]?.place ?? (others[0]?.place ?? 0) - 2 * GAP;
    const next = others[index + 1]?.place ?? before + 2 * GAP;
    this.#put(204, { ...thing, place: (before + next) / 2 });
    return { status: 204 };
  }

  /** Answers for a thing that is there, if it is the version that the request is about. */
  changing(id, headers, change) {
    const thing = this.things.get(Number(id));
    if (!thing) {
      return problem(404, "There is no such thing.");
    }
    const condition = headers["if-match"];
    return condition && condition !== "*" && condition !== tagOf(thing)
      ? problem(412, "It has changed.", { ETag: tagOf(thing) }, { current: sent(thing) })
      : change(thing);
  }

  #put(status, thing) {
    this.things.set(thing.id, { ...thing, change: this.#nextChange() });
    return this.shown(status, thing.id);
  }

  shown(status, id) {
    const thing = this.things.get(id);
    return { status, headers: { ETag: tagOf(thing) }, body: sent(thing) };
  }

  /** All that has changed, each with the number of its change. */
  changes() {
    return [
      ...[...this.things.values()].map(({ change, ...thing }) => ({ change, [this.#type]: thing })),
      ...[...this.#tombstones].map(([id, change]) => ({ change, gone: { kind: this.#type, id } })),
    ];
  }

  sorted() {
    return [...this.things.values()].sort((one, other) => one.place - other.place || one.id - other.id);
  }
}

function tagOf(thing) {
  return `"${thing.version}-${thing.updatedAt}"`;
}

function sent({ place, change, ...thing }) {
  return thing;
}
