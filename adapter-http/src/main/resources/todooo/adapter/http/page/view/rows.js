import { rowsOf } from "../data/views.js";
import { folded } from "../text/lines.js";

/** @import { Row } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/** The folded text of each row, which is searched with every key. */
const texts = new WeakMap();

/** All rows of a view, a list or a tag. @param {Part} part @returns {Row[]} */
export function rowsAt(store, { view, list, tag }, now) {
  if (view === "tag") {
    const wanted = folded(tag);
    return rowsOf(store, "all", now).filter((row) => row.problem || row.tags.some((name) => folded(name) === wanted));
  }
  return rowsOf(store, view === "list" ? { list } : view, now);
}

/** Those that contain a text. A row that waits for its owner's decision always does. @param {Row[]} rows */
export function matching(rows, search) {
  const wanted = folded(search.trim());
  return wanted === "" ? rows : rows.filter((row) => row.problem || textOf(row).includes(wanted));
}

/** Those that are open, or done, or all. @param {Row[]} rows */
export function visible(rows, show) {
  return show === "all" ? rows : rows.filter((row) => row.problem || row.completed === (show === "done"));
}

function textOf(row) {
  if (!texts.has(row)) {
    texts.set(row, folded(`${row.task}\n${row.notes ?? ""}`));
  }
  return texts.get(row);
}
