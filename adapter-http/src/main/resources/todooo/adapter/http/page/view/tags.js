import { folded } from "../text/lines.js";
import { texts } from "../text/texts.js";
import { byId, complain } from "./dom.js";
import { removable } from "./removable.js";
import { queryOf, wholeOf } from "./route.js";

const MOST = 20;
const LONGEST = 64;
const NOT_IN_NAMES = /[/\\\p{Cc}]/u;

/** The tags in the details of a row. */
export class Tags {
  #list;
  #field;
  #add;
  #remove;
  /** @type {string[]} */
  #tags = [];

  /**
   * @param {Element} element
   * @param {{add: (tag: string) => void, remove: (tag: string) => void}} actions
   */
  constructor(element, { add, remove }) {
    this.#list = element.querySelector("ul");
    this.#field = element.querySelector("input");
    this.#add = add;
    this.#remove = remove;
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("blur", () => this.#take());
  }

  /** @param {string[]} tags @param {string[]} known the tags of all to-dos */
  render(tags, known) {
    if (tags.join() !== this.#tags.join()) {
      const index = [...this.#list.children].findIndex((chip) => chip.contains(document.activeElement));
      this.#list.replaceChildren(...tags.map((tag) => this.#chip(tag)));
      if (index >= 0) {
        const chip = this.#list.children[Math.min(index, tags.length - 1)];
        (chip?.querySelector("button") ?? this.#field).focus();
      }
    }
    this.#tags = tags;
    this.#offer(known.filter((tag) => !tags.includes(tag)));
  }

  #offer(tags) {
    const offered = byId("known-tags");
    if (tags.join() !== [...offered.options].map((option) => option.value).join()) {
      offered.replaceChildren(...tags.map((tag) => new Option("", tag)));
    }
  }

  #chip(tag) {
    const link = document.createElement("a");
    link.href = queryOf(wholeOf({ view: "tag", tag }));
    link.textContent = tag;
    link.dataset.tag = tag;
    return removable(link, texts.removeTag(tag), () => this.#remove(tag));
  }

  #press(event) {
    const isEnd = event.key === "Enter" || event.key === ",";
    if (isEnd && !event.isComposing && this.#field.value.trim() !== "") {
      event.preventDefault();
      this.#take();
    }
  }

  /** Adds what is written, or says why it is no name. */
  #take() {
    const names = this.#field.value.split(",").map((name) => name.trim().replace(/^@/, "")).filter((name) => name !== "");
    const known = this.#tags.map(folded);
    const fresh = names.filter((name) => !known.includes(folded(name)));
    const wrong = this.#tags.length + fresh.length > MOST ? texts.tooManyTags(MOST) : fresh.map(problemOf).find((text) => text !== "");
    complain(this.#field, wrong ?? "");
    if (!wrong) {
      this.#field.value = "";
      fresh.forEach((name) => this.#add(name));
    }
  }
}

/** Why a text is no name of a tag, or nothing if it is one. */
export function problemOf(name) {
  if ([...name].length > LONGEST) {
    return texts.tooLong(LONGEST);
  }
  return NOT_IN_NAMES.test(name) || name === "." || name === ".." ? texts.noTagName : "";
}
