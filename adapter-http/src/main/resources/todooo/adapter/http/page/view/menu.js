import { byId } from "./dom.js";
import { target } from "./moves.js";

const GAP = 4;

/** The menu of a row: what keys and dragging do, for who has neither. */
export class Menu {
  #menu = byId("menu");
  #view;
  #list;

  /** @param {(act: string, view: import("./row.js").RowView) => void} act */
  constructor(list, act) {
    this.#list = list;
    this.#menu.addEventListener("click", ({ target: item }) => {
      const name = item.closest("[data-act]")?.dataset.act;
      if (name) {
        this.#menu.hidePopover();
        this.#view.moreButton.focus();
        act(name, this.#view);
      }
    });
    this.#menu.addEventListener("keydown", (event) => this.#press(event));
    this.#menu.addEventListener("toggle", ({ newState }) => this.#view?.moreButton.setAttribute("aria-expanded", newState === "open"));
  }

  open(view) {
    this.#view = view;
    for (const item of this.#items()) {
      const isMove = !["edit", "delete"].includes(item.dataset.act);
      item.disabled = isMove && target(this.#list.ids, view.id, item.dataset.act) === undefined;
    }
    this.#menu.showPopover({ source: view.moreButton });
    this.#place(view.moreButton.getBoundingClientRect());
    this.#enabled()[0].focus();
  }

  /** Below its button, or above it where there is no room. */
  #place(button) {
    const { width, height } = this.#menu.getBoundingClientRect();
    const isRoomBelow = button.bottom + GAP + height < innerHeight;
    this.#menu.style.top = `${isRoomBelow ? button.bottom + GAP : Math.max(GAP, button.top - GAP - height)}px`;
    this.#menu.style.left = `${Math.max(GAP, Math.min(button.right - width, innerWidth - width - GAP))}px`;
  }

  #press(event) {
    const items = this.#enabled();
    const index = items.indexOf(document.activeElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      items.at(next % items.length).focus();
    } else if (event.key === "Tab") {
      this.#menu.hidePopover();
    }
  }

  #items() {
    return [...this.#menu.querySelectorAll("button")];
  }

  #enabled() {
    return this.#items().filter((item) => !item.disabled);
  }
}
