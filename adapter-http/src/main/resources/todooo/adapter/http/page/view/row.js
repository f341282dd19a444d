import { texts } from "../text/texts.js";
import { chipElement, chipsOf } from "./chips.js";
import { cloned } from "./dom.js";
import { ProblemView } from "./problem.js";

/** @import { Id, Row } from "../data/model.js" */
/** @import { Context } from "./context.js" */

/** A row of the list. */
export class RowView {
  /** @type {Id} */
  id;
  /** @type {HTMLLIElement} */
  element = cloned("row");
  /** @type {Row} */
  row;
  /** @type {Context} */
  context;
  #checkbox = this.element.querySelector("input");
  #task = this.element.querySelector(".task");
  #chips = this.element.querySelector(".chips");
  #problem = new ProblemView(this.element, { isByMember: true });
  #said = "";

  /** @param {Row} row @param {Context} context */
  constructor(row, context) {
    this.update(row, context);
  }

  /** @param {Row} row @param {Context} context */
  update(row, context) {
    if (row === this.row && context === this.context) {
      return;
    }
    const isRenamed = row.task !== this.row?.task;
    this.id = row.id;
    this.row = row;
    this.context = context;
    this.element.id = `row-${row.id}`;
    this.element.classList.toggle("done", row.completed);
    this.element.classList.toggle("unsent", row.waiting && !row.problem);
    this.#checkbox.checked = row.completed;
    if (isRenamed) {
      this.#task.textContent = row.task;
      this.#checkbox.ariaLabel = texts.tick(row.task);
      this.element.querySelector(".expand").ariaLabel = texts.details(row.task);
      this.element.querySelector(".more").ariaLabel = texts.more(row.task);
      this.element.querySelector(".delete").ariaLabel = texts.delete(row.task);
    }
    this.#updateChips();
    this.#describe(this.#problem.update(row.task, row, context.say));
  }

  #updateChips() {
    const chips = chipsOf(this.row, this.context);
    const said = JSON.stringify(chips);
    if (said !== this.#said) {
      this.#said = said;
      this.#chips.replaceChildren(...chips.map(chipElement));
    }
  }

  /** The checkbox is what has the name of the row, so all else that the row says belongs to it. */
  #describe(problem) {
    this.#chips.id = `chips-${this.id}`;
    const ids = [this.#chips.hasChildNodes() ? this.#chips.id : "", problem].join(" ").trim();
    ids === "" ? this.#checkbox.removeAttribute("aria-describedby") : this.#checkbox.setAttribute("aria-describedby", ids);
  }

  /** Makes the row the one that Tab reaches in the list, or one of the others. */
  setCurrent(isCurrent) {
    for (const part of this.element.querySelectorAll(":scope > input, :scope > button")) {
      /** @type {HTMLElement} */ (part).tabIndex = isCurrent ? 0 : -1;
    }
  }

  focus() {
    this.#checkbox.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** The button that opens the menu. */
  get moreButton() {
    return this.element.querySelector(".more");
  }

  /** The button that opens the details. */
  get expandButton() {
    return this.element.querySelector(".expand");
  }

  /** The text, which an editor takes the place of. */
  get taskElement() {
    return this.#task;
  }
}
