import { newEntry, newId } from "./model.js";
import { listDeletion, moving } from "./opposite.js";

/** @import { Id } from "./model.js" */

/** All that a person can do to the lists. Each shows at once, waits in the queue, and can be taken back. */
export class ListActions {
  #store;
  #steps;
  #texts;

  constructor(store, steps, texts) {
    this.#store = store;
    this.#steps = steps;
    this.#texts = texts;
  }

  /** @param {string} title @returns {Id} */
  add(title) {
    const entry = newEntry("add", "list", [newId()], { change: { title } });
    this.#steps.make(this.#texts.listAdded(title), { made: [entry] });
    return entry.ids[0];
  }

  /** @param {string} [seen] the title when the editing began */
  rename(id, title, seen = this.#store.list(id)?.title) {
    this.#change(id, { title }, { title: seen }, this.#texts.listRenamed(title));
  }

  /** Puts a list out of sight, or back. */
  archive(id, archived = true) {
    const list = this.#store.list(id);
    const text = archived ? this.#texts.listArchived : this.#texts.listUnarchived;
    this.#change(id, { archived }, { archived: list?.archived }, text(list?.title));
  }

  #change(id, change, seen, message) {
    const list = this.#store.list(id);
    if (list) {
      this.#steps.change("list", list, change, seen, message);
    }
  }

  /** Moves a list right behind another one, or to the top. @param {Id | null} after */
  move(id, after) {
    const made = moving(this.#store, "list", id, after);
    if (made.length > 0) {
      this.#steps.make(this.#texts.listMoved(this.#store.list(id).title), { made });
    }
  }

  /** Deletes a list with its to-dos. One that the service has refused has none there: they go to the inbox. */
  delete(id) {
    const list = this.#store.list(id);
    if (list?.problem && !this.#store.thing("list", id)) {
      this.decide(id, "theirs");
    } else if (list) {
      const deed = listDeletion(this.#store, id);
      this.#steps.make(this.#texts.listDeleted(list.title, deed.made[0].inside.length), deed);
    }
  }

  /** Decides about a change that is held. @param {"mine" | "theirs"} choice */
  decide(id, choice) {
    this.#steps.decide("list", id, choice, (list) => this.#texts.listDiscarded(list.title));
  }
}
