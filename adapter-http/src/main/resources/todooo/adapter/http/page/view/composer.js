import { linesOf } from "../text/lines.js";
import { read } from "../text/quick.js";
import { texts } from "../text/texts.js";
import { byId } from "./dom.js";
import { Proposal } from "./proposal.js";

/** How long a field that took the focus by itself takes no letters: they were meant for the row before. */
const GUARD_MILLIS = 700;

/** The field that adds to-dos. Words with a sign become what they stand for, unless their chip is removed. */
export class Composer {
  #form = byId("composer");
  #field = byId("add");
  #offer = byId("offer");
  /** @type {string[]} */
  #lines = [];
  /** The chips that were removed. @type {Set<string>} */
  #literal = new Set();
  #proposal = new Proposal((key) => this.#removeChip(key));
  #guardedUntil = 0;
  #add;
  #known;
  #defaults;

  /**
   * @param {object} page
   * @param {(todos: any[], options: {top: boolean}) => void} page.add
   * @param {() => {lists: any[], tags: string[]}} page.known the lists and tags that words may name
   * @param {() => import("./defaults.js").Default[]} page.defaults what a new to-do gets from the view
   */
  constructor({ add, known, defaults }) {
    this.#add = add;
    this.#known = known;
    this.#defaults = defaults;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit(false);
    });
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("paste", (event) => this.#paste(event));
    this.#field.addEventListener("input", () => this.#propose([]));
    byId("offer-one").addEventListener("click", () => this.#keepAsOne());
  }

  focus() {
    this.#field.focus();
  }

  /** Whether an element is the field. */
  has(element) {
    return element === this.#field;
  }

  /** Takes the focus that a row has lost, but not the letters that are still meant for that row. */
  takeOver() {
    this.#guardedUntil = performance.now() + GUARD_MILLIS;
    this.#field.focus();
  }

  /** Shows the chips of what is written, in the view that shows now. */
  render() {
    this.#proposal.render(this.#field.value.trim() === "" ? [] : this.#chips());
  }

  #press(event) {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter && performance.now() < this.#guardedUntil) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#submit(event.shiftKey);
    } else if (event.key === "Escape" && this.#lines.length > 0) {
      event.stopPropagation();
      this.#keepAsOne();
    }
  }

  /** Several lines are offered as several to-dos. */
  #paste(event) {
    const { value, selectionStart, selectionEnd } = this.#field;
    const pasted = event.clipboardData.getData("text/plain");
    const lines = linesOf(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
    if (lines.length > 1) {
      event.preventDefault();
      this.#field.value = lines.join(" ");
      this.#propose(lines);
    }
  }

  #propose(lines) {
    this.#lines = lines;
    this.#offer.hidden = lines.length === 0;
    byId("offer-several").textContent = texts.addSeveral(lines.length);
    if (this.#field.value === "") {
      this.#literal.clear();
    }
    this.render();
  }

  #keepAsOne() {
    this.#propose([]);
    this.#field.focus();
  }

  /** What is written; pasted lines are taken as they are. */
  #read() {
    return this.#lines.length > 0
      ? { todos: this.#lines.map((task) => ({ task })), chips: [] }
      : this.#readWords(this.#field.value);
  }

  #readWords(text) {
    const { todo, chips } = read(text, { ...this.#known(), literal: this.#literal });
    return { todos: text.trim() === "" ? [] : [todo], chips };
  }

  /** What the view gives to a new to-do, unless that is removed or replaced by what is written. */
  #kept(todo) {
    return this.#defaults().filter(({ key, members }) => !this.#literal.has(key) && !isReplaced(members, todo));
  }

  /** @returns {import("./proposal.js").Proposed[]} */
  #chips() {
    const { todos, chips } = this.#read();
    const written = chips.map(({ text, label, kind, isNew }) => ({ key: text, label: isNew ? texts.newChip(label) : label, kind }));
    return [...this.#kept(todos[0]).filter(({ label }) => label !== undefined), ...written];
  }

  #removeChip(key) {
    this.#literal.add(key);
    this.#field.focus();
    this.render();
  }

  /** What is written, with what it gets from the view. */
  #todo(todo) {
    const kept = this.#kept(todo).map(({ members }) => members);
    const tags = [...new Set([...kept.flatMap((members) => members.tags ?? []), ...(todo.tags ?? [])])];
    return Object.assign({}, ...kept, todo, tags.length > 0 && { tags });
  }

  #submit(top) {
    const todos = this.#read().todos.map((todo) => this.#todo(todo));
    this.#field.value = "";
    this.#propose([]);
    this.#field.focus();
    if (todos.length > 0) {
      this.#add(todos, { top });
    }
  }
}

/** A list that is written is another than that of the view, a due is another than today. */
function isReplaced(members, todo) {
  return Object.keys(members).some((member) => member !== "tags" && (member in todo || (member === "list" && "newList" in todo)));
}
