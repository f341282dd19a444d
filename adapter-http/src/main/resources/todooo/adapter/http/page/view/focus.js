/**
 * The row that gets the focus of one that leaves: the nearest one below that stays, else the nearest one above.
 *
 * @param {Element} leaving
 * @param {(row: Element) => boolean} stays
 * @returns {Element | null}
 */
export function successorOf(leaving, stays) {
  return nearest(leaving, "nextElementSibling", stays) ?? nearest(leaving, "previousElementSibling", stays);
}

function nearest(row, direction, stays) {
  let other = row[direction];
  while (other && !stays(other)) {
    other = other[direction];
  }
  return other;
}

/** Does something; if that makes the element vanish that has the focus, another one takes it, never the document. */
export function keepFocus(work, take) {
  const hadFocus = document.activeElement !== document.body;
  work();
  const focused = document.activeElement;
  if (hadFocus && (!focused || focused === document.body || !focused.checkVisibility())) {
    take();
  }
}
