import { newKey } from "./model.js";
import { deletionOf } from "./request.js";

/** @import { Delta, Entry, Id, Problem, Thing, Type } from "./model.js" */

/**
 * @typedef {object} Response
 * @property {number} status 0 if there was none: the service is out of reach, or its answer was lost.
 * @property {any} [json]
 * @property {string} [etag]
 * @property {string} [link]
 * @property {boolean} [isReplayed] Whether it is the answer to the same request of an earlier time.
 * @property {number} [retryAfter] in seconds
 *
 * @typedef {{delta: Delta} | "again" | "login"} Outcome What to commit, or to send it again later, or to stop until
 *     the owner has logged in.
 */

/** Nobody knows whether it was done, or it is known that it was not, but for a reason that goes away. */
const PASSING = new Set([0, 408, 409, 425, 429, 502, 503, 504, 507]);

/**
 * What follows from the response to a change.
 *
 * @param {Entry} entry
 * @param {Response} response
 * @param {Thing} [moved] what it moves, as the service has it if it succeeds
 * @returns {Outcome}
 */
export function outcomeOf(entry, response, moved) {
  const { status } = response;
  if (PASSING.has(status)) {
    return "again";
  }
  if (status === 401) {
    return "login";
  }
  if (status < 300) {
    const delta = SUCCESS[entry.kind](entry, response, moved);
    return { delta: { ...delta, ...(response.isReplayed && { anew: true }), done: [entry.key] } };
  }
  if (status === 404 && entry.kind !== "add") {
    return { delta: missing(entry) };
  }
  if (status === 412 && response.json?.current) {
    return { delta: { ...renewed(entry), ...taken(entry.type, [tagged(response.json.current, response)]) } };
  }
  const detail = detailOf(response);
  return { delta: held(entry, status === 422 ? { kind: "invalid", detail, members: membersOf(response) } : { kind: "refused", detail }) };
}

/**
 * What each kind of change has brought about.
 *
 * @type {Record<string, (entry: Entry, response: Response, moved?: Thing) => Delta>}
 */
const SUCCESS = {
  add: (entry, response) => ({
    ...taken(entry.type, [{ ...tagged(response.json, response), place: undefined }]),
    answers: [[/** @type {string} */ (entry.ids[0]), response.json.id]],
  }),
  edit: changed,
  tag: changed,
  delete: deleted,
  move: (entry, _, moved) => taken(entry.type, moved ? [moved] : []),
  clear: deleted,
  restore: restored,
};

/** A new thing that is gone already. @returns {Delta} */
export function addedAndLost(entry, id) {
  return { ...lost({ ...entry, ids: [id] }), answers: [[entry.ids[0], id]], done: [entry.key] };
}

function changed(entry, response) {
  return taken(entry.type, [tagged(response.json, response)]);
}

function deleted(entry, response) {
  const deletion = deletionOf(response.link);
  return { ...lost(entry), answers: deletion ? [[entry.key, deletion]] : [] };
}

/** As they were, until `/changes` tells their new versions; all of it is read anew where not just these came back. */
function restored({ type, seen, inside = [] }, response) {
  const untagged = (things) => things.map((thing) => ({ ...thing, etag: undefined }));
  const todos = type === "todo" ? seen : inside;
  const lists = type === "list" ? seen : [];
  return { todos: untagged(todos), lists: untagged(lists), anew: response.json?.restored !== todos.length };
}

/** Things of a type as the service has them now. @param {Type} type @param {Thing[]} things @returns {Delta} */
export function taken(type, things) {
  return type === "todo" ? { todos: things } : { lists: things };
}

/** What a change has deleted. @returns {Delta} */
function lost({ type, ids, inside = [] }) {
  return type === "todo" ? { gone: ids } : { goneLists: ids, gone: inside.map((todo) => todo.id) };
}

/** What is no longer there: to change it and to add a tag asks its owner, anything else is done. @returns {Delta} */
function missing(entry) {
  switch (entry.kind) {
    case "restore":
      return { done: [entry.key] };
    case "edit":
      return { ...held(entry, { kind: "gone" }), ...lost(entry) };
    case "tag":
      return { ...(entry.on ? held(entry, { kind: "gone" }) : { done: [entry.key] }), ...lost(entry) };
    default:
      return { done: [entry.key], ...lost(entry) };
  }
}

/** The same change, to be decided about by its owner. @returns {Delta} */
export function held(entry, /** @type {Problem} */ problem) {
  return { entries: [{ ...entry, problem }] };
}

/** The same change as a new request, as its idempotency key stands for the old one. @returns {Delta} */
export function renewed(entry) {
  const { problem, tried, ...rest } = entry;
  return { entries: [{ ...rest, once: newKey() }] };
}

/** A thing of a response with its entity tag. @returns {Thing} */
export function tagged(thing, response) {
  return { ...thing, etag: response.etag };
}

/** The members that the service has a problem with. */
function membersOf(response) {
  return (response.json?.errors ?? []).map(({ pointer = "" }) => pointer.split("/")[1]).filter(Boolean);
}

function detailOf(response) {
  const { errors, detail, title } = response.json ?? {};
  return errors?.map((error) => error.detail).join(" ") || detail || title || `HTTP ${response.status}`;
}
