const GAP = 4;

/** A menu of what keys and dragging do, for who has neither. @template T */
export class Menu {
  #menu;
  #subject;
  #button;
  #isOff;

  /**
   * @param {any} element its items name what they do
   * @param {(act: string, subject: T) => boolean} isOff whether an item cannot be chosen now
   * @param {(act: string, subject: T) => void} act
   */
  constructor(element, isOff, act) {
    this.#menu = element;
    this.#isOff = isOff;
    element.addEventListener("click", ({ target: item }) => {
      const name = item.closest("[data-act]")?.dataset.act;
      if (name) {
        element.hidePopover();
        this.#button.focus();
        act(name, this.#subject);
      }
    });
    element.addEventListener("keydown", (event) => this.#press(event));
    element.addEventListener("toggle", ({ newState }) => this.#button?.setAttribute("aria-expanded", newState === "open"));
  }

  /** @param {T} subject what it is about @param {HTMLElement} button what opens it, and gets the focus back */
  open(subject, button) {
    this.#subject = subject;
    this.#button = button;
    for (const item of this.#items()) {
      item.disabled = this.#isOff(item.dataset.act, subject);
    }
    this.#menu.showPopover({ source: button });
    this.#place(button.getBoundingClientRect());
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
