/** @import { Request } from "./request.js" */
/** @import { Response } from "./outcome.js" */

const LIMIT_MILLIS = 30_000;
const NOT_FOUND = 404;
const OUT_OF_REACH = new Set([0, 502, 503, 504]);

/** The service over HTTP. */
export class Service {
  #base;
  #fetch;

  /** Called after each request with whether the service answered. */
  onReach = (_reached) => {};

  /** @param {string | URL} base the URL of the page, below which the service is */
  constructor(base, fetcher = (url, options) => fetch(url, options)) {
    this.#base = base;
    this.#fetch = fetcher;
  }

  url(path) {
    return new URL(path, this.#base).href;
  }

  /** @param {Request} request @returns {Promise<Response>} */
  async send(request) {
    const response = await this.#answer(request);
    this.onReach(!OUT_OF_REACH.has(response.status));
    return response;
  }

  async #answer({ method, path, body, headers }) {
    try {
      const response = await this.#fetch(this.url(path), {
        method,
        headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }), ...headers },
        body: body && JSON.stringify(body),
        cache: "no-store",
        signal: AbortSignal.timeout(LIMIT_MILLIS),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
      if (((response.ok && text !== "") || response.status === NOT_FOUND) && !isJson) {
        return { status: 0 }; // a network that wants a login, or a proxy, answers in place of the service
      }
      return {
        status: response.status,
        json: isJson ? JSON.parse(text) : undefined,
        etag: response.headers.get("ETag") ?? undefined,
        link: response.headers.get("Link") ?? undefined,
        isReplayed: response.headers.get("Idempotency-Replayed") === "true",
        retryAfter: Number(response.headers.get("Retry-After")) || undefined,
      };
    } catch (error) {
      return { status: 0, json: { detail: String(error) } };
    }
  }
}
