/** @import { Id } from "../data/model.js" */

const DIRECTIONS = ["top", "up", "down", "bottom"];

/**
 * The to-do behind which another one goes, null for the top, or undefined if it is there already.
 *
 * @param {Id[]} ids those that show, in order
 * @param {Id} id
 * @param {"top" | "up" | "down" | "bottom"} direction
 * @returns {Id | null | undefined}
 */
export function target(ids, id, direction) {
  const index = ids.indexOf(id);
  const isFirst = index === 0;
  const isLast = index === ids.length - 1;
  switch (direction) {
    case "top":
      return isFirst ? undefined : null;
    case "up":
      return isFirst ? undefined : (ids[index - 2] ?? null);
    case "down":
      return isLast ? undefined : ids[index + 1];
    case "bottom":
      return isLast ? undefined : ids.at(-1);
  }
}

/**
 * Whether a command of the menu is a move that goes nowhere.
 *
 * @param {boolean} canMove whether there is moving at all
 * @param {Id[]} ids those that show, in order
 */
export function isOff(canMove, ids, id, name) {
  return DIRECTIONS.includes(name) && !(canMove && target(ids, id, name) !== undefined);
}
