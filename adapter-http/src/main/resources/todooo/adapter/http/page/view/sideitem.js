import { number } from "../text/lines.js";
import { texts } from "../text/texts.js";
import { cloned } from "./dom.js";
import { ProblemView } from "./problem.js";
import { isSamePlace, queryOf, wholeOf } from "./route.js";

/** @import { ListRow } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/** One view or one list in the side. */
export class SideItem {
  element = cloned("place");
  link = this.element.querySelector("a");
  moreButton = this.element.querySelector("button");
  #name = this.element.querySelector(".name");
  #amount = this.element.querySelector(".amount");
  #shown = [];
  #problem = new ProblemView(this.element, { isByMember: false });

  /** @param {Partial<Part>} place */
  constructor(place) {
    this.place = place;
    this.moreButton.hidden = place.view !== "list";
  }

  /** The list as what a command is for; none of a view. @param {HTMLElement} button what has the focus */
  subject(button) {
    return this.place.view === "list" ? { id: this.place.list, title: this.link, button } : undefined;
  }

  /** @param {string} name @param {number} open how many are open @param {Part} part @param {ListRow} [list] */
  update(name, open, part, list) {
    const { place } = this;
    const isCurrent = isSamePlace(place, part);
    const shown = [name, open, isCurrent, place.list, list];
    if (shown.every((value, i) => value === this.#shown[i])) {
      return;
    }
    this.#shown = shown;
    this.label = open > 0 ? `${name} (${number(open)})` : name;
    this.element.id = `place-${place.list ?? place.view}`;
    this.link.href = queryOf(wholeOf(place)) || "./";
    this.link.ariaLabel = open > 0 ? `${name}, ${texts.openCount(open)}` : name;
    this.#name.textContent = name;
    this.#amount.textContent = open > 0 ? number(open) : "";
    isCurrent ? this.link.setAttribute("aria-current", "page") : this.link.removeAttribute("aria-current");
    if (list) {
      this.moreButton.ariaLabel = texts.moreList(name);
      this.element.classList.toggle("asks", list.problem !== undefined);
      this.#problem.update(name, list, (member, version) => texts.values[member]?.(version[member]) ?? version[member]);
    }
  }
}
