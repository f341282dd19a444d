import { merge } from "./merge.js";
import { held, tagged, taken } from "./outcome.js";
import { ALL, requestOf } from "./request.js";

/** @import { Entry } from "./model.js" */
/** @import { Request } from "./request.js" */
/** @import { Response } from "./outcome.js" */

/** The service forgets idempotency keys after 30 days; a day less is surely before. */
const KEY_MILLIS = 29 * 24 * 3600 * 1000;

/**
 * Makes the request of a change ready, on the version that the service has now.
 *
 * @param {Entry} entry
 * @param {import("./store.js").Store} store
 * @param {import("./service.js").Service} service
 * @returns {Promise<{request?: Request, response?: Response, delta?: import("./model.js").Delta}>} the request, or a
 *     response that makes it needless, or what to commit in its place; a delta beside a request is committed first
 */
export async function prepare(entry, store, service) {
  const resolve = (name) => store.resolve(name);
  switch (entry.kind) {
    case "add":
      return prepareAdd(entry, resolve);
    case "restore":
      return resolve(entry.of) === entry.of
        ? { delta: { done: [entry.key] } } // nothing was deleted
        : { request: requestOf(entry, { resolve }) };
    case "edit":
    case "delete":
      return prepareChange(entry, store, service);
    default:
      return { request: requestOf(entry, { resolve }) };
  }
}

/** A creation that was sent before, so long ago that the service may not recognise it, is asked about. */
function prepareAdd(entry, resolve) {
  const now = Date.now();
  if (entry.tried && now - entry.tried > KEY_MILLIS) {
    return { delta: held(entry, { kind: "expired" }) };
  }
  const delta = entry.tried ? {} : { entries: [{ ...entry, tried: now }] };
  return { delta, request: requestOf(entry, { resolve }) };
}

/** What is changed on a version needs the entity tag of that version, and is merged with what that version has. */
async function prepareChange(entry, store, service) {
  const { type, ids: [id] } = entry;
  let theirs = store.thing(type, id);
  if (!theirs?.etag) {
    const response = await service.send({ method: "GET", path: `${ALL[type]}/${id}` });
    if (response.status !== 200) {
      return { response };
    }
    theirs = tagged(response.json, response);
  }
  const delta = taken(type, [theirs]);
  const { send, conflict } = merge(entry.before, entry.change ?? nothingOf(entry.before), theirs);
  if (conflict.length > 0) {
    const problem = entry.kind === "edit" ? { kind: "conflict", members: conflict } : { kind: "changed" };
    return { delta: { ...delta, ...held(entry, problem) } };
  }
  if (Object.keys(send).length === 0) {
    return { delta: { ...delta, done: [entry.key] } }; // it is so already
  }
  return { delta, request: requestOf(entry, { etag: theirs.etag, send }) };
}

/** A deletion as a change of the members that its owner saw. */
function nothingOf(before) {
  return Object.fromEntries(Object.keys(before).map((name) => [name, undefined]));
}
