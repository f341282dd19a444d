import { isPlain } from "./dom.js";
import { commandOf, isRedo, isTextField, isUndo, sideCommandOf } from "./keys.js";

/** Turns keys and clicks into commands. @param {import("./view.js").View} view */
export function listen(view) {
  const { list, commands } = view;
  addEventListener("keydown", (event) => press(event, view));
  onRow("change", (row, { target }) => target.matches("li > [type=checkbox]") && commands.run("tick", row));
  onRow("click", (row, event) => click(row, event, view));
  onRow("dblclick", (row, { target }) => isText(target) && commands.run("edit", row));

  /** Listens to what happens in rows that are still there. */
  function onRow(type, listener) {
    list.element.addEventListener(type, (event) => {
      view.settle();
      const row = list.viewAt(event.target);
      if (row) {
        listener(row, event);
      }
    });
  }
}

function press(event, view) {
  view.settle();
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) {
    return;
  }
  const command = isUndo(event) ? "undo" : isRedo(event) ? "redo" : undefined;
  if (command) {
    event.preventDefault();
    view.commands.run(command);
  } else if (view.side.itemAt(event.target)) {
    pressInSide(event, view);
  } else {
    pressIn(event, view);
  }
}

/** What a key means on a view or on a list of the side. */
function pressInSide(event, { side, listCommands, commands, help }) {
  const command = isTextField(event.target) ? undefined : sideCommandOf(event, { letters: help.hasLetters });
  if (!command) {
    return;
  }
  event.preventDefault();
  const item = side.itemAt(event.target);
  if (command === "next" || command === "previous") {
    side.step(item, command === "next" ? 1 : -1);
  } else if (listCommands.has(command)) {
    listCommands.run(command, item.subject(item.link));
  } else {
    commands.run(command);
  }
}

function pressIn(event, { list, commands, help, composer, filter }) {
  const isBeside = isTextField(event.target) || event.target.closest?.(".details, .problem");
  const row = isBeside ? undefined : list.viewAt(event.target);
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

function click(row, event, view) {
  const { commands, route } = view;
  const { target } = event;
  const button = target.closest("button");
  const tag = target.closest("[data-tag]");
  if (button?.matches(".more")) {
    commands.run("menu", row);
  } else if (button?.matches(".expand")) {
    commands.run("expand", row);
  } else if (button?.matches(".delete")) {
    commands.run("delete", row);
  } else if (button?.dataset.choice) {
    row.focus();
    commands.decide(row, button.dataset);
  } else if (tag && isPlain(event)) {
    event.preventDefault();
    route.visit({ view: "tag", tag: tag.dataset.tag });
  } else if (isText(target) && getSelection().isCollapsed) {
    row.focus();
  }
}

/** Whether an element is the text of a row, or the space around it. */
function isText(element) {
  return element.matches("#list > li, .task, .body, .chips, .chips *");
}
