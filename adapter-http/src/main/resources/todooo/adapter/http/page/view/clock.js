const MINUTE_MILLIS = 60_000;

/** The time as the page shows it, which goes on by minutes. */
export class Clock {
  #shown = this.minute;

  /** @param {() => void} onMinute called when another minute has begun and somebody sees the page */
  constructor(onMinute) {
    const look = () => {
      if (!document.hidden && this.#shown !== this.minute) {
        this.#shown = this.minute;
        onMinute();
      }
    };
    setInterval(look, MINUTE_MILLIS / 4);
    document.addEventListener("visibilitychange", look);
  }

  /** The minutes since 1970. */
  get minute() {
    return Math.floor(Date.now() / MINUTE_MILLIS);
  }
}
