const MOST = 50;

/**
 * The steps that can be taken back in this tab, the latest last.
 *
 * @typedef {{message: string, back: () => void}} Step
 */
export class Undo {
  /** @type {Step[]} */
  #steps = [];

  /** Called with each new step, and with undefined after one was taken back. */
  onChange = (_step) => {};

  /** @param {Step} step */
  push(step) {
    this.#steps = [...this.#steps, step].slice(-MOST);
    this.onChange(step);
  }

  /** Takes the latest step back. @returns {Step | undefined} */
  back() {
    const step = this.#steps.pop();
    if (step) {
      step.back();
      this.onChange(undefined);
    }
    return step;
  }
}
