import { texts } from "../text/texts.js";
import { byId } from "./dom.js";
import { Menu } from "./menu.js";
import { isOff, target } from "./moves.js";
import { askName } from "./naming.js";

/** @import { Id } from "../data/model.js" */

/**
 * The list that a command is for, the element that a new name is written in place of, and what the focus comes back to.
 *
 * @typedef {{id: Id, title: HTMLElement, button: HTMLElement}} Subject
 */

const COMMANDS = new Set(["rename", "archive", "bringBack", "delete", "top", "up", "down", "bottom"]);

/** What keys and the menu of a list do, each under its name. */
export class ListCommands {
  #store;
  #act;
  #route;
  #onAdded;
  #menu;

  /**
   * @param {import("../data/store.js").Store} store
   * @param {(work: (actions: import("../data/actions.js").Actions) => any) => any} act
   * @param {import("./route.js").Route} route
   * @param {() => void} onAdded called when a new list shows
   */
  constructor(store, act, route, onAdded) {
    this.#store = store;
    this.#act = act;
    this.#route = route;
    this.#onAdded = onAdded;
    this.#menu = new Menu(byId("list-menu"), (name, subject) => this.#isOff(name, subject), (name, subject) => this.run(name, subject));
    byId("new-list").addEventListener("click", () => this.add());
  }

  /** Whether a command is one of lists. */
  has(name) {
    return COMMANDS.has(name);
  }

  /** @param {string} name @param {Subject | undefined} subject none if the focus is on a view, not on a list */
  run(name, subject) {
    const list = subject && this.#listOf(subject);
    if (list && !this.#isOff(name, subject)) {
      this[name]({ ...subject, id: list.id });
    }
  }

  /** A new list may have got its id since it was named, and any list may be gone. */
  #listOf({ id }) {
    return this.#store.list(this.#store.resolve(id));
  }

  #isOff(name, subject) {
    const { id, archived } = this.#listOf(subject);
    if (name === "archive" || name === "bringBack") {
      return archived === (name === "archive");
    }
    return isOff(!archived, this.#open, id, name);
  }

  /** The ids of the lists that are not archived, in order. */
  get #open() {
    return this.#store.lists().filter((list) => !list.archived).map((list) => list.id);
  }

  menu(subject) {
    this.#menu.open(subject, subject.button);
  }

  /** Asks for the name of a new list, and shows it. */
  add() {
    const button = byId("new-list");
    askName(button, button, texts.newListName, "", (title) => {
      const id = this.#act((actions) => actions.lists.add(title));
      this.#route.visit({ view: "list", list: id });
      this.#onAdded();
    });
  }

  rename(subject) {
    const { title: seen } = this.#listOf(subject);
    askName(subject.title, subject.button, texts.renameList(seen), seen, (name) => {
      const list = this.#listOf(subject);
      if (list) {
        this.#act((actions) => actions.lists.rename(list.id, name, seen));
      }
    });
  }

  /** Decides about a change that is held; or asks for another name. @param {Subject} subject @param {string} choice */
  decide(subject, choice) {
    const { id } = this.#listOf(subject);
    choice === "fix" ? this.rename(subject) : this.#act((actions) => actions.lists.decide(id, choice));
  }

  archive({ id }) {
    this.#act((actions) => actions.lists.archive(id));
  }

  bringBack({ id }) {
    this.#act((actions) => actions.lists.archive(id, false));
  }

  delete({ id }) {
    const isShown = this.#route.part.list === id;
    this.#act((actions) => actions.lists.delete(id));
    if (isShown) {
      this.#route.visit({ view: "inbox" }); // Back comes to the list again, once it is restored
    }
  }

  top(subject) {
    this.#move(subject, "top");
  }

  up(subject) {
    this.#move(subject, "up");
  }

  down(subject) {
    this.#move(subject, "down");
  }

  bottom(subject) {
    this.#move(subject, "bottom");
  }

  #move({ id }, direction) {
    const after = target(this.#open, id, direction);
    this.#act((actions) => actions.lists.move(id, after));
  }
}
