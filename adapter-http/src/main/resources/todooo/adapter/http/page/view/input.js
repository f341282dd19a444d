import { isTextField } from "./dom.js";
import { commandOf, isUndo } from "./keys.js";

/** Turns keys and clicks into commands. @param {import("./view.js").View} view */
export function listen(view) {
  const { list, commands } = view;
  addEventListener("keydown", (event) => press(event, view));
  list.element.addEventListener("change", ({ target }) => commands.run("tick", list.viewAt(target)));
  list.element.addEventListener("click", ({ target }) => click(target, view));
  list.element.addEventListener("dblclick", ({ target }) => {
    if (isText(target)) {
      getSelection().empty();
      commands.run("edit", list.viewAt(target));
    }
  });
}

function press(event, view) {
  const isTaken = event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]");
  if (!isTaken && isUndo(event)) {
    event.preventDefault();
    view.commands.run("undo");
  } else if (!isTaken) {
    pressIn(event, view);
  }
}

function pressIn(event, { list, commands, help, composer, filter }) {
  const row = isTextField(event.target) ? undefined : list.viewAt(event.target);
  const onCheckbox = event.target.matches("input[type=checkbox]");
  const command = row && commandOf(event, { letters: help.hasLetters, onCheckbox });
  if (command) {
    event.preventDefault();
    commands.run(command, row);
  } else if (event.key === "ArrowDown" && (composer.has(event.target) || filter.has(event.target))) {
    event.preventDefault();
    list.focusFirst();
  } else if (event.key === "Escape" && filter.has(event.target)) {
    event.preventDefault();
    filter.endSearch() || list.focus();
  } else if (event.key === "Escape" && composer.has(event.target)) {
    list.focus();
  }
}

function click(element, { list, commands, decide }) {
  const row = list.viewAt(element);
  const button = element.closest("button");
  if (button?.matches(".more")) {
    commands.run("menu", row);
  } else if (button?.matches(".delete")) {
    commands.run("delete", row);
  } else if (button) {
    row.focus();
    decide(row.id, button.dataset.choice);
  } else if (isText(element) && getSelection().isCollapsed) {
    row.focus();
  }
}

/** Whether an element is the text of a row, or the space around it. */
function isText(element) {
  return element.matches("li, .task");
}
