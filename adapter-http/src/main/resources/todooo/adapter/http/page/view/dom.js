import { fill } from "../text/texts.js";

const SVG = "http://www.w3.org/2000/svg";

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

/** A new element with a text. @param {string} name @returns {any} */
export function textElement(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** An icon of the page. @param {string} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Whether a click on a link is to open it here. @param {MouseEvent} event */
export function isPlain({ ctrlKey, metaKey, shiftKey }) {
  return !ctrlKey && !metaKey && !shiftKey;
}

/** Says a text once to who does not see the page; the same text twice is said twice. */
export function announce(text) {
  const status = byId("status");
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

/** Shows the problem of a field behind it, and ties both; without a text it goes. There is one at a time. */
export function complain(field, text) {
  if (text === "" && !isWrong(field)) {
    return;
  }
  byId("wrong")?.remove();
  for (const other of document.querySelectorAll("[aria-describedby=wrong]")) {
    other.removeAttribute("aria-invalid");
    other.removeAttribute("aria-describedby");
  }
  if (text !== "") {
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", "wrong");
    (field.closest("label") ?? field).after(Object.assign(textElement("p", text), { id: "wrong" }));
    announce(text);
  }
}

/** Whether a field has a problem that shows behind it. */
export function isWrong(field) {
  return field.getAttribute("aria-describedby") === "wrong";
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
