/**
 * Makes these elements the children of a parent, in this order, and moves as few as it can: neither a long list nor the
 * focus should notice that one of them has gone elsewhere.
 *
 * @param {Element} parent
 * @param {Element[]} elements
 */
export function arrange(parent, elements) {
  const wanted = new Set(elements);
  for (const child of [...parent.children]) {
    if (!wanted.has(child)) {
      child.remove();
    }
  }
  let next = parent.firstElementChild;
  for (const element of elements) {
    if (next && element === next.nextElementSibling) {
      put(parent, next, null); // the one in between has gone further down, and finds its place when its turn comes
      next = element;
    }
    if (element === next) {
      next = next.nextElementSibling;
    } else {
      put(parent, element, next);
    }
  }
}

/** Keeps the focus of an element that is in the document already, where the browser can. */
function put(parent, element, next) {
  if (parent.moveBefore && element.parentNode === parent) {
    parent.moveBefore(element, next);
  } else {
    parent.insertBefore(element, next);
  }
}
