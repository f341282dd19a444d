import { byId, whenIdle } from "./dom.js";
import { arrange } from "./order.js";
import { RowView } from "./row.js";

/** @import { Id, Row } from "../data/model.js" */

/** What the first frame shows, and how many rows each idle moment adds to it. */
const FIRST = 150;
const STEP = 400;

/** The rows that show. */
export class ListView {
  element = byId("list");
  /** @type {Map<Id, RowView>} */
  #views = new Map();
  #viewOf = new WeakMap();
  /** @type {Row[]} */
  #rows = [];
  #most = FIRST;
  #growing = false;
  /** @type {RowView | undefined} */
  #current;

  /** Called when the focus has to leave the list, as no row is left. */
  onEmptied = () => {};

  constructor() {
    this.element.addEventListener("focusin", ({ target }) => this.#setCurrent(this.viewAt(target)));
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

  /** Shows these rows; the focus of one that leaves goes to the next, or to the one before. @param {Row[]} rows */
  render(rows) {
    const successor = this.#successor(rows);
    const focused = document.activeElement;
    this.#rows = rows;
    const views = rows.slice(0, this.#most).map((row) => this.#updated(row));
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
    this.#grow();
  }

  /** The row that gets the focus of one that leaves; null if there is none, undefined if none leaves. */
  #successor(rows) {
    const leaving = this.focused;
    const ids = new Set(rows.map((row) => row.id));
    if (!leaving || ids.has(leaving.id)) {
      return undefined;
    }
    return this.#near(leaving, "nextElementSibling", ids) ?? this.#near(leaving, "previousElementSibling", ids) ?? null;
  }

  #near(view, direction, ids) {
    let element = view.element[direction];
    while (element && !ids.has(this.viewAt(element).id)) {
      element = element[direction];
    }
    return element && this.viewAt(element);
  }

  #updated(row) {
    const known = this.#views.get(row.id);
    if (!known) {
      const view = new RowView(row);
      this.#views.set(row.id, view);
      this.#viewOf.set(view.element, view);
      return view;
    }
    if (known.row !== row) {
      known.update(row);
    }
    return known;
  }

  #grow() {
    if (!this.#growing && this.#most < this.#rows.length) {
      this.#growing = true;
      whenIdle(() => {
        this.#growing = false;
        this.#most += STEP;
        this.render(this.#rows);
      });
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

  view(id) {
    return this.#views.get(id);
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
    this.#views.get(ids[index])?.focus();
  }
}
