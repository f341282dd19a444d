import { commandOf, isTextField, isUndo } from "./keys.js";

/** Turns keys and clicks into commands. @param {import("./view.js").View} view */
export function listen(view) {
  const { list, commands } = view;
  addEventListener("keydown", (event) => press(event, view));
  onRow("change", (row, target) => target.matches("[type=checkbox]") && commands.run("tick", row));
  onRow("click", (row, target) => click(row, target, view));
  onRow("dblclick", (row, target) => isText(target) && commands.run("edit", row));

  /** Listens to what happens in rows that are still there. */
  function onRow(type, listener) {
    list.element.addEventListener(type, ({ target }) => {
      view.settle();
      const row = list.viewAt(target);
      if (row) {
        listener(row, target);
      }
    });
  }
}

function press(event, view) {
  view.settle();
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

function click(row, element, view) {
  const { commands } = view;
  const button = element.closest("button");
  if (button?.matches(".more")) {
    commands.run("menu", row);
  } else if (button?.matches(".delete")) {
    commands.run("delete", row);
  } else if (button) {
    row.focus();
    view.act((actions) => actions.decide(row.id, button.dataset.choice));
  } else if (isText(element) && getSelection().isCollapsed) {
    row.focus();
  }
}

/** Whether an element is the text of a row, or the space around it. */
function isText(element) {
  return element.matches("li, .task");
}
