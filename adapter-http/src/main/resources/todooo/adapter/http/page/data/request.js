/** @import { Entry, Id, Todo } from "./model.js" */

/** Where the things of each type are. */
export const ALL = { todo: "todo", list: "lists" };

/**
 * The request that makes a change at the service.
 *
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path relative to the service
 * @property {unknown} [body]
 * @property {Record<string, string>} [headers]
 */

/**
 * @param {Entry} entry with the ids of the service
 * @param {{etag?: string, send?: Record<string, unknown>, resolve: (name: Id) => Id}} known the entity tag of the
 *     version that it changes, the members that differ from it, and the answers to earlier changes
 * @returns {Request}
 */
export function requestOf(entry, { etag, send, resolve }) {
  const [id] = entry.ids;
  const all = ALL[entry.type];
  const once = { "Idempotency-Key": `"${entry.once ?? entry.key}"` };
  switch (entry.kind) {
    case "add":
      return { method: "POST", path: all, body: entry.change, headers: once };
    case "edit":
      return { method: "PATCH", path: `${all}/${id}`, body: send, headers: { "If-Match": etag } };
    case "tag": // a PUT needs no key: to add it twice is to add it once
      return {
        method: entry.on ? "PUT" : "DELETE",
        path: `${all}/${id}/tags/${encodeURIComponent(entry.tag)}`,
        headers: entry.on ? {} : once,
      };
    case "delete":
      return { method: "DELETE", path: `${all}/${id}`, headers: { ...once, "If-Match": etag } };
    case "move":
      return { method: "POST", path: `${all}/${id}/move`, body: { after: entry.after }, headers: once };
    case "clear":
      return { method: "DELETE", path: `${all}?completed=true${inList(entry)}`, headers: once };
    case "restore":
      return { method: "POST", path: `${resolve(entry.of)}/restore`, headers: once };
  }
}

function inList({ list }) {
  return list === undefined ? "" : `&list=${list ?? "none"}`;
}

/** The path of the deletion that a response links to, such as "trash/7". */
export function deletionOf(link) {
  const path = /<[^>]*\/(trash\/\d+)>\s*;\s*rel="?related"?/.exec(link ?? "");
  return path?.[1];
}
