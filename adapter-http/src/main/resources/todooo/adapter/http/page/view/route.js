const SHOWS = ["all", "open", "done"];

/**
 * The part of the list that shows, as the address of the page says it.
 *
 * @typedef {{show: string, search: string}} Part
 */

/** @returns {Part} */
export function partOf(query) {
  const parameters = new URLSearchParams(query);
  const show = parameters.get("show");
  return { show: SHOWS.includes(show) ? show : "all", search: parameters.get("search") ?? "" };
}

/** The query of an address; that of all to-dos is empty. @param {Part} part */
export function queryOf({ show, search }) {
  const parameters = new URLSearchParams({ ...(show !== "all" && { show }), ...(search && { search }) });
  return parameters.size > 0 ? `?${parameters}` : "";
}

/** Reads and writes the address of the page. */
export class Route {
  /** Called with each part that a person has asked for. */
  onChange = (_part) => {};

  constructor() {
    addEventListener("popstate", () => this.onChange(this.part));
  }

  get part() {
    return partOf(location.search);
  }

  /** Shows another part; Back shows this one again. @param {Partial<Part>} change */
  go(change) {
    this.#write("pushState", change);
  }

  /** The same without a step for Back, as a search has many letters. @param {Partial<Part>} change */
  refine(change) {
    this.#write("replaceState", change);
  }

  #write(how, change) {
    const part = { ...this.part, ...change };
    history[how](null, "", location.pathname + queryOf(part));
    this.onChange(part);
  }
}
