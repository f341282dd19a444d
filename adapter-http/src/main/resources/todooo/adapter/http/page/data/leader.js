/** Another name than that of earlier versions of the page, which do not know all kinds of changes. */
const LOCK = "todooo-sender-2";

/**
 * Runs the work in one tab of this browser at a time, for as long as that tab lives. Where the browser has no locks
 * each tab does it; a request that two tabs send has one idempotency key.
 *
 * @param {() => Promise<void>} work
 */
export function lead(work, locks = navigator.locks) {
  return locks ? locks.request(LOCK, work) : work();
}
