import { pause } from "./retry.js";

/**
 * Listens to `/events`. The browser connects again by itself after a lost connection, but not after a refusal; then this
 * does.
 *
 * @param {string} url
 * @param {{opened: () => void, changed: () => void}} heard called when the service is there, and when something changed
 * @param {AbortSignal} stop
 */
export function listen(url, heard, stop, open = (address) => new EventSource(address)) {
  let failures = 0;
  let timer;
  let source;
  const connect = () => {
    source = open(url);
    source.onopen = () => {
      failures = 0;
      heard.opened();
    };
    source.onmessage = () => heard.changed();
    source.onerror = () => {
      if (source.readyState === 2) {
        failures += 1;
        timer = setTimeout(connect, pause(failures));
      }
    };
  };
  stop.addEventListener("abort", () => {
    clearTimeout(timer);
    source.close();
  });
  connect();
}
