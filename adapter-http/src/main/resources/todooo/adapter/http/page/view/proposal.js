import { texts } from "../text/texts.js";
import { announce, byId, textElement } from "./dom.js";
import { removable } from "./removable.js";

/** Who pauses for so long has written a word. */
const PAUSE_MILLIS = 700;

/**
 * What a new to-do gets besides its title, as chips beside the field. The words of each may go back into the title, and
 * what comes from the view may be left out.
 *
 * @typedef {{key: string, label: string, kind: string}} Proposed
 */
export class Proposal {
  #list = byId("proposal");
  #timer;
  #shown = "";
  /** @type {string[]} */
  #said = [];
  #remove;

  /** @param {(key: string) => void} remove */
  constructor(remove) {
    this.#remove = remove;
  }

  /** @param {Proposed[]} chips */
  render(chips) {
    const shown = JSON.stringify(chips);
    if (shown !== this.#shown) {
      this.#shown = shown;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#announce(chips), PAUSE_MILLIS);
      this.#list.replaceChildren(...chips.map((chip) => this.#element(chip)));
      this.#list.hidden = chips.length === 0;
    }
  }

  /** Each is said once, and not while its word is being written. */
  #announce(chips) {
    const said = chips.map(({ kind, label }) => `${texts.chips[kind]}: ${label}`);
    const fresh = said.filter((text) => !this.#said.includes(text));
    this.#said = said;
    if (fresh.length > 0) {
      announce(fresh.join(", "));
    }
  }

  #element({ key, label, kind }) {
    const content = document.createDocumentFragment();
    content.append(Object.assign(textElement("span", `${texts.chips[kind]} `), { className: "unseen" }), label);
    const chip = removable(content, texts.withoutChip(label), () => this.#remove(key));
    chip.classList.add(kind);
    return chip;
  }
}
