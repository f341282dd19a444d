const MOST = 50;

/**
 * The steps that can be taken back in this tab, and those that were, each with the latest last.
 *
 * @typedef {{message: string, back: () => Step}} Step Taking it back gives the step that makes it again.
 */
export class Undo {
  /** @type {Step[]} */
  #steps = [];
  /** @type {Step[]} */
  #undone = [];

  /** Called with each new step, and with undefined after one was taken back. */
  onChange = (_step) => {};

  /** @param {Step} step what was taken back before cannot be made again */
  push(step) {
    this.#undone = [];
    this.#keep(step);
  }

  #keep(step) {
    this.#steps = [...this.#steps, step].slice(-MOST);
    this.onChange(step);
  }

  /** Takes the latest step back. @returns {Step | undefined} */
  back() {
    const step = this.#steps.pop();
    if (step) {
      this.#undone.push(step.back());
      this.onChange(undefined);
    }
    return step;
  }

  /** Makes again what was taken back last. @returns {Step | undefined} */
  again() {
    const step = this.#undone.pop();
    if (step) {
      this.#keep(step.back());
    }
    return step;
  }

  get canGoBack() {
    return this.#steps.length > 0;
  }

  get canGoAgain() {
    return this.#undone.length > 0;
  }
}
