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

/** Whether keys type into this element. */
export function isTextField(element) {
  return element.matches?.("textarea, select, input:not([type=checkbox])") ?? false;
}

/** Does something; if that makes the element vanish that has the focus, another one takes it, never the document. */
export function keepFocus(work, take) {
  const hadFocus = document.activeElement !== document.body;
  work();
  const focused = document.activeElement;
  if (hadFocus && (!focused || focused === document.body || !focused.checkVisibility())) {
    take();
  }
}

/** Runs a function before the next frame, or soon where there are no frames; several calls run it once. */
export function beforeNextFrame(work) {
  let planned = false;
  return () => {
    if (!planned) {
      planned = true;
      const run = () => {
        planned = false;
        work();
      };
      document.hidden ? setTimeout(run) : requestAnimationFrame(run);
    }
  };
}

/** Runs a function when the browser has nothing better to do. */
export function whenIdle(work) {
  globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 20);
}
