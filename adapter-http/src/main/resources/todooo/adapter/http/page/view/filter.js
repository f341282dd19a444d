import { texts } from "../text/texts.js";
import { byId, isPlain } from "./dom.js";
import { hasShows, queryOf } from "./route.js";

/** @import { Row } from "../data/model.js" */

const SHOWS = ["all", "open", "done"];

/** What stands around the rows: the counts, the filter, the search, and what is done to all. */
export class FilterView {
  #search = byId("search");
  #tickAll = byId("tick-all");
  #route;
  /** @type {Row[]} */
  #found = [];

  /**
   * @param {import("./route.js").Route} route
   * @param {(work: (actions: import("../data/actions.js").Actions) => void) => void} act
   */
  constructor(route, act) {
    this.#route = route;
    SHOWS.forEach((show) => byId(`show-${show}`).addEventListener("click", (event) => this.#go(event, show)));
    this.#search.addEventListener("input", () => this.#refine());
    this.#tickAll.addEventListener("change", () => act((actions) => actions.tickAll(this.#tickAll.checked, this.#found)));
    byId("clear").addEventListener("click", () => act((actions) => actions.clear(clearableOf(route.part))));
    byId("search-all").addEventListener("click", () => {
      route.go({ view: "all", show: "all" });
      this.#search.focus();
    });
  }

  /** A link that is to open elsewhere does. */
  #go(event, show) {
    if (isPlain(event)) {
      event.preventDefault();
      this.#route.go({ show });
    }
  }

  /** The first letter of a search is a step for Back, the others are not. */
  #refine() {
    const search = this.#search.value;
    const isBeginning = this.#route.part.search === "" && search !== "";
    isBeginning ? this.#route.go({ search }) : this.#route.refine({ search });
  }

  focusSearch() {
    this.#search.focus();
    this.#search.select();
  }

  /** Whether an element is the field of the search. */
  has(element) {
    return element === this.#search;
  }

  /** @returns {boolean} whether there was a search */
  endSearch() {
    const { search } = this.#route.part;
    if (search !== "") {
      this.#route.refine({ search: "" });
    }
    return search !== "";
  }

  /**
   * @param {Row[]} rows all of the view, list or tag
   * @param {Row[]} found those that contain what is searched for
   */
  render(rows, found) {
    const { part } = this.#route;
    const open = openOf(rows);
    const done = rows.length - open;
    byId("count").textContent = rows.length > 0 && open > 0 ? texts.openCount(open) : "";
    byId("left").textContent = rows.length > 0 && hasShows(part) ? texts.left(open) : "";
    byId("tools").hidden = rows.length === 0 || !hasShows(part);
    byId("clear").hidden = done === 0 || clearableOf(part) === undefined;
    byId("clear").textContent = texts.clear(done);
    this.#renderTickAll(found);
    if (this.#search.value.trim() !== part.search.trim()) {
      this.#search.value = part.search;
    }
    for (const show of SHOWS) {
      const link = byId(`show-${show}`);
      link.href = queryOf({ ...part, show }) || "./";
      show === part.show ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    }
  }

  #renderTickAll(found) {
    this.#found = found;
    const open = openOf(found);
    this.#tickAll.checked = open === 0 && found.length > 0;
    this.#tickAll.indeterminate = open > 0 && open < found.length;
  }
}

function openOf(rows) {
  return rows.reduce((open, row) => open + Number(!row.completed), 0);
}

/** What can be cleared of what is done, as the actions name it; not what only a search or a tag brings together. */
function clearableOf({ view, list }) {
  return { inbox: "inbox", done: "all", list: { list } }[view];
}
