/** What a key means in the list. Letters can be switched off. */
const LETTERS = { n: "add", j: "next", k: "previous", x: "tick", e: "edit", u: "undo", "/": "search", "?": "help" };
const OTHERS = { ArrowDown: "next", ArrowUp: "previous", Delete: "delete", Escape: "leave" };
const MOVES = { ArrowDown: "down", ArrowUp: "up", Home: "top", End: "bottom" };

/** What holding the key down must not do again and again. */
const ONCE = new Set(["tick", "delete", "edit", "undo"]);

/**
 * The command of a key that is pressed in the list.
 *
 * @param {{key: string, altKey: boolean, ctrlKey: boolean, metaKey: boolean, repeat: boolean}} event
 * @param {{letters: boolean, onCheckbox: boolean}} state whether letters act, and whether the focus is on a checkbox
 * @returns {string | undefined} "none" for a key that is taken and does nothing
 */
export function commandOf({ key, altKey, ctrlKey, metaKey, repeat }, { letters, onCheckbox }) {
  if (ctrlKey || metaKey) {
    return undefined;
  }
  if (altKey) {
    return MOVES[key];
  }
  const command = OTHERS[key] ?? (letters ? LETTERS[key] : undefined) ?? (onCheckbox && key === "Enter" ? "edit" : undefined);
  const isRepeated = repeat && (ONCE.has(command) || (onCheckbox && key === " "));
  return isRepeated ? "none" : command;
}

/** Whether a key takes the last change back, wherever the focus is; a text field has its own undo. */
export function isUndo({ key, altKey, ctrlKey, metaKey, shiftKey, target }) {
  const isPressed = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "z";
  return isPressed && !(isTextField(target) && target.value !== "");
}

/** Whether keys type into this element. */
export function isTextField(element) {
  return element.matches?.("textarea, select, input:not([type=checkbox])") ?? false;
}
