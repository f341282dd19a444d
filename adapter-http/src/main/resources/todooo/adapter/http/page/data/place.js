import { GAP } from "./model.js";

/** @import { Id, Row } from "./model.js" */

/**
 * The place right behind a row, until the service has said its own.
 *
 * @param {Row[]} rows in order
 * @param {Id | null} after the row before, or null for the first place
 */
export function placeAfter(rows, after) {
  const index = rows.findIndex((row) => row.id === after);
  const before = rows[index]?.place;
  const next = rows[index + 1]?.place;
  if (before === undefined) {
    return (next ?? 0) - GAP;
  }
  return next === undefined ? before + GAP : (before + next) / 2;
}

/** The id of the row before this one, or null for the first. */
export function predecessor(rows, id) {
  return rows[rows.findIndex((row) => row.id === id) - 1]?.id ?? null;
}
