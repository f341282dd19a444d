import { texts } from "../text/texts.js";
import { announce } from "./dom.js";
import { target } from "./moves.js";

/** @import { RowView } from "./row.js" */

/** What keys, the menu and the pointer tell a row to do, each under its name. */
export class Commands {
  #parts;

  /** @param {import("./view.js").View} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * @param {string} name
   * @param {RowView} view
   */
  run(name, view) {
    this[name]?.(view);
  }

  add() {
    this.#parts.composer.focus();
  }

  search() {
    this.#parts.filter.focusSearch();
  }

  help() {
    this.#parts.help.open();
  }

  next(view) {
    this.#parts.list.step(view, 1);
  }

  previous(view) {
    this.#parts.list.step(view, -1);
  }

  leave() {
    this.#parts.composer.focus();
  }

  menu(view) {
    this.#parts.menu.open(view);
  }

  edit(view) {
    this.#parts.editor.open(view);
  }

  delete(view) {
    this.#parts.act((actions) => actions.delete(view.id));
  }

  /** What is done lets go of the focus, also where its row stays. */
  tick(view) {
    const completed = !view.row.completed;
    this.#parts.act((actions) => actions.tick(view.id, completed));
    if (completed && this.#parts.list.focused === view) {
      this.next(view);
    }
  }

  top(view) {
    this.#move(view, "top");
  }

  up(view) {
    this.#move(view, "up");
  }

  down(view) {
    this.#move(view, "down");
  }

  bottom(view) {
    this.#move(view, "bottom");
  }

  #move(view, direction) {
    const after = target(this.#parts.list.ids, view.id, direction);
    if (after !== undefined) {
      this.#parts.act((actions) => actions.move(view.id, after));
      view.focus();
    }
  }

  undo() {
    const step = this.#parts.undo.back();
    this.#parts.render();
    announce(step ? texts.undone(step.message) : texts.nothingToUndo);
  }
}
