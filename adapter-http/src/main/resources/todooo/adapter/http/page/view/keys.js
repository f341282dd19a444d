/** What a key means in the list. Letters can be switched off. */
const LETTERS = {
  n: "add",
  j: "next",
  k: "previous",
  x: "tick",
  e: "edit",
  d: "details",
  t: "due",
  m: "toList",
  g: "lists",
  u: "undo",
  "/": "search",
  "?": "help",
};
const OTHERS = { ArrowDown: "next", ArrowUp: "previous", Delete: "delete", Escape: "leave" };
const MOVES = { ArrowDown: "down", ArrowUp: "up", Home: "top", End: "bottom" };

/** What holding the key down must not do again and again. */
const ONCE = new Set(["tick", "delete", "edit", "details", "due", "toList", "rename", "undo"]);

/** What keys mean beside the list, on a view or on a list of the side. */
const SIDE_LETTERS = { n: "add", j: "next", k: "previous", e: "rename", u: "undo", "/": "search", "?": "help" };
const SIDE_OTHERS = { ...OTHERS, F2: "rename" };

/**
 * The command of a key that is pressed in the list.
 *
 * @param {{key: string, altKey: boolean, ctrlKey: boolean, metaKey: boolean, repeat: boolean}} event
 * @param {{letters: boolean, onCheckbox: boolean}} state whether letters act, and whether the focus is on a checkbox
 * @returns {string | undefined} "none" for a key that is taken and does nothing
 */
export function commandOf(event, { letters, onCheckbox }) {
  const { key, repeat } = event;
  const command = meaning(event, OTHERS, letters ? LETTERS : {}) ?? (onCheckbox && isEnter(event) ? "edit" : undefined);
  return repeat && onCheckbox && key === " " ? "none" : once(command, repeat);
}

/** The command of a key that is pressed in the side. @returns {string | undefined} as above */
export function sideCommandOf(event, { letters }) {
  return once(meaning(event, SIDE_OTHERS, letters ? SIDE_LETTERS : {}), event.repeat);
}

function meaning({ key, altKey, ctrlKey, metaKey }, others, letters) {
  if (ctrlKey || metaKey) {
    return undefined;
  }
  return altKey ? MOVES[key] : (others[key] ?? letters[key]);
}

function isEnter({ key, altKey, ctrlKey, metaKey }) {
  return key === "Enter" && !altKey && !ctrlKey && !metaKey;
}

function once(command, repeat) {
  return repeat && ONCE.has(command) ? "none" : command;
}

/** Whether a key takes the last change back, wherever the focus is; a text field has its own undo. */
export function isUndo(event) {
  return isCommand(event) && !event.shiftKey && event.key.toLowerCase() === "z";
}

/** Whether a key does again what was taken back. */
export function isRedo(event) {
  const key = event.key.toLowerCase();
  return isCommand(event) && (event.shiftKey ? key === "z" : key === "y");
}

function isCommand({ altKey, ctrlKey, metaKey, target }) {
  return (ctrlKey || metaKey) && !altKey && !(isWritten(target) && target.value !== "");
}

/** A field without text has nothing to undo; a date or a select never has. */
function isWritten(element) {
  return element.matches?.("textarea, input:not([type=checkbox], [type=date], [type=time])") ?? false;
}

/** Whether keys type into this element. */
export function isTextField(element) {
  return element.matches?.("textarea, select, input:not([type=checkbox])") ?? false;
}
