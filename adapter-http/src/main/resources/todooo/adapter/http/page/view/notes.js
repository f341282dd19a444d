import { markdown } from "../text/markdown.js";
import { texts } from "../text/texts.js";
import { cloned, complain } from "./dom.js";

const MOST = 10_000;

/** The notes in the details of a row: formatted, or as they are written. Leaving them in any way saves them. */
export class Notes {
  #rendered;
  #button;
  #field;
  #seen;
  #shown;
  #save;

  /**
   * @param {Element} element
   * @param {(notes: string | null, seen: string | null) => void} save
   */
  constructor(element, save) {
    this.#rendered = element.querySelector(".rendered");
    this.#button = element.querySelector(".write");
    this.#save = save;
    this.#button.addEventListener("click", () => this.edit());
    this.#rendered.addEventListener("dblclick", (event) => event.target.closest("a") || this.edit());
  }

  /** @param {string | null} notes */
  render(notes) {
    if (notes !== this.#shown) {
      this.#shown = notes;
      this.#rendered.replaceChildren(markdown(notes ?? ""));
      this.#button.textContent = notes ? texts.editNotes : texts.addNotes;
    }
    this.#rendered.hidden = this.#field !== undefined || !notes;
    this.#button.hidden = this.#field !== undefined;
  }

  edit() {
    this.#seen = this.#shown;
    this.#field = cloned("notes-editor");
    this.#field.value = this.#seen ?? "";
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("blur", () => this.close());
    this.#button.before(this.#field);
    this.render(this.#shown);
    this.#field.focus();
  }

  #press(event) {
    const isLeaving = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (isLeaving && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.#button.focus();
    }
  }

  /** Ends the writing and saves it; notes that are too long stay as they are being written. */
  close() {
    const field = this.#field;
    if (!field) {
      return;
    }
    const written = field.value.trimEnd();
    if ([...written].length > MOST) {
      complain(field, texts.tooLong(MOST));
      return;
    }
    complain(field, "");
    const notes = written.trim() === "" ? null : written;
    this.#field = undefined;
    field.remove();
    this.render(this.#shown);
    if (notes !== this.#seen) {
      this.#save(notes, this.#seen);
    }
  }
}
