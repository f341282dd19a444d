import { addDays, dayText, today } from "../text/dates.js";

/** @import { Part } from "./route.js" */

/**
 * What a new to-do gets from the view that shows: the members, and a chip for it unless the view says it already.
 *
 * @typedef {{key: string, kind: string, label?: string, members: Record<string, any>}} Default
 */

/** @param {Part} part @returns {Default[]} */
export function defaultsOf({ view, list, tag }, now = new Date()) {
  switch (view) {
    case "list":
      return [{ key: "list", kind: "list", members: { list } }];
    case "tag":
      return [{ key: "tag", kind: "tag", label: tag, members: { tags: [tag] } }];
    case "today":
      return [dueOn(today(now), now)];
    case "upcoming":
      return [dueOn(addDays(today(now), 1), now)];
    default:
      return [];
  }
}

function dueOn(day, now) {
  return { key: "due", kind: "due", label: dayText(day, now), members: { due: day } };
}
