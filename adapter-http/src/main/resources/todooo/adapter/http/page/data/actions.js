import { ListActions } from "./listactions.js";
import { newEntry, newId, plain } from "./model.js";
import { deletion, edit, moving, tagging } from "./opposite.js";
import { Steps } from "./steps.js";
import { folded } from "../text/lines.js";

/** @import { Id, Row } from "./model.js" */
/** @import { View } from "./views.js" */

/**
 * A to-do that is to be added; newList is the title of a list that is added with it, unless there is one.
 *
 * @typedef {Partial<import("./model.js").Todo> & {task: string, newList?: string}} NewTodo
 */

/** All that a person can do to the to-dos. Each shows at once, waits in the queue, and can be taken back. */
export class Actions {
  #store;
  #texts;
  #steps;

  /** What a person can do to the lists. */
  lists;

  constructor(store, journal, undo, texts) {
    this.#store = store;
    this.#texts = texts;
    this.#steps = new Steps(store, journal, undo);
    this.lists = new ListActions(store, this.#steps, texts);
  }

  /** Adds to-dos at the end, or on top in their order. @param {(string | NewTodo)[]} todos @returns {Id[]} */
  add(todos, { top = false } = {}) {
    const wanted = todos.map((todo) => (typeof todo === "string" ? { task: todo } : todo));
    const lists = this.#newLists(wanted);
    const adds = wanted.map(({ newList, ...change }) => {
      const list = newList === undefined ? {} : { list: lists.get(folded(newList)).id };
      return newEntry("add", "todo", [newId()], { change: { ...change, ...list } });
    });
    const ids = adds.map((entry) => entry.ids[0]);
    const moves = top ? ids.map((id, i) => newEntry("move", "todo", [id], { after: ids[i - 1] ?? null })) : [];
    const made = [...[...lists.values()].flatMap(({ entry }) => entry ?? []), ...adds, ...moves];
    this.#steps.make(this.#texts.added(wanted.map(({ task }) => task)), { made });
    return ids;
  }

  /** The lists that new to-dos name by their titles: those that are there, and the changes that add the others. */
  #newLists(todos) {
    const known = this.#store.lists().filter((list) => !list.archived);
    const result = new Map();
    for (const { newList: title } of todos) {
      if (title !== undefined && !result.has(folded(title))) {
        const list = known.find((other) => folded(other.title) === folded(title));
        const entry = list ? undefined : newEntry("add", "list", [newId()], { change: { title } });
        result.set(folded(title), { id: list?.id ?? entry.ids[0], entry });
      }
    }
    return result;
  }

  /**
   * Changes the text.
   *
   * @param {string} seen the text when the editing began
   * @param {Row} [row] the to-do as it was when it was last there
   */
  edit(id, task, seen, row = this.#store.row(id)) {
    this.#steps.change("todo", row, { task }, { task: seen }, this.#texts.edited(task));
  }

  /**
   * Changes members; due and its zone go together.
   *
   * @param {Partial<Row>} change
   * @param {Partial<Row>} [seen] their values when the editing began, where the row has others by now
   * @param {Row} [row] the to-do as it was when it was last there
   */
  change(id, change, seen = {}, row = this.#store.row(id)) {
    if (row) {
      const zone = change.due?.includes("T") ? (change.dueZone ?? null) : null;
      const whole = "due" in change ? { ...change, dueZone: zone } : change;
      this.#steps.change("todo", row, whole, { ...row, ...seen }, this.#changed(row, change));
    }
  }

  #changed(row, { list }) {
    return list === undefined
      ? this.#texts.changed(row.task)
      : this.#texts.movedTo(row.task, this.#store.list(list)?.title);
  }

  /** Adds a tag as it is spelled where it is already. */
  addTag(id, name) {
    const row = this.#store.row(id);
    const isSame = (other) => folded(other) === folded(name);
    if (row && !row.tags.some(isSame)) {
      const tag = this.#store.tags().find(isSame) ?? name;
      this.#steps.make(this.#texts.tagged(row.task, tag), { made: tagging(this.#store, id, tag, true) });
    }
  }

  removeTag(id, name) {
    const row = this.#store.row(id);
    const tag = row?.tags.find((other) => folded(other) === folded(name));
    if (tag !== undefined) {
      this.#steps.make(this.#texts.untagged(row.task, tag), { made: tagging(this.#store, id, tag, false) });
    }
  }

  tick(id, completed) {
    const row = this.#store.row(id);
    if (row && row.completed !== completed) {
      const message = completed ? this.#texts.ticked(row.task) : this.#texts.reopened(row.task);
      this.#steps.make(message, { made: this.#ticking(row, completed) });
    }
  }

  /** @param {Row[]} [rows] those that show, perhaps as they were before the last answer came */
  tickAll(completed, rows = this.#store.rows()) {
    const present = rows.flatMap(({ id }) => this.#store.row(this.#store.resolve(id)) ?? []);
    const others = present.filter((row) => row.completed !== completed && !row.problem);
    if (others.length > 0) {
      const message = completed ? this.#texts.tickedAll(others.length) : this.#texts.reopenedAll(others.length);
      this.#steps.make(message, { made: others.flatMap((row) => this.#ticking(row, completed)) });
    }
  }

  #ticking(row, completed) {
    return edit(this.#store, "todo", row.id, { before: { completed: !completed }, change: { completed } });
  }

  /** Deletes a to-do; changes of it that are held are dropped. */
  delete(id) {
    const row = this.#store.row(id);
    if (row) {
      this.#steps.make(this.#texts.deleted(row.task), deletion(this.#store, id));
    }
  }

  /** Deletes what is done. @param {"all" | "inbox" | {list: Id}} [view] */
  clear(view = "all") {
    const list = view === "inbox" ? null : view.list;
    const isMeant = (row) => row.completed && !row.problem && (view === "all" || row.list === list);
    const rows = this.#store.rows().filter(isMeant);
    if (rows.length > 0) {
      const ids = rows.map((row) => row.id);
      const entry = newEntry("clear", "todo", ids, { seen: rows.map(plain), ...(view !== "all" && { list }) });
      this.#steps.make(this.#texts.cleared(rows.length), { made: [entry] });
    }
  }

  /** Moves a to-do right behind another one, or to the top. @param {Id | null} after */
  move(id, after) {
    const made = moving(this.#store, "todo", id, after);
    if (made.length > 0) {
      this.#steps.make(this.#texts.moved(this.#store.row(id).task), { made });
    }
  }

  /** Decides about a change that is held. @param {"mine" | "theirs"} choice */
  decide(id, choice) {
    this.#steps.decide("todo", id, choice, (row) => this.#texts.discarded(row.task));
  }
}
