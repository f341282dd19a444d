import { linesOf } from "../text/lines.js";
import { texts } from "../text/texts.js";
import { byId } from "./dom.js";

/** How long a field that took the focus by itself takes no letters: they were meant for the row before. */
const GUARD_MILLIS = 700;

/** The field that adds to-dos. */
export class Composer {
  #form = byId("composer");
  #field = byId("add");
  #offer = byId("offer");
  /** @type {string[]} */
  #lines = [];
  #guardedUntil = 0;
  #add;

  /** @param {(tasks: string[], options: {top: boolean}) => void} add */
  constructor(add) {
    this.#add = add;
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
  }

  #keepAsOne() {
    this.#propose([]);
    this.#field.focus();
  }

  #submit(top) {
    const task = this.#field.value.trim();
    const tasks = this.#lines.length > 0 ? this.#lines : [task].filter((text) => text !== "");
    this.#field.value = "";
    this.#propose([]);
    this.#field.focus();
    if (tasks.length > 0) {
      this.#add(tasks, { top });
    }
  }
}
