import { texts } from "../text/texts.js";
import { announce } from "./dom.js";
import { target } from "./moves.js";

/** @import { RowView } from "./row.js" */

/** Where in the details a member is. */
const FIELDS = {
  due: "[name=date]",
  dueZone: "[name=zone]",
  start: "[name=start]",
  priority: "[name=priority]",
  list: "[name=list]",
  tags: "[name=tag]",
};

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

  lists() {
    this.#parts.side.focus();
  }

  menu(view) {
    this.#parts.menu.open(view, view.moreButton);
  }

  /** Opens the details and goes there, or closes them. */
  details(view) {
    this.#parts.details.view === view ? this.#parts.details.close() : this.#parts.details.open(view, ".write");
  }

  /** The button of the details keeps the focus. */
  expand(view) {
    this.#parts.details.toggle(view);
  }

  due(view) {
    this.#parts.details.open(view, FIELDS.due);
  }

  toList(view) {
    this.#parts.details.open(view, FIELDS.list);
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
    const after = this.#parts.canMove ? target(this.#parts.list.ids, view.id, direction) : undefined;
    if (after !== undefined) {
      this.#parts.act((actions) => actions.move(view.id, after));
      view.focus();
    }
  }

  /**
   * Decides about a change that is held, as a whole or about one member; or goes to where it can be changed.
   *
   * @param {RowView} view
   * @param {{choice?: string, member?: string}} decision
   */
  decide(view, { choice, member }) {
    const { row } = view;
    if (choice === "fix") {
      this.#fix(view, row.problem.members[0]);
    } else if (member) {
      const names = member === "due" ? ["due", "dueZone"] : [member];
      const of = (version) => Object.fromEntries(names.map((name) => [name, version[name]]));
      const [wanted, other] = choice === "mine" ? [row, row.theirs] : [row.theirs, row];
      this.#parts.act((actions) => actions.change(view.id, of(wanted), of(other)));
    } else {
      this.#parts.act((actions) => actions.decide(view.id, choice));
    }
  }

  #fix(view, member) {
    member === "task" ? this.edit(view) : this.#parts.details.open(view, FIELDS[member] ?? ".write");
  }

  undo() {
    const step = this.#parts.undo.back();
    this.#parts.render();
    this.#parts.leaveGoneList();
    announce(step ? texts.undone(step.message) : texts.nothingToUndo);
  }

  redo() {
    const step = this.#parts.undo.again();
    this.#parts.render();
    this.#parts.leaveGoneList();
    if (!step) {
      announce(texts.nothingToRedo);
    }
  }
}
