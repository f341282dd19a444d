import { dueOf, today, zones } from "../text/dates.js";
import { texts } from "../text/texts.js";
import { byId, complain, isWrong } from "./dom.js";

/** @import { ListRow, Row } from "../data/model.js" */

/** Keys that choose in a field and do not write into it. */
const LEAVING = new Set(["Tab", "Enter", "Escape"]);

/** The dates, the priority and the list in the details of a row: each is saved when it is chosen, or left. */
export class Fields {
  #date;
  #time;
  #zone;
  #start;
  #priority;
  #list;
  #change;
  /** What each field showed last. @type {Map<any, string>} */
  #shown = new Map();
  /** The to-do as it was when the fields showed it, before somebody began to change one. @type {Row} */
  #seen;
  #isTyping = false;

  /**
   * @param {Element} element
   * @param {(members: Partial<Row>, seen: Partial<Row>) => void} change
   */
  constructor(element, change) {
    const named = (name) => element.querySelector(`[name=${name}]`);
    this.#date = named("date");
    this.#time = named("time");
    this.#zone = named("zone");
    this.#start = named("start");
    this.#priority = named("priority");
    this.#list = named("list");
    this.#change = change;
    element.addEventListener("focusin", () => (this.#isTyping = false));
    element.addEventListener("keydown", (event) => this.#press(event));
    element.addEventListener("change", ({ target }) => this.#isTyping || this.#save(target));
    element.addEventListener("focusout", ({ target }) => this.#save(target));
  }

  /** @param {Row} row @param {ListRow[]} lists */
  render(row, lists) {
    if (![...this.#shown.keys()].some((field) => this.#isTouched(field))) {
      this.#seen = row;
    }
    const [date = "", time = ""] = row.due?.split("T") ?? [];
    this.#show(this.#date, date);
    this.#show(this.#time, time);
    this.#show(this.#zone, row.dueZone ?? "");
    this.#show(this.#start, row.start ?? "");
    this.#show(this.#priority, row.priority ?? "");
    this.#offer(lists, row.list);
    this.#show(this.#list, String(row.list ?? ""));
    this.#zone.closest("label").hidden = time === "";
    this.#mark(row);
    if (time !== "" && !byId("zones").hasChildNodes()) {
      byId("zones").append(...zones().map((zone) => new Option("", zone)));
    }
  }

  /** Ties the problem that the service has with a member to the field of that member. */
  #mark({ id, problem }) {
    const members = problem?.kind === "invalid" ? (problem.members ?? []) : [];
    const wrong = new Set(members.map((member) => (member === "due" ? "date" : member === "dueZone" ? "zone" : member)));
    for (const field of this.#shown.keys()) {
      const isMarked = field.getAttribute("aria-describedby")?.startsWith("problem-");
      if (wrong.has(field.name)) {
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", `problem-row-${id}`);
      } else if (isMarked) {
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
      }
    }
  }

  /** What somebody is about to change here stays as it is written; half a date is none, and stays too. */
  #show(field, value) {
    if (!this.#isTouched(field) && field.value !== value) {
      field.value = value;
    }
    this.#shown.set(field, value);
  }

  #isTouched(field) {
    return field.value !== this.#shown.get(field) && (field === document.activeElement || isWrong(field));
  }

  #offer(lists, current) {
    const offered = lists.filter((list) => !list.archived || list.id === current);
    const unknown = current === null || offered.some((list) => list.id === current) ? [] : [[texts.noList, String(current)]];
    const options = [[texts.views.inbox, ""], ...offered.map(({ id, title }) => [title, String(id)]), ...unknown];
    const labels = [...this.#list.options].map((option) => [option.label, option.value]);
    if (JSON.stringify(options) !== JSON.stringify(labels)) {
      this.#list.replaceChildren(...options.map(([title, id]) => new Option(title, id)));
    }
  }

  /** While somebody types a date, each of its numbers changes it; it is done when the field is left. */
  #press(event) {
    this.#isTyping = event.target.matches("input") && !LEAVING.has(event.key);
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      this.#save(event.target);
    }
  }

  #save(field) {
    const problem = this.#problemOf(field);
    complain(field, problem);
    if (problem === "" && field.value !== this.#shown.get(field)) {
      this.#shown.set(field, field.value);
      this.#write(field);
    }
  }

  #problemOf(field) {
    if (field.validity.badInput || field.validity.rangeOverflow) {
      return texts.noDate;
    }
    return field === this.#zone && !isZone(field.value) ? texts.noZone : "";
  }

  #write(field) {
    const { due, dueZone, start, priority, list } = this.#seen;
    switch (field) {
      case this.#start:
        return this.#change({ start: field.value || null }, { start });
      case this.#priority:
        return this.#change({ priority: field.value || null }, { priority });
      case this.#list:
        return this.#change({ list: idOf(field.value) }, { list });
      default:
        return this.#change(this.#due(field), { due, dueZone });
    }
  }

  /** A time without a date is one of today; a zone is one of a time. */
  #due(field) {
    const time = this.#time.value;
    const date = this.#date.value || (field === this.#time && time ? today() : "");
    return { due: dueOf(date, time), dueZone: (date && time && this.#zone.value.trim()) || null };
  }
}

function isZone(name) {
  try {
    return name.trim() === "" || Boolean(new Intl.DateTimeFormat("en", { timeZone: name.trim() }));
  } catch {
    return false;
  }
}

/** @returns {import("../data/model.js").Id | null} */
function idOf(value) {
  return value === "" ? null : /^\d+$/.test(value) ? Number(value) : value;
}
