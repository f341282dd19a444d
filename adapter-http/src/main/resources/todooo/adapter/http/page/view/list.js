import { byId } from "./dom.js";
import { successorOf } from "./focus.js";
import { Nearness } from "./nearness.js";
import { arrange } from "./order.js";
import { RowView } from "./row.js";

/** @import { Id, Row } from "../data/model.js" */
/** @import { Context } from "./context.js" */

/** How many rows there are at first, and how many come when their end comes near. */
const STEP = 200;

/** The rows that show. */
export class ListView {
  element = byId("list");
  /** @type {Map<Id, RowView>} */
  #views = new Map();
  #viewOf = new WeakMap();
  /** @type {Row[]} */
  #rows = [];
  /** @type {Context} */
  #context;
  #most = STEP;
  #end = new Nearness(byId("end"), () => this.#grow());
  /** @type {RowView | undefined} */
  #current;

  /** Called when the focus has to leave the list, as no row is left. */
  onEmptied = () => {};

  constructor() {
    this.element.addEventListener("focusin", ({ target }) => this.#setCurrent(this.viewAt(target)));
    addEventListener("beforeprint", () => this.#grow(Infinity));
  }

  /** A new to-do has got its id; its row stays as it is, with the focus. @param {[Id, Id][]} pairs */
  rename(pairs) {
    for (const [local, id] of pairs) {
      const view = this.#views.get(local);
      if (view) {
        this.#views.delete(local);
        this.#views.set(id, view);
        view.id = id;
      }
    }
  }

  /** Forgets rows that are gone. @param {Iterable<Id>} ids */
  forget(ids) {
    for (const id of ids) {
      this.#views.delete(id);
    }
  }

  /** Prepares for other rows: the next frame shows the first of them, as it did at the start. */
  begin() {
    this.#most = STEP;
    this.element.replaceChildren();
  }

  /**
   * Shows these rows; the focus of one that leaves goes to the next, or to the one before.
   *
   * @param {Row[]} rows
   * @param {Context} context
   */
  render(rows, context) {
    const first = rows.slice(0, this.#most);
    const successor = this.#successor(first);
    const focused = document.activeElement;
    this.#rows = rows;
    this.#context = context;
    const views = first.map((row) => this.#updated(row));
    arrange(this.element, views.map((view) => view.element));
    if (!this.#current || !views.includes(this.#current)) {
      this.#setCurrent(successor ?? views[0]);
    }
    if (successor) {
      successor.focus();
    } else if (successor === null) {
      this.onEmptied();
    } else if (document.activeElement !== focused && this.element.contains(focused)) {
      /** @type {HTMLElement} */ (focused).focus({ preventScroll: true });
    }
  }

  /** The row that gets the focus of one that leaves; null if there is none, undefined if none leaves. */
  #successor(rows) {
    const leaving = this.focused;
    if (!leaving || rows.some((row) => row.id === leaving.id)) {
      return undefined;
    }
    const ids = new Set(rows.map((row) => row.id));
    const next = successorOf(leaving.element, (element) => ids.has(this.viewAt(element).id));
    return next && this.viewAt(next);
  }

  #updated(row) {
    const known = this.#views.get(row.id);
    if (!known) {
      const view = new RowView(row, this.#context);
      this.#views.set(row.id, view);
      this.#viewOf.set(view.element, view);
      return view;
    }
    known.update(row, this.#context);
    return known;
  }

  /** Adds rows, and more of them as long as their end is near. */
  #grow(by = STEP) {
    const more = this.#rows.slice(this.#most, this.#most + by);
    if (more.length > 0) {
      this.#most += more.length;
      this.element.append(...more.map((row) => this.#updated(row).element));
      this.#end.lookAgain();
    }
  }

  #setCurrent(view) {
    if (view !== this.#current) {
      this.#current?.setCurrent(false);
      view?.setCurrent(true);
      this.#current = view;
    }
  }

  /** The row that an element belongs to. @returns {RowView | undefined} */
  viewAt(element) {
    return this.#viewOf.get(element?.closest?.("#list > li"));
  }

  /** The row that has the focus. */
  get focused() {
    return this.viewAt(document.activeElement);
  }

  /** The ids of all rows that show, in order. */
  get ids() {
    return this.#rows.map((row) => row.id);
  }

  /** Gives the focus to the row that had it last. @returns {boolean} whether there is one */
  focus() {
    this.#current?.focus();
    return this.#current !== undefined;
  }

  focusFirst() {
    this.#views.get(this.#rows[0]?.id)?.focus();
  }

  /** Gives the focus to the row so many further down. */
  step(view, by) {
    const ids = this.ids;
    const index = Math.min(ids.length - 1, Math.max(0, ids.indexOf(view.id) + by));
    if (index >= this.#most) {
      this.#grow();
    }
    this.#views.get(ids[index])?.focus();
  }
}
