/** @import { Todo } from "../data/model.js" */

/**
 * What is due, in words and in the time of whoever looks at it. A day is "2026-12-01", a due is a day or
 * "2026-12-01T09:30"; a time without a zone is a time of the browser's zone.
 *
 * @typedef {Pick<Todo, "due" | "dueZone">} Due
 */

const DAY_MILLIS = 24 * 3600 * 1000;
const MINUTE_MILLIS = 60 * 1000;
const DAY_LENGTH = "2026-12-01".length;
const MINUTE_LENGTH = "2026-12-01T09:30".length;

/** The first and the last time that has four digits for its year. */
const FIRST = Date.parse("0000-01-01T00:00Z");
const LAST = Date.parse("9999-12-31T23:59Z");

/** How many days from now on a weekday alone says which day is meant. */
const WEEK = 6;

/** How many moments are remembered, as finding one takes long. */
const MOST_MOMENTS = 10_000;

/** The languages of the page as they write dates. */
const LOCALES = { en: "en-GB" };

/** The day in the browser's zone, or in another one. @param {string} [zone] */
export function today(now = new Date(), zone = undefined) {
  return local(now.getTime(), zone).slice(0, DAY_LENGTH);
}

/** @param {string} day @param {number} days */
export function addDays(day, days) {
  return new Date(Date.parse(day) + days * DAY_MILLIS).toISOString().slice(0, DAY_LENGTH);
}

/** Whether a text is a day that the calendar has. */
export function isDay(text) {
  const millis = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

/** 0 for Sunday. */
export function weekdayOf(day) {
  return new Date(day).getUTCDay();
}

/** The zone of the browser. */
export function browserZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** All zones that the browser knows. */
export function zones() {
  return Intl.supportedValuesOf("timeZone");
}

/** A due by the fields of a form, which may be empty. @param {string} day @param {string} time "09:30" */
export function dueOf(day, time) {
  return day === "" ? null : time === "" ? day : `${day}T${time}`;
}

/** When something is due in the zone of the browser: a day, or a day and a time. @param {Due} todo */
export function dueMoment({ due, dueZone }) {
  return due && hasTime(due) && dueZone ? local(millisOf(due, dueZone)) : (due ?? undefined);
}

/** The day on which something is due in the zone of the browser. @param {Due} todo */
export function dueDay(todo) {
  return dueMoment(todo)?.slice(0, DAY_LENGTH);
}

/**
 * Whether something is still open after its day, or after the minute of its time.
 *
 * @param {Due & {completed: boolean}} todo
 */
export function isOverdue({ due, dueZone, completed }, now = new Date()) {
  if (completed || !due) {
    return false;
  }
  return hasTime(due) ? millisOf(due, dueZone) + MINUTE_MILLIS <= now.getTime() : due < today(now);
}

/** "today", "Tue 14:00", "3 Dec", "tomorrow 09:30 Asia/Tokyo"; empty if it is never due. @param {Due} todo */
export function dueText({ due, dueZone }, now = new Date(), lang = language()) {
  const base = today(now, isForeign(dueZone) ? dueZone : undefined);
  return due ? inWords(due, dueZone, (day) => relative(day, base, lang)) : "";
}

/** The same with the whole date. @param {Due} todo */
export function dueLabel({ due, dueZone }, lang = language()) {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  return due ? inWords(due, dueZone, (day) => formatted(day, lang, options)) : "";
}

/** "today", "yesterday", "Tue", "3 Dec", "3 Dec 2027" */
export function dayText(day, now = new Date(), lang = language()) {
  return relative(day, today(now), lang);
}

function inWords(due, zone, wordsOf) {
  const words = [wordsOf(due.slice(0, DAY_LENGTH)), due.slice(DAY_LENGTH + 1), hasTime(due) && isForeign(zone) && zone];
  return words.filter(Boolean).join(" ");
}

function relative(day, base, lang) {
  const days = (Date.parse(day) - Date.parse(base)) / DAY_MILLIS;
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(days, "day");
  }
  if (days > 0 && days <= WEEK) {
    return formatted(day, lang, { weekday: "short" });
  }
  const isThisYear = day.slice(0, 4) === base.slice(0, 4);
  return formatted(day, lang, { day: "numeric", month: "short", ...(!isThisYear && { year: "numeric" }) });
}

function formatted(day, lang, options) {
  return new Intl.DateTimeFormat(LOCALES[lang] ?? lang, { ...options, timeZone: "UTC" }).format(Date.parse(day));
}

function language() {
  return globalThis.document?.documentElement.lang || "en";
}

function hasTime(due) {
  return due.length > DAY_LENGTH;
}

/** Whether a zone is another one than that of the browser, or one that the browser does not know. */
function isForeign(zone) {
  return Boolean(zone) && zone !== browserZone() && offsets(zone)?.resolvedOptions().timeZone !== browserZone();
}

const moments = new Map();

/** A time as a point in time, in a zone that is known, else in that of the browser. */
function millisOf(due, zone) {
  if (!zone || !offsets(zone)) {
    return Date.parse(due);
  }
  const name = `${due} ${zone}`;
  if (!moments.has(name)) {
    if (moments.size >= MOST_MOMENTS) {
      moments.clear();
    }
    moments.set(name, inZone(Date.parse(`${due}Z`), zone));
  }
  return moments.get(name);
}

/** The earlier one of a time that there is twice; one that is left out comes as if the clocks had not changed yet. */
function inZone(utc, zone) {
  const [before, after] = [utc - DAY_MILLIS, utc + DAY_MILLIS].map((millis) => offset(millis, zone));
  const millis = [before, after].map((distance) => utc - distance);
  return millis.find((time) => time + offset(time, zone) === utc) ?? millis[0];
}

/** A point in time as the clocks show it in a zone. */
function local(millis, zone = undefined) {
  const distance = (zone && offset(millis, zone)) ?? -new Date(millis).getTimezoneOffset() * MINUTE_MILLIS;
  return new Date(Math.min(LAST, Math.max(FIRST, millis + distance))).toISOString().slice(0, MINUTE_LENGTH);
}

/** How far the clocks of a zone are ahead of UTC; undefined if the browser does not know the zone. */
function offset(millis, zone) {
  const name = offsets(zone)?.formatToParts(millis).find(({ type }) => type === "timeZoneName").value;
  const [, sign, hours, minutes, seconds = "0"] = /([+-])(\d+):(\d+)(?::(\d+))?/.exec(name ?? "") ?? [];
  const distance = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return name && (sign ? (sign === "-" ? -distance : distance) : 0);
}

const formats = new Map();

function offsets(zone) {
  if (!formats.has(zone)) {
    formats.set(zone, newOffsets(zone));
  }
  return formats.get(zone);
}

function newOffsets(timeZone) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return undefined; // the browser does not know this zone
  }
}
