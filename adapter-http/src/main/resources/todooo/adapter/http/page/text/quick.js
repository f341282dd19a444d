import { addDays, dueOf, dueText, isDay, today, weekdayOf } from "./dates.js";
import { folded } from "./lines.js";
import { nearDays, priorities, weekdays } from "./words.js";

/** @import { NewTodo } from "../data/actions.js" */
/** @import { ListRow } from "../data/model.js" */

/**
 * Reads the words of a new to-do that begin with a sign: `#list`, `@tag`, `!high`, `^fri 14:00`. All others are its
 * title, and so is a word with a sign that says nothing.
 *
 * @typedef {object} Chip What such a word says.
 * @property {"list" | "tag" | "priority" | "due"} kind
 * @property {string} text As it was written.
 * @property {string} label How it shows.
 * @property {boolean} isNew Whether its list or tag is not there yet.
 * @property {number} start Where it is in the text.
 * @property {number} end
 * @property {Partial<NewTodo>} members What it makes of the to-do.
 *
 * @typedef {object} Known
 * @property {ListRow[]} lists
 * @property {string[]} tags
 * @property {Date} now
 */

const READERS = { "#": readList, "@": readTag, "!": readPriority, "^": readDue };
const MOST_TAGS = 20;
const LONGEST_TITLE = 128;
const LONGEST_TAG = 64;

/** No name that is known is longer, in UTF-16. */
const MOST_READ = 4 * LONGEST_TITLE;

/** A name that needs no quotes: it begins with a letter, so that neither "#1" nor "@5" is one. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u;
const QUOTED = /^"([^"]+)"(?!\S)/;
const NO_TAG = /[,/\\\p{Cc}]|^\.\.?$/u;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/;
const TIME_NEXT = /^\s+((?:[01]?\d|2[0-3]):[0-5]\d)(?!\S)/;

/**
 * @param {string} text
 * @param {Partial<Known> & {literal?: Set<string>}} [known] with the words that stay in the title, as they were written
 * @returns {{task: string, todo: NewTodo, chips: Chip[]}}
 */
export function read(text, { lists = [], tags = [], now = new Date(), literal = new Set() } = {}) {
  const known = { lists: lists.filter((list) => !list.archived), tags, now };
  const chips = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const isSign = word.length > 1 && word[0] in READERS && index >= (chips.at(-1)?.end ?? 0);
    const chip = isSign ? chipAt(text, index, known) : undefined;
    if (chip && !literal.has(chip.text) && !isTaken(chip, chips)) {
      chips.push(chip);
    }
  }
  const task = titleOf(text, chips);
  return task === "" ? result(text.trim(), []) : result(task, chips);
}

/** @returns {Chip | undefined} */
function chipAt(text, start, known) {
  const rest = text.slice(start + 1);
  const { length, label, isNew = false, ...found } = READERS[text[start]](rest, known) ?? {};
  const end = start + 1 + length;
  return length && { ...found, label, isNew, text: text.slice(start, end), start, end };
}

/** The first list, priority and due count, and each tag once. */
function isTaken(chip, chips) {
  const others = chips.filter(({ kind }) => kind === chip.kind);
  const isSame = (other) => folded(other.label) === folded(chip.label);
  return chip.kind === "tag" ? others.length === MOST_TAGS || others.some(isSame) : others.length > 0;
}

/** What is left of a text without its chips. */
function titleOf(text, chips) {
  const starts = [0, ...chips.map(({ end }) => end)];
  const ends = [...chips.map(({ start }) => start), text.length];
  const parts = starts.map((start, i) => text.slice(start, ends[i]).trim());
  return parts.filter((part) => part !== "").join(" ");
}

function result(task, chips) {
  const tags = chips.filter(({ kind }) => kind === "tag").map(({ label }) => label);
  const members = Object.assign({}, ...chips.map((chip) => chip.members));
  return { task, todo: { task, ...members, ...(tags.length > 0 && { tags }) }, chips };
}

function readList(rest, { lists }) {
  const found = named(rest, lists.map(({ title }) => title), LONGEST_TITLE);
  const list = found && lists.find(({ title }) => title === found.label);
  return found && { kind: "list", members: list ? { list: list.id } : { newList: found.label }, ...found };
}

function readTag(rest, { tags }) {
  const found = named(rest, tags, LONGEST_TAG);
  return found && !NO_TAG.test(found.label) ? { kind: "tag", members: {}, ...found } : undefined;
}

/** The longest known name that a text begins with, else a name in quotes or a plain one. */
function named(rest, names, longest) {
  const words = [...rest.slice(0, MOST_READ).matchAll(/\S+/g)];
  const ends = words.map(({ 0: word, index }) => ({ word: folded(word), end: index + word.length }));
  const known = names.map((label) => ({ label, length: lengthOf(label, ends) })).filter(({ length }) => length > 0);
  if (known.length > 0) {
    return known.reduce((one, other) => (other.length > one.length ? other : one));
  }
  const [all, quoted] = QUOTED.exec(rest) ?? [];
  const word = wordOf(rest);
  const name = quoted?.trim() ?? (PLAIN.test(word) ? word : "");
  const label = names.find((other) => folded(other) === folded(name));
  const isGood = name !== "" && [...name].length <= longest;
  return isGood ? { label: label ?? name, isNew: label === undefined, length: (all ?? word).length } : undefined;
}

/** How far a text goes that begins with the words of a name; 0 if it does not. */
function lengthOf(name, ends) {
  const words = folded(name).trim().split(/\s+/);
  return words.every((word, i) => ends[i]?.word === word) ? ends[words.length - 1].end : 0;
}

function readPriority(rest) {
  const word = wordOf(rest);
  const priority = priorities.get(folded(word));
  return priority && { kind: "priority", label: word, members: { priority }, length: word.length };
}

function readDue(rest, { now }) {
  const word = wordOf(rest);
  const [, date, written] = DATE.exec(word) ?? [];
  const day = date ?? dayOf(folded(word), now);
  if (!day || !isDay(day)) {
    return undefined;
  }
  const next = written === undefined ? TIME_NEXT.exec(rest.slice(word.length)) : undefined;
  const due = dueOf(day, written ?? next?.[1].padStart("09:30".length, "0") ?? "");
  const length = word.length + (next?.[0].length ?? 0);
  return { kind: "due", label: dueText({ due, dueZone: null }, now), members: { due }, length };
}

/** The day that a word means: today, tomorrow, or the next weekday of that name after today. */
function dayOf(word, now) {
  const base = today(now);
  const next = (weekday) => ((weekday + 6 - weekdayOf(base)) % 7) + 1;
  const days = weekdays.has(word) ? next(weekdays.get(word)) : nearDays.get(word);
  return days === undefined ? undefined : addDays(base, days);
}

function wordOf(text) {
  return /^\S*/.exec(text)[0];
}
