import { folded } from "../text/lines.js";

/** @import { Id, Row } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/** The folded text of each row, which is searched with every key. */
const texts = new WeakMap();

/**
 * The rows of a part of the list. A row that waits for its owner's decision shows in every part.
 *
 * @param {Row[]} rows
 * @param {Part} part
 */
export function visible(rows, { show, search }) {
  const wanted = folded(search.trim());
  const isShown = (row) => show === "all" || row.completed === (show === "done");
  const isFound = (row) => wanted === "" || textOf(row).includes(wanted);
  return rows.filter((row) => row.problem || (isShown(row) && isFound(row)));
}

function textOf(row) {
  if (!texts.has(row)) {
    texts.set(row, folded(row.task));
  }
  return texts.get(row);
}
