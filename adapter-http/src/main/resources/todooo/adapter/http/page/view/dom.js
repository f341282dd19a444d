import { fill } from "../text/texts.js";

/** The element with this id, which the page has. @returns {any} */
export function byId(id) {
  return document.getElementById(id);
}

/** A new element as a template of the page has it, with its texts. @returns {any} */
export function cloned(template) {
  const fragment = byId(template).content.cloneNode(true);
  fill(fragment);
  return fragment.firstElementChild;
}

/** Says a text once to who does not see the page; the same text twice is said twice. */
export function announce(text) {
  const status = byId("status");
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

/** Runs a function before the next frame, or soon where there are no frames; several plans run it once. */
export class Planned {
  #work;
  #isPlanned = false;

  constructor(work) {
    this.#work = work;
  }

  plan() {
    if (!this.#isPlanned) {
      this.#isPlanned = true;
      document.hidden ? setTimeout(() => this.run()) : requestAnimationFrame(() => this.run());
    }
  }

  /** Runs it now if that is planned. */
  run() {
    if (this.#isPlanned) {
      this.#isPlanned = false;
      this.#work();
    }
  }
}
