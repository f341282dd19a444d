import { texts } from "../text/texts.js";
import { byId } from "./dom.js";

/** @import { Row } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/**
 * What stands in place of rows.
 *
 * @param {Row[]} rows all of the view, list or tag
 * @param {Part} part the part of them that shows, and is empty
 * @param {boolean} complete whether all has come from the service that is there
 */
export function emptyText(rows, { view, show, search }, complete, now = new Date()) {
  if (search.trim() !== "") {
    return texts.noHit(search.trim());
  }
  if (rows.length === 0) {
    return complete ? (texts.emptyViews[view] ?? texts.nothing) : texts.loading;
  }
  return show === "done" ? texts.nothingDone : texts.nothingOpen(doneToday(rows, now));
}

function doneToday(rows, now) {
  return rows.filter((row) => row.completed && isToday(row.completedAt ?? row.updatedAt, now)).length;
}

function isToday(time, now) {
  return Boolean(time) && new Date(time).toDateString() === now.toDateString();
}

/** Shows that text, or nothing where there are rows. */
export function renderEmpty(isEmpty, rows, part, complete) {
  byId("empty").hidden = !isEmpty;
  byId("empty-text").textContent = isEmpty ? emptyText(rows, part, complete) : "";
  byId("search-all").hidden = part.search.trim() === "" || (part.view === "all" && part.show === "all");
}
