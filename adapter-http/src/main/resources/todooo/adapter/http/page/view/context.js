import { dayText, dueText } from "../text/dates.js";
import { texts } from "../text/texts.js";

/** @import { Row } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/**
 * What rows show besides themselves.
 *
 * @typedef {object} Context
 * @property {Date} now
 * @property {(row: Row) => string | undefined} listTitle the list of a to-do, where the view does not say it already
 * @property {(member: string, row: Row) => string} say a member as people read it
 */

/** @param {import("../data/store.js").Store} store @param {Part} part @param {Date} now @returns {Context} */
export function contextOf(store, { view }, now) {
  const titleOf = (row) => store.list(row.list)?.title;
  const showsList = view !== "inbox" && view !== "list";
  const sayings = {
    list: (row) => (row.list === null ? texts.views.inbox : (titleOf(row) ?? "")),
    due: (row) => dueText(row, now),
    start: (row) => (row.start ? dayText(row.start, now) : ""),
    priority: (row) => (row.priority ? texts[row.priority] : ""),
    completed: (row) => (row.completed ? texts.done : texts.open),
    tags: (row) => row.tags.join(", "),
  };
  return {
    now,
    listTitle: (row) => (showsList && row.list !== null ? titleOf(row) : undefined),
    say: (member, row) => sayings[member]?.(row) ?? row[member] ?? "",
  };
}
