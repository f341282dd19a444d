const MARGIN = "2000px 0px";

/** Calls a function when an element comes near to what one sees. */
export class Nearness {
  #element;
  #observer;

  constructor(element, onNear) {
    this.#element = element;
    this.#observer = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && onNear(), { rootMargin: MARGIN });
    this.#observer.observe(element);
  }

  /** Calls it once more if the element is still near. */
  lookAgain() {
    this.#observer.unobserve(this.#element);
    this.#observer.observe(this.#element);
  }
}
