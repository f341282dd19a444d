import { texts } from "../text/texts.js";
import { announce, cloned } from "./dom.js";

/** @import { Id, Row } from "../data/model.js" */

/** A row of the list. */
export class RowView {
  /** @type {Id} */
  id;
  /** @type {HTMLLIElement} */
  element = cloned("row");
  /** @type {Row} */
  row;
  #checkbox = this.element.querySelector("input");
  #task = this.element.querySelector(".task");
  #problem;

  /** @param {Row} row */
  constructor(row) {
    this.update(row);
  }

  /** @param {Row} row */
  update(row) {
    const isRenamed = row.task !== this.row?.task;
    this.id = row.id;
    this.row = row;
    this.element.classList.toggle("done", row.completed);
    this.element.classList.toggle("unsent", row.waiting && !row.problem);
    this.#checkbox.checked = row.completed;
    if (isRenamed) {
      this.#task.textContent = row.task;
      this.#checkbox.ariaLabel = texts.tick(row.task);
      this.element.querySelector(".more").ariaLabel = texts.more(row.task);
      this.element.querySelector(".delete").ariaLabel = texts.delete(row.task);
    }
    this.#updateProblem(row);
  }

  #updateProblem({ id, task, theirs, problem }) {
    if (!problem) {
      this.#problem?.remove();
      this.#problem = undefined;
      this.#checkbox.removeAttribute("aria-describedby");
      return;
    }
    const { text, mine, theirs: other } = texts.problems[problem.kind];
    if (!this.#problem) {
      this.#problem = cloned("problem");
      this.element.append(this.#problem);
      announce(`${task}: ${text}`);
    }
    const find = (selector) => this.#problem.querySelector(selector);
    find("p").id = `problem-${id}`;
    find("p span").textContent = problem.detail ? `${text}: ${problem.detail}` : text;
    find("dl").hidden = problem.kind !== "conflict";
    find(".mine").textContent = task;
    find(".theirs").textContent = theirs ?? "";
    find("[data-choice=mine]").textContent = mine;
    find("[data-choice=theirs]").textContent = other;
    this.#checkbox.setAttribute("aria-describedby", `problem-${id}`);
  }

  /** Makes the row the one that Tab reaches in the list, or one of the others. */
  setCurrent(isCurrent) {
    for (const part of this.element.querySelectorAll("input, .more, .delete")) {
      part.tabIndex = isCurrent ? 0 : -1;
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

  /** The text, which an editor takes the place of. */
  get taskElement() {
    return this.#task;
  }
}
