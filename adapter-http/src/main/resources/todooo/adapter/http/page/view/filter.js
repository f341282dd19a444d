import { texts } from "../text/texts.js";
import { byId } from "./dom.js";
import { queryOf } from "./route.js";

const SHOWS = ["all", "open", "done"];

/** What stands around the list: the counts, the filter, the search, and what is done to all. */
export class FilterView {
  #search = byId("search");
  #tickAll = byId("tick-all");
  #route;

  /**
   * @param {import("./route.js").Route} route
   * @param {(work: (actions: import("../data/actions.js").Actions) => void) => void} act
   */
  constructor(route, act) {
    this.#route = route;
    SHOWS.forEach((show) => byId(`show-${show}`).addEventListener("click", (event) => this.#go(event, show)));
    this.#search.addEventListener("input", () => this.#refine());
    this.#tickAll.addEventListener("change", () => act((actions) => actions.tickAll(this.#tickAll.checked)));
    byId("clear").addEventListener("click", () => act((actions) => actions.clear()));
    byId("search-all").addEventListener("click", () => {
      route.go({ show: "all" });
      this.#search.focus();
    });
  }

  /** A link that is to open elsewhere does. */
  #go(event, show) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
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

  /** @param {{open: number, done: number}} counts */
  render({ open, done }) {
    const { part } = this.#route;
    document.title = texts.title(open);
    byId("count").textContent = open + done > 0 ? texts.openCount(open) : "";
    byId("left").textContent = open + done > 0 ? texts.left(open) : "";
    byId("tools").hidden = open + done === 0;
    byId("clear").hidden = done === 0;
    byId("clear").textContent = texts.clear(done);
    this.#tickAll.checked = open === 0 && done > 0;
    this.#tickAll.indeterminate = open > 0 && done > 0;
    if (this.#search.value.trim() !== part.search.trim()) {
      this.#search.value = part.search;
    }
    for (const show of SHOWS) {
      const link = byId(`show-${show}`);
      link.href = queryOf({ ...part, show }) || "./";
      show === part.show ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    }
  }
}
