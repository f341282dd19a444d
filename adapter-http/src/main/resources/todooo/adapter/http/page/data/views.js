import { dueDay, dueMoment, today } from "../text/dates.js";

/** @import { Id, Row } from "./model.js" */
/** @import { Store } from "./store.js" */

/**
 * A part of the to-dos: those in no list, those that are due, those that will be, those that are done, or a list.
 *
 * @typedef {"inbox" | "today" | "upcoming" | "done" | "all" | {list: Id}} View
 *
 * @typedef {object} Sight What belongs to a view beside the to-do itself.
 * @property {string} day today
 * @property {(list: Id | null) => boolean} isArchived
 */

const RANKS = { high: 0, medium: 1, low: 2 };

/** @type {Record<string, (row: Row, sight: Sight) => boolean>} */
const VIEWS = {
  all: () => true,
  inbox: (row) => row.list === null,
  today: (row, sight) => whenOf(row, sight) === "today",
  upcoming: (row, sight) => whenOf(row, sight) === "upcoming",
  done: (row) => row.completed,
};

/**
 * What each view that is not in order of place is sorted by.
 *
 * @type {Record<string, (row: Row, sight: Sight) => string>}
 */
const ORDERS = {
  today: (row) => dueMoment(row) ?? "",
  upcoming: (row, sight) => `${dayIn(row, sight) ?? ""} ${dueMoment(row) ?? ""}`,
};

/** @param {Store} store @returns {Sight} */
export function sightOf(store, now = new Date()) {
  return { day: today(now), isArchived: (list) => Boolean(list && store.list(list)?.archived) };
}

/**
 * Whether a to-do is in a view; one that waits for its owner's decision is in all.
 *
 * @param {Row} row
 * @param {View} view
 * @param {Sight} sight
 */
export function belongs(row, view, sight) {
  return Boolean(row.problem) || isIn(row, view, sight);
}

function isIn(row, view, sight) {
  return typeof view === "object" ? row.list === view.list : VIEWS[view](row, sight);
}

/** The to-dos of a view, in its order. @param {Store} store @param {View} view @returns {Row[]} */
export function rowsOf(store, view, now = new Date()) {
  const sight = sightOf(store, now);
  const rows = store.rows().filter((row) => belongs(row, view, sight));
  if (view === "done") {
    return rows.sort((one, other) => compare(other.completedAt ?? "", one.completedAt ?? ""));
  }
  return ORDERS[view] ? byOrder(rows, (row) => ORDERS[view](row, sight)) : rows;
}

function byOrder(rows, orderOf) {
  const orders = new Map(rows.map((row) => [row, `${orderOf(row)} ${RANKS[row.priority] ?? 3}`]));
  return rows.sort((one, other) => compare(orders.get(one), orders.get(other)));
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

/**
 * How many open to-dos there are in each view, and how many are done.
 *
 * @param {Store} store
 * @returns {{inbox: number, today: number, upcoming: number, done: number, all: number, lists: Map<Id, number>}}
 */
export function countsOf(store, now = new Date()) {
  const sight = sightOf(store, now);
  const counts = { inbox: 0, today: 0, upcoming: 0, done: 0, all: 0 };
  const lists = new Map(store.lists().map((list) => [list.id, 0]));
  for (const row of store.rows()) {
    const names = row.completed ? ["done"] : ["all", row.list === null && "inbox", whenOf(row, sight)].filter(Boolean);
    names.forEach((name) => (counts[name] += 1));
    if (!row.completed && lists.has(row.list)) {
      lists.set(row.list, lists.get(row.list) + 1);
    }
  }
  return { ...counts, lists };
}

/** The next day after today on which a to-do is due or starts. @param {Row} row @returns {string | undefined} */
export function dayIn(row, { day }) {
  return [dueDay(row), row.start].filter((other) => other && other > day).sort()[0];
}

/** The view by date of a to-do that is open and not out of sight with its list. */
function whenOf(row, { day, isArchived }) {
  if (row.completed || isArchived(row.list)) {
    return undefined;
  }
  const due = dueDay(row);
  if (due !== undefined && due <= day) {
    return "today";
  }
  return due !== undefined || row.start > day ? "upcoming" : undefined;
}
