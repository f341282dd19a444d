import { texts } from "../text/texts.js";
import { byId, isPlain } from "./dom.js";
import { successorOf } from "./focus.js";
import { arrange } from "./order.js";
import { isSamePlace, placeOf } from "./route.js";
import { SideItem } from "./sideitem.js";

/** @import { Id, ListRow } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/** The views that are always there, in the order in which they show. */
const VIEWS = ["inbox", "today", "upcoming", "done"];

/** The side: the views and the lists, with what is open in each. A narrow window has a select in its place. */
export class SideView {
  #select = byId("go-to");
  #lists = byId("lists");
  #archive = byId("archive");
  #archived = byId("archived");
  /** @type {Map<string | Id, SideItem>} */
  #items = new Map();
  #options = "";
  #isShown = false;

  /**
   * @param {object} does
   * @param {(place: Partial<Part>) => void} does.visit
   * @param {(subject: import("./listcommands.js").Subject) => void} does.openMenu
   * @param {(subject: import("./listcommands.js").Subject, choice: string) => void} does.decide
   */
  constructor({ visit, openMenu, decide }) {
    const views = VIEWS.map((view) => this.#item({ view }));
    byId("views").append(...views.map((item) => item.element));
    byId("side").addEventListener("click", (event) => {
      const item = this.itemAt(event.target);
      const target = /** @type {Element} */ (event.target);
      if (item && target.closest("a") && isPlain(event)) {
        event.preventDefault();
        visit(item.place);
      } else if (item && target.closest(".more")) {
        openMenu(item.subject(item.moreButton));
      } else if (item && target.closest("[data-choice]")) {
        item.link.focus();
        decide(item.subject(item.link), target.closest("[data-choice]").dataset.choice);
      }
    });
    this.#select.addEventListener("change", () => visit(JSON.parse(this.#select.value)));
  }

  #item(place) {
    const key = place.list ?? place.view;
    if (!this.#items.has(key)) {
      this.#items.set(key, new SideItem(place));
    }
    return this.#items.get(key);
  }

  /** A new list has got its id. @param {[Id, Id][]} pairs */
  rename(pairs) {
    for (const [local, id] of pairs) {
      const item = this.#items.get(local);
      if (item) {
        this.#items.delete(local);
        this.#items.set(id, item);
        item.place = { view: "list", list: id };
      }
    }
  }

  /**
   * @param {ListRow[]} lists
   * @param {{inbox: number, today: number, upcoming: number, lists: Map<Id, number>}} counts
   * @param {Part} part the part that shows
   */
  render(lists, counts, part) {
    for (const view of VIEWS) {
      this.#item({ view }).update(texts.views[view], view === "done" ? 0 : counts[view], part);
    }
    const items = lists.map((list) => {
      const item = this.#item({ view: "list", list: list.id });
      item.update(list.title, counts.lists.get(list.id) ?? 0, part, list);
      return item;
    });
    const open = items.filter((_, i) => !lists[i].archived);
    const archived = items.filter((_, i) => lists[i].archived);
    this.#arrange(open, archived);
    this.#forget(new Set(items));
    this.#archive.hidden = archived.length === 0;
    byId("archive-title").textContent = texts.archivedLists(archived.length);
    this.#openArchive(archived.some((item) => isSamePlace(item.place, part)));
    this.#renderSelect(open, archived, part);
  }

  /** Forgets the lists that are gone. */
  #forget(kept) {
    for (const [key, item] of this.#items) {
      if (item.place.view === "list" && !kept.has(item)) {
        this.#items.delete(key);
      }
    }
  }

  /** The focus of a list that is no longer in sight goes to the next, else to the one before, else to the inbox. */
  #arrange(open, archived) {
    const leaving = this.itemAt(document.activeElement);
    const kept = new Set([...open, ...(this.#archive.open ? archived : [])].map((item) => item.element));
    const isLeaving = leaving?.place.view === "list" && !kept.has(leaving.element);
    const next = isLeaving ? successorOf(leaving.element, (element) => kept.has(element)) : null;
    const focused = document.activeElement;
    arrange(this.#lists, open.map((item) => item.element));
    arrange(this.#archived, archived.map((item) => item.element));
    if (isLeaving) {
      (this.itemAt(next) ?? this.#item({ view: "inbox" })).link.focus();
    } else if (leaving && focused !== document.activeElement) {
      /** @type {HTMLElement} */ (focused).focus({ preventScroll: true });
    }
  }

  /** A list that one comes to is not hidden among the archived ones. */
  #openArchive(isShown) {
    if (isShown && !this.#isShown) {
      this.#archive.open = true;
    }
    this.#isShown = isShown;
  }

  #renderSelect(open, archived, part) {
    const views = VIEWS.map((view) => this.#item({ view }));
    const groups = [
      [texts.lists, views],
      [texts.myLists, open],
      [texts.archivedLists(archived.length), archived],
    ].filter(([, items]) => items.length > 0);
    const options = JSON.stringify(groups.map(([name, items]) => [name, items.map((item) => [item.place, item.label])]));
    if (options !== this.#options) {
      this.#options = options;
      this.#select.replaceChildren(...groups.map(([name, items]) => groupElement(name, items)));
    }
    this.#select.value = JSON.stringify(placeOf(part));
    if (this.#select.selectedIndex < 0) {
      this.#select.prepend(new Option(texts.searchResults, ""));
      this.#select.selectedIndex = 0;
      this.#options = "";
    }
  }

  /** The view or list that an element belongs to. @returns {SideItem | undefined} */
  itemAt(element) {
    const item = element?.closest?.("#side li");
    return item && [...this.#items.values()].find((other) => other.element === item);
  }

  /** Gives the focus to what shows now. */
  focus() {
    const current = byId("side").querySelector("[aria-current]") ?? this.#item({ view: "inbox" }).link;
    current.checkVisibility() ? current.focus() : this.#select.focus();
  }

  /** Gives the focus to the one so many further down. */
  step(item, by) {
    const links = [...byId("side").querySelectorAll("a")].filter((link) => link.checkVisibility());
    links[Math.min(links.length - 1, Math.max(0, links.indexOf(item.link) + by))].focus();
  }
}

function groupElement(name, items) {
  const group = Object.assign(document.createElement("optgroup"), { label: name });
  group.append(...items.map((item) => new Option(item.label, JSON.stringify(item.place))));
  return group;
}
