import { Bar } from "./bar.js";
import { Commands } from "./commands.js";
import { Composer } from "./composer.js";
import { Planned } from "./dom.js";
import { makeDraggable } from "./drag.js";
import { Editor } from "./editor.js";
import { renderEmpty } from "./empty.js";
import { FilterView } from "./filter.js";
import { keepFocus } from "./focus.js";
import { Help } from "./help.js";
import { listen } from "./input.js";
import { ListView } from "./list.js";
import { Menu } from "./menu.js";
import { Route } from "./route.js";
import { visible } from "./rows.js";

/** The whole page: its parts, and what they show of the store. */
export class View {
  #store;
  #actions;
  #isComplete = false;
  #planned = new Planned(() => this.render());

  /**
   * @param {import("../data/store.js").Store} store
   * @param {import("../data/actions.js").Actions} actions
   * @param {import("../data/undo.js").Undo} undo
   * @param {() => void} retry sends and reads at once
   */
  constructor(store, actions, undo, retry) {
    this.#store = store;
    this.#actions = actions;
    this.undo = undo;
    this.route = new Route();
    this.list = new ListView();
    this.help = new Help();
    this.commands = new Commands(this);
    this.composer = new Composer((tasks, options) => this.act(() => actions.add(tasks, options)));
    this.editor = new Editor((view, task, seen) => this.#save(view, task, seen));
    this.menu = new Menu(this.list, (act, view) => this.commands.run(act, view));
    this.filter = new FilterView(this.route, (work) => this.act(work));
    this.bar = new Bar({ undo: () => this.commands.undo(), retry });
    this.#connect();
  }

  #connect() {
    this.#store.onChange((touched, renamed) => {
      this.list.rename(renamed);
      this.list.forget([...touched].filter((id) => !this.#store.row(id)));
      this.#planned.plan();
    });
    this.undo.onChange = (step) => this.bar.showStep(step);
    this.route.onChange = () => {
      this.list.begin();
      this.render();
    };
    this.list.onEmptied = () => this.composer.takeOver();
    makeDraggable(this.list, (id, after) => this.act(() => this.#actions.move(id, after)));
    listen(this);
  }

  /** Shows what has changed since the last frame, so that a key or a click meets what is there. */
  settle() {
    this.#planned.run();
  }

  /** Does something at once, and shows it before the next key comes. @param {(actions: any) => void} work */
  act(work) {
    work(this.#actions);
    this.render();
  }

  /** All that was there at the start has come from the service. */
  setComplete() {
    this.#isComplete = true;
    this.render();
  }

  /** @param {Parameters<Bar["setTrouble"]>[0]} trouble */
  setTrouble(trouble) {
    keepFocus(
      () => this.bar.setTrouble(trouble),
      () => this.#takeFocus(),
    );
  }

  render() {
    const edited = this.editor.view;
    if (edited && !this.#store.row(edited.id)) {
      this.editor.close(true); // it was deleted elsewhere, and its new text waits for a decision now
    }
    keepFocus(
      () => this.#renderParts(),
      () => this.#takeFocus(),
    );
  }

  #renderParts() {
    const rows = this.#store.rows();
    const shown = visible(rows, this.route.part);
    this.list.render(shown);
    this.filter.render({ open: this.#store.open, done: rows.length - this.#store.open });
    this.bar.count(this.#store.waiting);
    renderEmpty(shown.length === 0, rows, this.route.part, this.#isComplete);
  }

  #takeFocus() {
    this.list.focus() || this.composer.takeOver();
  }

  #save(view, task, seen) {
    if (task !== "") {
      this.act(() => this.#actions.edit(view.id, task, seen, view.row));
    } else if (this.#store.row(view.id)) {
      this.act(() => this.#actions.delete(view.id));
    }
  }
}
