/** How far a pointer goes before it drags, and how near the edge of the window scrolls it. */
const START = 4;
const EDGE = 60;
const SPEED = 12;

/**
 * Moves rows by their handles, with a mouse, a pen or a finger. Escape leaves everything as it was.
 *
 * @param {import("./list.js").ListView} list
 * @param {(id: import("../data/model.js").Id, after: import("../data/model.js").Id | null) => void} move
 */
export function makeDraggable(list, move) {
  list.element.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".handle");
    if (handle && event.isPrimary && event.button === 0) {
      event.preventDefault();
      new Drag(list, list.viewAt(handle), handle, event, move);
    }
  });
}

class Drag {
  #list;
  #view;
  #move;
  #startY;
  #scrollY = scrollY;
  #y;
  #over;
  #isBelow = false;
  #frame;
  #end = new AbortController();

  constructor(list, view, handle, event, move) {
    this.#list = list;
    this.#view = view;
    this.#move = move;
    this.#startY = this.#y = event.clientY;
    const { signal } = this.#end;
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", ({ clientY }) => this.#drag(clientY), { signal });
    handle.addEventListener("pointerup", () => this.#drop(), { signal });
    handle.addEventListener("lostpointercapture", () => this.#stop(), { signal });
    addEventListener("keydown", ({ key }) => key === "Escape" && this.#stop(), { signal });
  }

  #drag(y) {
    this.#y = y;
    if (this.#frame === undefined && Math.abs(y - this.#startY) >= START) {
      this.#view.element.classList.add("dragged");
      this.#follow();
    }
  }

  /** In each frame: the row follows the pointer, a line shows where it would go, the window scrolls at its edges. */
  #follow() {
    this.#frame = requestAnimationFrame(() => this.#follow());
    scrollBy(0, this.#y < EDGE ? -SPEED : this.#y > innerHeight - EDGE ? SPEED : 0);
    const { element } = this.#view;
    element.style.translate = `0 ${this.#y - this.#startY + scrollY - this.#scrollY}px`;
    const { left, width } = this.#list.element.getBoundingClientRect();
    const over = document
      .elementsFromPoint(left + width / 2, this.#y)
      .map((other) => this.#list.viewAt(other))
      .find((view) => view && view !== this.#view);
    this.#mark(over);
  }

  #mark(over) {
    this.#over?.element.classList.remove("drop-before", "drop-after");
    this.#over = over ?? this.#over;
    if (this.#over) {
      const { top, height } = this.#over.element.getBoundingClientRect();
      this.#isBelow = this.#y > top + height / 2;
      this.#over.element.classList.add(this.#isBelow ? "drop-after" : "drop-before");
    }
  }

  #drop() {
    const over = this.#over;
    const isBelow = this.#isBelow;
    this.#stop();
    if (over) {
      const ids = this.#list.ids.filter((id) => id !== this.#view.id);
      this.#move(this.#view.id, isBelow ? over.id : (ids[ids.indexOf(over.id) - 1] ?? null));
    }
  }

  #stop() {
    this.#end.abort();
    cancelAnimationFrame(this.#frame);
    this.#over?.element.classList.remove("drop-before", "drop-after");
    this.#over = undefined;
    this.#view.element.classList.remove("dragged");
    this.#view.element.style.translate = "";
  }
}
