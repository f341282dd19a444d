import { decide, rewritten } from "./decide.js";
import { atEnd, newEntry, newKey } from "./model.js";
import { predecessor } from "./place.js";

/** @import { Entry, Id, Row } from "./model.js" */

/** All that a person can do to the list. Each shows at once, waits in the queue, and can be taken back. */
export class Actions {
  #store;
  #journal;
  #undo;
  #texts;

  constructor(store, journal, undo, texts) {
    this.#store = store;
    this.#journal = journal;
    this.#undo = undo;
    this.#texts = texts;
  }

  /** Adds to-dos at the end, or on top in their order. @param {string[]} tasks @returns {Id[]} */
  add(tasks, { top = false } = {}) {
    const adds = tasks.map((task) => newEntry("add", [`new-${newKey()}`], { task }));
    const ids = adds.map((entry) => entry.ids[0]);
    const move = (id, i) => newEntry("move", [id], { after: ids[i - 1] ?? null });
    this.#do([...adds, ...(top ? ids.map(move) : [])], this.#texts.added(tasks), () => ids.flatMap((id) => this.#deletion(id)));
    return ids;
  }

  /**
   * Changes the text.
   *
   * @param {string} seen the text when the editing began
   * @param {Row} [row] the to-do as it was when it was last there
   */
  edit(id, task, seen, row = this.#store.row(id)) {
    if (task === seen) {
      return;
    }
    if (row.problem) {
      this.#journal.commit(rewritten(this.#store, row, task));
    } else {
      this.#change([this.#edit(id, { task: seen }, { task }, row)], this.#texts.edited(task));
    }
  }

  tick(id, completed) {
    const row = this.#store.row(id);
    if (row && row.completed !== completed) {
      const message = completed ? this.#texts.ticked(row.task) : this.#texts.reopened(row.task);
      this.#change([this.#edit(id, { completed: !completed }, { completed })], message);
    }
  }

  tickAll(completed) {
    const rows = this.#store.rows().filter((row) => row.completed !== completed && !row.problem);
    const edits = rows.map((row) => this.#edit(row.id, { completed: !completed }, { completed }));
    if (edits.length > 0) {
      this.#change(edits, completed ? this.#texts.tickedAll(rows.length) : this.#texts.reopenedAll(rows.length));
    }
  }

  /** Deletes a to-do; changes of it that are held are dropped. */
  delete(id) {
    const row = this.#store.row(id);
    if (row) {
      const dropped = row.problem ? this.#store.entriesOf(id) : [];
      this.#journal.commit({ done: dropped.map((entry) => entry.key) });
      const entries = this.#deletion(id);
      const restorations = () => entries.map((entry) => this.#restoration(entry));
      this.#do(entries, this.#texts.deleted(row.task), () => [...restorations(), ...dropped.map(atEnd)]);
    }
  }

  clear() {
    const rows = this.#store.rows().filter((row) => row.completed && !row.problem);
    if (rows.length > 0) {
      const entry = newEntry("clear", rows.map((row) => row.id), { todos: rows.map(plain) });
      this.#do([entry], this.#texts.cleared(rows.length), () => [this.#restoration(entry)]);
    }
  }

  /** Moves a to-do right behind another one, or to the top. @param {Id | null} after */
  move(id, after) {
    const rows = this.#store.rows();
    const row = this.#store.row(id);
    const from = predecessor(rows, id);
    if (row && after !== from && after !== id) {
      const back = () => newEntry("move", [this.#now(id)], { after: from && this.#now(from) });
      this.#do([newEntry("move", [id], { after })], this.#texts.moved(row.task), () => [back()]);
    }
  }

  /** Decides about a change that is held. @param {"mine" | "theirs"} choice */
  decide(id, choice) {
    const dropped = this.#store.entriesOf(id);
    const row = this.#store.row(id);
    this.#journal.commit(decide(this.#store, id, choice));
    if (choice === "theirs") {
      const back = () => this.#journal.commit({ entries: dropped.map(atEnd) });
      this.#undo.push({ message: this.#texts.discarded(row.task), back });
    }
  }

  #change(edits, message) {
    const isThere = (entry) => this.#store.row(this.#now(entry.ids[0]));
    const opposite = (entry) => this.#edit(this.#now(entry.ids[0]), entry.change, entry.before);
    this.#do(edits, message, () => edits.filter(isThere).map(opposite));
  }

  /** @param {Entry[]} entries @param {() => Entry[]} opposite made when it is needed, as local ids have changed by then */
  #do(entries, message, opposite) {
    this.#journal.commit({ entries });
    this.#undo.push({ message, back: () => this.#journal.commit({ entries: opposite() }) });
  }

  #edit(id, before, change, row = this.#store.row(id)) {
    return newEntry("edit", [id], { before, change, todos: [plain(row)] });
  }

  #deletion(id) {
    const row = this.#store.row(this.#now(id));
    return row ? [newEntry("delete", [row.id], { before: { task: row.task }, todos: [plain(row)] })] : [];
  }

  #restoration(deletion) {
    const todos = deletion.todos.map((todo) => ({ ...todo, id: this.#now(todo.id) }));
    return newEntry("restore", todos.map((todo) => todo.id), { of: deletion.key, todos });
  }

  #now(id) {
    return this.#store.resolve(id);
  }
}

/** A row without what only shows. */
function plain({ waiting, problem, theirs, ...todo }) {
  return todo;
}
