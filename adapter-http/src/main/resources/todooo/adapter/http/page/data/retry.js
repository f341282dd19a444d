const LONGEST = 60;

/**
 * How long to wait before a request is sent again: 1, 2, 4 … 60 seconds, and no less than the service asks for.
 *
 * @param {number} failures how often in a row it has failed
 * @param {number} [retryAfter] in seconds
 * @param {number} random from 0 to 1, so that many browsers do not come at once
 * @returns {number} in milliseconds
 */
export function pause(failures, retryAfter = 0, random = Math.random()) {
  const usual = Math.min(LONGEST, 2 ** (failures - 1)) * (0.75 + random / 4);
  return 1000 * Math.min(3600, Math.max(usual, retryAfter));
}

/** A sleep that can be ended early. */
export class Alarm {
  #ring = () => {};
  #rung = false;

  /** Waits so long, or until woken; for good without a time. @param {number} [millis] */
  async wait(millis) {
    if (!this.#rung) {
      await new Promise((resolve) => {
        const timer = millis === undefined ? undefined : setTimeout(resolve, millis);
        this.#ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#rung = false;
    this.#ring = () => {};
  }

  /** Ends the sleep, or the next one at once. */
  wake() {
    this.#rung = true;
    this.#ring();
  }
}

/** Runs one function after the other, so that a reading never overlaps with a write. */
export function oneAtATime() {
  let last = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
