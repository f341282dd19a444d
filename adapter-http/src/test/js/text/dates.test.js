import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { addDays, browserZone, dayText, dueDay, dueLabel, dueMoment, dueOf, dueText, isDay, isOverdue, today, weekdayOf, zones } from "../page.js";

const HERE = process.env.TZ;

afterEach(() => {
  HERE === undefined ? delete process.env.TZ : (process.env.TZ = HERE);
});

/** Does something as a browser in another zone would. */
function inZone(zone, work) {
  process.env.TZ = zone;
  return work();
}

/** Some versions of browsers have a comma behind the weekday. */
const label = (todo, lang) => dueLabel(todo, lang).replace(",", "");
const at = (time) => new Date(time);
const due = (text, dueZone = null) => ({ due: text, dueZone, completed: false });

test("knows the day of the browser, not that of UTC", () => {
  const now = at("2026-12-31T23:30:00Z");

  assert.equal(inZone("UTC", () => today(now)), "2026-12-31");
  assert.equal(inZone("Europe/Berlin", () => today(now)), "2027-01-01");
  assert.equal(inZone("Pacific/Kiritimati", () => today(now)), "2027-01-01");
  assert.equal(inZone("Pacific/Pago_Pago", () => today(now)), "2026-12-31");
  assert.equal(inZone("UTC", () => today(now, "Asia/Tokyo")), "2027-01-01");
  assert.equal(inZone("UTC", () => today(at("0001-06-01T12:00:00Z"))), "0001-06-01");
});

test("adds days over the ends of months and years, and over changes of clocks", () => {
  inZone("Europe/Berlin", () => {
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2027-01-01", -1), "2026-12-31");
    assert.equal(addDays("2028-02-28", 1), "2028-02-29");
    assert.equal(addDays("2026-02-28", 1), "2026-03-01");
    assert.equal(addDays("2026-03-29", 1), "2026-03-30");
    assert.equal(addDays("2026-10-25", 1), "2026-10-26");
    assert.equal(addDays("0099-12-31", 1), "0100-01-01");
  });
});

test("knows which days there are", () => {
  assert.deepEqual(["2028-02-29", "0000-01-01", "9999-12-31"].map(isDay), [true, true, true]);
  const none = ["2026-02-29", "2026-04-31", "2026-00-01", "2026-13-01", "2026-01-00", "2026-1-1", "20260101", "2026-01-01T00:00", "12026-01-01", "", " "];
  assert.deepEqual(none.filter(isDay), []);
  assert.deepEqual(["2026-11-27", "2026-11-29", "2000-01-01"].map(weekdayOf), [5, 0, 6]);
});

const FRIDAY = "2026-11-27T12:00:00";

for (const [day, english, german] of [
  ["2026-11-27", "today", "heute"],
  ["2026-11-28", "tomorrow", "morgen"],
  ["2026-11-26", "yesterday", "gestern"],
  ["2026-11-29", "Sun", "So"],
  ["2026-12-03", "Thu", "Do"],
  ["2026-12-04", "4 Dec", "4. Dez."],
  ["2026-11-25", "25 Nov", "25. Nov."],
  ["2027-01-02", "2 Jan 2027", "2. Jan. 2027"],
  ["2025-11-27", "27 Nov 2025", "27. Nov. 2025"],
]) {
  test(`says ${english} of ${day}`, () => {
    assert.equal(dayText(day, at(FRIDAY), "en"), english);
    assert.equal(dayText(day, at(FRIDAY), "de"), german);
  });
}

test("says the weekday over the end of a year", () => {
  assert.equal(dayText("2027-01-02", at("2026-12-30T12:00:00"), "en"), "Sat");
  assert.equal(dayText("2027-01-01", at("2026-12-31T23:59:59"), "en"), "tomorrow");
});

test("says when something is due", () => {
  assert.equal(dueText(due("2026-11-28"), at(FRIDAY), "en"), "tomorrow");
  assert.equal(dueText(due("2026-11-28T09:30"), at(FRIDAY), "en"), "tomorrow 09:30");
  assert.equal(dueText(due(null), at(FRIDAY), "en"), "");
  assert.equal(label(due("2026-12-04T14:00"), "en"), "Friday 4 December 2026 14:00");
  assert.equal(label(due("2026-12-04"), "de"), "Freitag 4. Dezember 2026");
});

test("shows a time of another zone as it is there, with the name of the zone", () => {
  inZone("Europe/Berlin", () => {
    const now = at("2026-11-27T20:00:00Z"); // in Tokyo it is Saturday
    assert.equal(dueText(due("2026-11-28T09:30", "Asia/Tokyo"), now, "en"), "today 09:30 Asia/Tokyo");
    assert.equal(dueText(due("2026-11-28T09:30", "Europe/Berlin"), now, "en"), "tomorrow 09:30");
    assert.equal(dueText(due("2026-11-28T09:30", "Mars/Olympus"), now, "en"), "tomorrow 09:30 Mars/Olympus");
    assert.equal(label(due("2026-11-28T09:30", "Asia/Tokyo"), "en"), "Saturday 28 November 2026 09:30 Asia/Tokyo");
  });
  inZone("Asia/Kolkata", () => {
    assert.equal(dueText(due("2026-11-28T09:30", "Asia/Calcutta"), at(FRIDAY), "en"), "tomorrow 09:30");
  });
});

test("is due on the day that it is here by then", () => {
  inZone("Europe/Berlin", () => {
    assert.equal(dueDay(due("2026-12-02T01:00", "Asia/Tokyo")), "2026-12-01");
    assert.equal(dueMoment(due("2026-12-02T01:00", "Asia/Tokyo")), "2026-12-01T17:00");
    assert.equal(dueMoment(due("2026-12-31T20:00", "America/New_York")), "2027-01-01T02:00");
    assert.equal(dueMoment(due("2026-12-02T01:00", "Mars/Olympus")), "2026-12-02T01:00");
    assert.equal(dueMoment(due("2026-12-02T01:00")), "2026-12-02T01:00");
    assert.equal(dueMoment(due("2026-12-02")), "2026-12-02");
    assert.equal(dueMoment(due(null)), undefined);
  });
});

test("keeps the order of times at the ends of the calendar", () => {
  inZone("Asia/Tokyo", () => assert.equal(dueMoment(due("9999-12-31T23:59", "America/New_York")), "9999-12-31T23:59"));
  inZone("America/New_York", () => assert.equal(dueMoment(due("0000-01-01T00:00", "Asia/Tokyo")), "0000-01-01T00:00"));
});

test("finds times around changes of clocks", () => {
  inZone("UTC", () => {
    const moment = (text, zone) => dueMoment(due(text, zone));
    assert.equal(moment("2026-03-29T01:59", "Europe/Berlin"), "2026-03-29T00:59");
    assert.equal(moment("2026-03-29T02:30", "Europe/Berlin"), "2026-03-29T01:30"); // there is no such time
    assert.equal(moment("2026-03-29T03:00", "Europe/Berlin"), "2026-03-29T01:00");
    assert.equal(moment("2026-10-25T01:59", "Europe/Berlin"), "2026-10-24T23:59");
    assert.equal(moment("2026-10-25T02:30", "Europe/Berlin"), "2026-10-25T00:30"); // the first of two
    assert.equal(moment("2026-10-25T03:00", "Europe/Berlin"), "2026-10-25T02:00");
    assert.equal(moment("2026-11-01T01:30", "America/New_York"), "2026-11-01T05:30");
    assert.equal(moment("2026-04-05T01:45", "Australia/Lord_Howe"), "2026-04-04T14:45");
    assert.equal(moment("2011-12-30T12:00", "Pacific/Apia"), "2011-12-30T22:00"); // the day that Samoa left out
    assert.equal(moment("1890-01-01T00:00", "Europe/Berlin"), "1889-12-31T23:06"); // by the sun
    assert.equal(moment("2026-06-01T12:00", "UTC"), "2026-06-01T12:00");
  });
});

test("knows what is overdue", () => {
  inZone("Europe/Berlin", () => {
    const isOver = (text, now, zone) => isOverdue(due(text, zone), at(now));
    assert.equal(isOver("2026-11-27", "2026-11-27T23:59:59+01:00"), false);
    assert.equal(isOver("2026-11-27", "2026-11-28T00:00:00+01:00"), true);
    assert.equal(isOver("2026-11-27T12:00", "2026-11-27T12:00:59+01:00"), false);
    assert.equal(isOver("2026-11-27T12:00", "2026-11-27T12:01:00+01:00"), true);
    assert.equal(isOver("2026-11-27T12:00", "2026-11-27T12:01:00+01:00", "America/New_York"), false);
    assert.equal(isOver("2026-11-27T12:00", "2026-11-27T18:01:00+01:00", "America/New_York"), true);
    assert.equal(isOver(null, "2026-11-27T12:00:00Z"), false);
    assert.equal(isOverdue({ ...due("2020-01-01"), completed: true }, at(FRIDAY)), false);
  });
});

test("makes a due of the fields of a form", () => {
  assert.deepEqual([dueOf("", ""), dueOf("", "09:30"), dueOf("2026-12-01", ""), dueOf("2026-12-01", "09:30")], [
    null,
    null,
    "2026-12-01",
    "2026-12-01T09:30",
  ]);
});

test("offers the zones that the browser knows", () => {
  assert.ok(zones().includes("Europe/Berlin"));
  assert.equal(inZone("Asia/Tokyo", browserZone), "Asia/Tokyo");
});
