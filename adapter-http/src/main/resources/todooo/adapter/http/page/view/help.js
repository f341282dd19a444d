import { texts } from "../text/texts.js";
import { byId, textElement } from "./dom.js";
import { settings } from "./settings.js";

/** The dialog with the keys and the settings. */
export class Help {
  #dialog = byId("help");
  #letters = byId("letters");

  constructor() {
    byId("help-button").addEventListener("click", () => this.open());
    byId("keys").append(...texts.keys.flatMap(([keys, meaning]) => [keysElement(keys), textElement("dd", meaning)]));
    this.#letters.checked = this.hasLetters;
    this.#letters.addEventListener("change", () => settings.set("letters", this.#letters.checked ? "" : "off"));
    this.#connect("theme", (theme) => (document.documentElement.dataset.theme = theme));
    this.#connect("language", () => location.reload());
  }

  /** Whether single letters act in the list. */
  get hasLetters() {
    return settings.get("letters") !== "off";
  }

  open() {
    this.#dialog.showModal();
  }

  #connect(name, apply) {
    const select = byId(name);
    select.value = settings.get(name);
    select.addEventListener("change", () => {
      settings.set(name, select.value);
      apply(select.value);
    });
  }
}

function keysElement(keys) {
  const term = textElement("dt", "");
  keys.forEach((key, i) => term.append(i > 0 ? " " : "", textElement("kbd", key)));
  return term;
}
