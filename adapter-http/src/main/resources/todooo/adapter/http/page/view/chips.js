import { dayText, dueLabel, dueText, isOverdue, today } from "../text/dates.js";
import { texts } from "../text/texts.js";
import { icon, textElement } from "./dom.js";

/** @import { Row } from "../data/model.js" */
/** @import { Context } from "./context.js" */

/**
 * What a row says beside its text.
 *
 * @typedef {{kind: string, text: string, icon?: string, unseen?: string, title?: string}} Chip
 */

/** @param {Row} row @param {Context} context @returns {Chip[]} */
export function chipsOf(row, { now, listTitle }) {
  const list = listTitle(row);
  return [
    ...(row.notes ? [{ kind: "noted", text: "", icon: "notes", unseen: texts.notes }] : []),
    ...(row.priority ? [{ kind: row.priority, text: texts[row.priority], icon: "flag", unseen: texts.priority }] : []),
    ...startOf(row, now),
    ...dueOf(row, now),
    ...(list === undefined ? [] : [{ kind: "list", text: list, unseen: texts.inList }]),
    ...row.tags.map((tag) => ({ kind: "tag", text: tag, unseen: texts.tag })),
  ];
}

/** A start counts until its day has come. */
function startOf({ start, completed }, now) {
  const isAhead = start && !completed && start > today(now);
  return isAhead ? [{ kind: "start", text: texts.from(dayText(start, now)), unseen: "" }] : [];
}

function dueOf(row, now) {
  if (!row.due) {
    return [];
  }
  const due = { text: dueText(row, now), title: dueLabel(row) };
  return isOverdue(row, now)
    ? [{ ...due, kind: "overdue", icon: "warning", unseen: texts.overdue }]
    : [{ ...due, kind: "due", unseen: texts.due }];
}

/** @param {Chip} chip */
export function chipElement({ kind, text, icon: name, unseen, title }) {
  const chip = textElement("span", "");
  chip.className = `chip ${kind}`;
  chip.title = title ?? "";
  chip.append(...(name ? [icon(name)] : []));
  if (unseen) {
    chip.append(Object.assign(textElement("span", `${unseen} `), { className: "unseen" }));
  }
  chip.append(Object.assign(textElement("span", text), { dir: "auto" }), " ");
  return chip;
}
