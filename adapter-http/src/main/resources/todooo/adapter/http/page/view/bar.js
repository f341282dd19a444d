import { texts } from "../text/texts.js";
import { announce, byId, cloned } from "./dom.js";

/** What waits shorter is not worth a word. */
const PATIENCE_MILLIS = 800;

/** The bar at the bottom: the last change, which can be taken back, and what is not sent yet. */
export class Bar {
  #waiting = 0;
  #isLate = false;
  #timer;
  #trouble = "";

  /** @param {{undo: () => void, retry: () => void}} actions */
  constructor({ undo, retry }) {
    byId("undo-button").append(texts.undo, " ", cloned("undo-key"));
    byId("undo-button").addEventListener("click", undo);
    byId("retry").addEventListener("click", retry);
    new ResizeObserver(() => this.#makeRoom()).observe(byId("bar"));
  }

  /** What has the focus is never under the bar. */
  #makeRoom() {
    document.documentElement.style.setProperty("--bar", `${byId("bar").offsetHeight}px`);
    document.activeElement?.closest("#list > li")?.scrollIntoView({ block: "nearest" });
  }

  /** @param {{message: string} | undefined} step the last change, or none that can be shown */
  showStep(step) {
    byId("undo").hidden = !step;
    byId("undo-text").textContent = step?.message ?? "";
    if (step) {
      announce(step.message);
    }
  }

  /** @param {number} waiting how many changes are not sent */
  count(waiting) {
    this.#waiting = waiting;
    if (waiting === 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isLate = false;
    } else {
      this.#timer ??= setTimeout(() => {
        this.#isLate = true;
        this.#render();
      }, PATIENCE_MILLIS);
    }
    this.#render();
  }

  /** @param {"" | "offline" | "unreachable" | "login" | "notKept"} trouble */
  setTrouble(trouble) {
    if (trouble && trouble !== this.#trouble) {
      announce(texts[trouble]);
    }
    this.#trouble = trouble;
    this.#render();
  }

  #render() {
    const isUnsent = this.#waiting > 0 && (this.#isLate || this.#trouble !== "");
    const lines = [isUnsent && texts.unsent(this.#waiting), this.#trouble && texts[this.#trouble]];
    byId("unsent").hidden = !isUnsent && !this.#trouble;
    byId("unsent-text").textContent = lines.filter(Boolean).join(" ");
    byId("retry").hidden = !this.#trouble;
  }
}
