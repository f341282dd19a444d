import { pause } from "./retry.js";

/**
 * Listens to `/events` and calls a function whenever something may have changed. The browser connects again by itself
 * after a lost connection, but not after a refusal; then this does.
 *
 * @param {string} url
 * @param {() => void} onEvent
 * @param {AbortSignal} stop
 */
export function listen(url, onEvent, stop, open = (address) => new EventSource(address)) {
  let failures = 0;
  let timer;
  let source;
  const connect = () => {
    source = open(url);
    source.onopen = () => {
      failures = 0;
      onEvent();
    };
    source.onmessage = onEvent;
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
