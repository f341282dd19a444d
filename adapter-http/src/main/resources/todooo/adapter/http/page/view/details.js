import { texts } from "../text/texts.js";
import { cloned } from "./dom.js";
import { Fields } from "./fields.js";
import { Notes } from "./notes.js";
import { Tags } from "./tags.js";

/** @import { RowView } from "./row.js" */

/** The details of one to-do, open under its row. */
export class Details {
  #store;
  #act;
  /** @type {RowView | undefined} */
  #view;
  #element;
  #notes;
  #fields;
  #tags;

  /**
   * @param {import("../data/store.js").Store} store
   * @param {(work: (actions: import("../data/actions.js").Actions) => void) => void} act
   */
  constructor(store, act) {
    this.#store = store;
    this.#act = act;
  }

  /** The row whose details are open. */
  get view() {
    return this.#view;
  }

  /** @param {RowView} view */
  toggle(view) {
    view === this.#view ? this.close() : this.open(view);
  }

  /** @param {RowView} view @param {string} [name] the field that gets the focus, if one does */
  open(view, name) {
    if (view !== this.#view) {
      this.close();
      this.#view = view;
      this.#build(view);
      this.render();
    }
    if (name) {
      this.#element.querySelector(name).focus();
    }
  }

  #build(view) {
    const element = cloned("details");
    const change = (members, seen) => this.#act((actions) => actions.change(view.id, members, seen, view.row));
    this.#element = element;
    this.#notes = new Notes(element.querySelector(".notes"), (notes, seen) => change({ notes }, { notes: seen }));
    this.#fields = new Fields(element.querySelector(".fields"), change);
    this.#tags = new Tags(element.querySelector(".tags"), {
      add: (tag) => this.#act((actions) => actions.addTag(view.id, tag)),
      remove: (tag) => this.#act((actions) => actions.removeTag(view.id, tag)),
    });
    element.addEventListener("keydown", (event) => this.#press(event));
    view.element.append(element);
    view.expandButton.setAttribute("aria-expanded", "true");
    view.element.classList.add("open");
  }

  #press(event) {
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      this.#view.focus();
      this.close();
    }
  }

  /** Shows what has changed. */
  render() {
    if (this.#view && !this.#view.element.isConnected) {
      this.close(); // it is in another view now
    }
    const row = this.#view?.row;
    if (row) {
      this.#element.ariaLabel = texts.details(row.task);
      this.#notes.render(row.notes);
      this.#fields.render(row, this.#store.lists());
      this.#tags.render(row.tags, this.#store.tags());
      const facts = ["createdAt", "completedAt"].filter((name) => row[name]).map((name) => texts[name](row[name]));
      this.#element.querySelector(".facts").textContent = facts.join(" ");
    }
  }

  /** Saves what is being written, and closes them. */
  close() {
    const view = this.#view;
    if (view) {
      this.#view = undefined;
      this.#notes.close();
      this.#element.remove();
      view.expandButton.setAttribute("aria-expanded", "false");
      view.element.classList.remove("open");
    }
  }
}
