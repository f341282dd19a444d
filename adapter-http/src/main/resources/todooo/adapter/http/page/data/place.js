/** @import { Entry, Id, Row, Todo } from "./model.js" */

/** The distance of two new neighbours; what is moved between them takes the middle. */
export const GAP = 2 ** 20;

/** By place, and of the same place by id. */
export function byPlace(one, other) {
  return placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1);
}

/** Where a move has put it as far as this browser knows, else where the service says that it is. */
function placeOf({ guess, place }) {
  return guess ?? place;
}

/**
 * Rows in the order in which the service would have them, had it made all changes that wait: by place, then those that
 * are new, and each that is moved behind the one that it was moved behind.
 *
 * @param {Row[]} rows
 * @param {Entry[]} entries the changes that wait, the oldest first
 * @returns {Row[]}
 */
export function inOrder(rows, entries) {
  const added = new Map(entries.filter(({ kind }) => kind === "add").map((entry) => [entry.ids[0], entry.at]));
  const isPlaced = (row) => row.place !== undefined;
  const unplaced = rows.filter((row) => !isPlaced(row));
  unplaced.sort((one, other) => (added.get(one.id) ?? 0) - (added.get(other.id) ?? 0));
  const result = [...rows.filter(isPlaced).sort(byPlace), ...unplaced];
  entries.filter(({ kind }) => kind === "move").forEach(({ ids: [id], after }) => moveBehind(result, id, after));
  return result;
}

function moveBehind(rows, id, after) {
  const from = rows.findIndex((row) => row.id === id);
  if (from >= 0 && (after === null || rows.some((row) => row.id === after))) {
    const [row] = rows.splice(from, 1);
    rows.splice(rows.findIndex((other) => other.id === after) + 1, 0, row);
  }
}

/**
 * The place that a to-do has taken by moving, until `/changes` tells the true one.
 *
 * @param {Todo[]} others all others, by place
 * @param {Id | null} after the to-do right before it, or null for the first place
 */
export function placeAfter(others, after) {
  const index = others.findIndex((todo) => todo.id === after);
  const [before, next] = [others[index], others[index + 1]].map((other) => other && placeOf(other));
  if (before === undefined) {
    return (next ?? 0) - GAP;
  }
  return next === undefined ? before + GAP : (before + next) / 2;
}

/** The id of the row before this one, or null for the first. */
export function predecessor(rows, id) {
  return rows[rows.findIndex((row) => row.id === id) - 1]?.id ?? null;
}
