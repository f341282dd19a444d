/** The words that quick add reads behind a sign, in the languages of the page; each is read in all of them. */

/** Weekdays, from Sunday on. */
const WEEKDAYS = [
  ["sun", "sunday", "so", "sonntag"],
  ["mon", "monday", "mo", "montag"],
  ["tue", "tuesday", "di", "dienstag"],
  ["wed", "wednesday", "mi", "mittwoch"],
  ["thu", "thursday", "do", "donnerstag"],
  ["fri", "friday", "fr", "freitag"],
  ["sat", "saturday", "sa", "samstag", "sonnabend"],
];

/** The number of each weekday, from 0 for Sunday on. @type {Map<string, number>} */
export const weekdays = new Map(WEEKDAYS.flatMap((names, number) => names.map((name) => [name, number])));

/** Days by how far they are from today. @type {Map<string, number>} */
export const nearDays = new Map([
  ["today", 0],
  ["heute", 0],
  ["tomorrow", 1],
  ["morgen", 1],
  ["übermorgen", 2],
]);

/** @type {Map<string, "low" | "medium" | "high">} */
export const priorities = new Map([
  ["low", "low"],
  ["niedrig", "low"],
  ["medium", "medium"],
  ["mittel", "medium"],
  ["high", "high"],
  ["hoch", "high"],
]);
