import { newKey } from "./model.js";
import { deletionOf } from "./request.js";

/** @import { Delta, Entry, Id, Problem, Todo } from "./model.js" */

/**
 * @typedef {object} Response
 * @property {number} status 0 if there was none: the service is out of reach, or its answer was lost.
 * @property {any} [json]
 * @property {string} [etag]
 * @property {string} [link]
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
 * @param {Todo} [moved] the to-do that it moves, as the service has it if it succeeds
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
    return { delta: { ...SUCCESS[entry.kind](entry, response, moved), done: [entry.key] } };
  }
  if (status === 404) {
    return { delta: missing(entry) };
  }
  if (status === 412 && response.json?.current) {
    return { delta: { ...renewed(entry), todos: [tagged(response.json.current, response)] } };
  }
  return { delta: held(entry, { kind: status === 422 ? "invalid" : "refused", detail: detailOf(response) }) };
}

/**
 * What each kind of change has brought about.
 *
 * @type {Record<string, (entry: Entry, response: Response, moved?: Todo) => Delta>}
 */
const SUCCESS = {
  add: (entry, response) => ({
    todos: [{ ...tagged(response.json, response), place: undefined }],
    answers: [[/** @type {string} */ (entry.ids[0]), response.json.id]],
  }),
  edit: (_, response) => ({ todos: [tagged(response.json, response)] }),
  delete: deleted,
  move: (_entry, _response, moved) => ({ todos: moved ? [moved] : [] }),
  clear: deleted,
  restore: (entry) => ({ todos: entry.todos.map((todo, i) => ({ ...todo, id: entry.ids[i], etag: undefined })) }),
};

function deleted(entry, response) {
  const deletion = deletionOf(response.link);
  return { gone: entry.ids, answers: deletion ? [[entry.key, deletion]] : [] };
}

/** What is no longer there: deleting and moving it are done, any other change asks its owner. @returns {Delta} */
function missing(entry) {
  if (entry.kind === "edit") {
    return { ...held(entry, { kind: "gone" }), gone: entry.ids };
  }
  return { done: [entry.key], gone: entry.kind === "delete" || entry.kind === "move" ? entry.ids : [] };
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

/** A to-do of a response with its entity tag. @returns {Todo} */
export function tagged(todo, response) {
  return { ...todo, etag: response.etag };
}

function detailOf(response) {
  const { errors, detail, title } = response.json ?? {};
  return errors?.map((error) => error.detail).join(" ") || detail || title || `HTTP ${response.status}`;
}
