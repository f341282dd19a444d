/** @import { Id } from "../data/model.js" */

const VIEWS = ["inbox", "today", "upcoming", "done", "all"];
const SHOWS = ["all", "open", "done"];

/**
 * The part of the to-dos that shows, as the address of the page says it: a view, one list or one tag; of it, what is
 * open or done, and contains a text. The view "all" is that of a search for everything.
 *
 * @typedef {object} Part
 * @property {"inbox" | "today" | "upcoming" | "done" | "all" | "list" | "tag"} view
 * @property {Id} [list] of the view "list"
 * @property {string} [tag] of the view "tag"
 * @property {string} show
 * @property {string} search
 */

/** @returns {Part} */
export function partOf(query) {
  const parameters = new URLSearchParams(query);
  const place = placeIn(parameters);
  const show = parameters.get("show");
  return {
    ...place,
    show: SHOWS.includes(show) && hasShows(place) ? show : "all",
    search: parameters.get("search") ?? "",
  };
}

function placeIn(parameters) {
  const [view, list, tag] = ["view", "list", "tag"].map((name) => parameters.get(name));
  if (list) {
    return { view: "list", list: /^\d+$/.test(list) ? Number(list) : list };
  }
  return tag ? { view: "tag", tag } : { view: VIEWS.includes(view) ? view : "inbox" };
}

/** Whether to-dos show in the order of their places, which people can change. @param {Partial<Part>} part */
export function isPlaced({ view }) {
  return view === "inbox" || view === "list";
}

/** Whether what is open and what is done show apart; some views have only one of them. @param {Partial<Part>} part */
export function hasShows({ view }) {
  return !["today", "upcoming", "done"].includes(view);
}

/** The query of an address; that of the whole inbox is empty. @param {Part} part */
export function queryOf({ view, list, tag, show, search }) {
  const parameters = new URLSearchParams({
    ...(VIEWS.slice(1).includes(view) && { view }),
    ...(view === "list" && { list: String(list) }),
    ...(view === "tag" && { tag }),
    ...(show !== "all" && { show }),
    ...(search && { search }),
  });
  return parameters.size > 0 ? `?${parameters}` : "";
}

/** The view, list or tag of a part. @param {Part} part @returns {Partial<Part>} */
export function placeOf({ view, list, tag }) {
  return { view, ...(view === "list" && { list }), ...(view === "tag" && { tag }) };
}

/** The whole of a view, a list or a tag. @param {Partial<Part>} place @returns {Part} */
export function wholeOf(place) {
  return { ...placeOf(place), show: "all", search: "" };
}

/** Whether two parts are of the same view, list or tag. @param {Part} one @param {Part} other */
export function isSamePlace(one, other) {
  return one.view === other.view && one.list === other.list && one.tag === other.tag;
}

/** Reads and writes the address of the page. */
export class Route {
  /** Called with each part that a person has asked for. */
  onChange = (_part) => {};
  #resolve;

  /** @param {(id: Id) => Id} resolve the id that a list has got by now */
  constructor(resolve) {
    this.#resolve = resolve;
    addEventListener("popstate", () => this.onChange(this.part));
  }

  /** @returns {Part} */
  get part() {
    const part = partOf(location.search);
    return part.view === "list" ? { ...part, list: this.#resolve(part.list) } : part;
  }

  /** Shows another part; Back shows this one again. @param {Partial<Part>} change */
  go(change) {
    this.#write("pushState", { ...this.part, ...change });
  }

  /** Shows all of another view, list or tag, from its top. @param {Partial<Part>} place */
  visit(place) {
    this.#write("pushState", wholeOf(place));
    scrollTo(0, 0);
  }

  /** A list may have got its id; what shows stays. */
  settle() {
    if (queryOf(this.part) !== location.search) {
      history.replaceState(null, "", location.pathname + queryOf(this.part));
    }
  }

  /** The same without a step for Back, as a search has many letters. @param {Partial<Part>} change */
  refine(change) {
    this.#write("replaceState", { ...this.part, ...change });
  }

  #write(how, part) {
    history[how](null, "", location.pathname + queryOf(part));
    this.onChange(part);
  }
}
