import { texts } from "../text/texts.js";
import { cloned } from "./dom.js";

/** @import { RowView } from "./row.js" */

/** Edits the text of one row in its place. */
export class Editor {
  /** @type {RowView | undefined} */
  #view;
  /** @type {HTMLTextAreaElement} */
  #field;
  #seen = "";
  #save;

  /** @param {(view: RowView, task: string, seen: string) => void} save an empty task deletes */
  constructor(save) {
    this.#save = save;
  }

  /** The row that is edited. */
  get view() {
    return this.#view;
  }

  /** @param {RowView} view */
  open(view) {
    this.close(true);
    this.#view = view;
    this.#seen = view.row.task;
    this.#field = cloned("editor");
    this.#field.value = this.#seen;
    this.#field.ariaLabel = texts.edit(this.#seen);
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("blur", () => this.close(true));
    view.element.classList.add("editing");
    view.taskElement.after(this.#field);
    this.#field.focus();
    this.#field.setSelectionRange(this.#seen.length, this.#seen.length);
  }

  #press(event) {
    if (event.isComposing || !["Enter", "Escape"].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const view = this.#view;
    this.close(event.key === "Enter", () => view.focus());
  }

  /** Ends the editing. @param {boolean} keep whether the text is saved */
  close(keep, focus = () => {}) {
    const view = this.#view;
    if (!view) {
      return;
    }
    this.#view = undefined;
    view.element.classList.remove("editing");
    focus();
    this.#field.remove();
    if (keep) {
      this.#save(view, this.#field.value.replace(/\s*[\r\n]+\s*/g, " ").trim(), this.#seen);
    }
  }
}
