import { mine, rewritten, theirs } from "./decide.js";
import { edit, opposite } from "./opposite.js";

/** @import { Id, ListRow, Row, Type } from "./model.js" */
/** @import { Deed } from "./opposite.js" */

/** Carries out what a person does, as steps that can be taken back and made again. */
export class Steps {
  #store;
  #journal;
  #undo;

  constructor(store, journal, undo) {
    this.#store = store;
    this.#journal = journal;
    this.#undo = undo;
  }

  /** @param {string} message what it says about itself @param {Deed} deed */
  make(message, deed) {
    this.#undo.push(this.#carryOut(message, deed));
  }

  #carryOut(message, deed) {
    const { made = [], dropped = [], revived = [] } = deed;
    this.#journal.commit({ done: dropped.map(({ key }) => key), entries: [...made, ...revived] });
    return { message, back: () => this.#carryOut(message, opposite(this.#store, deed)) };
  }

  /**
   * Changes members; what is held of the same thing takes them in.
   *
   * @param {Type} type
   * @param {Row | ListRow} row
   * @param {Record<string, any>} change
   * @param {Record<string, any>} seen their values when the editing began
   */
  change(type, row, change, seen, message) {
    const names = Object.keys(change).filter((name) => change[name] !== seen[name]);
    const only = (members) => Object.fromEntries(names.map((name) => [name, members[name]]));
    const taken = row.problem && rewritten(this.#store, type, row, only(change));
    if (taken) {
      this.#journal.commit(taken);
    } else if (names.length > 0) {
      this.make(message, { made: edit(this.#store, type, row.id, { before: only(seen), change: only(change) }, row) });
    }
  }

  /**
   * Decides about a change that is held.
   *
   * @param {"mine" | "theirs"} choice
   * @param {(row: any) => string} message what the step says about itself
   */
  decide(type, id, choice, message) {
    const row = this.#store.shown(type, id);
    if (!row?.problem) {
      return;
    }
    if (choice === "mine") {
      this.#journal.commit(mine(this.#store, type, id));
    } else {
      const { dropped, entries } = theirs(this.#store, type, id);
      this.#journal.commit({ entries });
      this.make(message(row), { dropped });
    }
  }
}
