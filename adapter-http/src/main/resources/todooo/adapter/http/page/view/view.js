import { countsOf } from "../data/views.js";
import { Bar } from "./bar.js";
import { Clock } from "./clock.js";
import { Commands } from "./commands.js";
import { Composer } from "./composer.js";
import { contextOf } from "./context.js";
import { defaultsOf } from "./defaults.js";
import { Details } from "./details.js";
import { byId, Planned } from "./dom.js";
import { makeDraggable } from "./drag.js";
import { Editor } from "./editor.js";
import { renderEmpty } from "./empty.js";
import { FilterView } from "./filter.js";
import { keepFocus } from "./focus.js";
import { Head } from "./head.js";
import { Help } from "./help.js";
import { listen } from "./input.js";
import { ListView } from "./list.js";
import { ListCommands } from "./listcommands.js";
import { Menu } from "./menu.js";
import { isOff } from "./moves.js";
import { isPlaced, Route } from "./route.js";
import { matching, rowsAt, visible } from "./rows.js";
import { SideView } from "./side.js";

/** The whole page: its parts, and what they show of the store. */
export class View {
  #store;
  #actions;
  #isComplete = false;
  #planned = new Planned(() => this.render());
  #clock = new Clock(() => this.render());
  #context;
  #contextKey = "";
  #listsVersion = 0;

  /**
   * @param {import("../data/store.js").Store} store
   * @param {import("../data/actions.js").Actions} actions
   * @param {import("../data/undo.js").Undo} undo
   * @param {() => void} retry sends and reads at once
   */
  constructor(store, actions, undo, retry) {
    const act = (work) => this.act(work);
    this.#store = store;
    this.#actions = actions;
    this.undo = undo;
    this.route = new Route((id) => store.resolve(id));
    this.list = new ListView();
    this.help = new Help();
    this.commands = new Commands(this);
    this.composer = new Composer({
      add: (todos, options) => act(() => actions.add(todos, options)),
      known: () => ({ lists: store.lists(), tags: store.tags() }),
      defaults: () => (this.#isListGone ? [] : defaultsOf(this.route.part)),
    });
    this.editor = new Editor((view, task, seen) => this.#save(view, task, seen));
    this.details = new Details(store, act);
    this.menu = new Menu(
      byId("menu"),
      (name, view) => isOff(this.canMove, this.list.ids, view.id, name),
      (name, view) => this.commands.run(name, view),
    );
    this.listCommands = new ListCommands(store, act, this.route, () => this.composer.focus());
    this.head = new Head((subject) => this.listCommands.menu(subject));
    this.side = new SideView({
      visit: (place) => this.route.visit(place),
      openMenu: (subject) => this.listCommands.menu(subject),
      decide: (subject, choice) => this.listCommands.decide(subject, choice),
    });
    this.filter = new FilterView(this.route, act);
    this.bar = new Bar({ undo: () => this.commands.undo(), retry });
    this.#connect();
  }

  #connect() {
    this.#store.onChange((touched, renamed, lists) => {
      this.list.rename(renamed);
      this.list.forget([...touched].filter((id) => !this.#store.row(id)));
      this.side.rename(lists.renamed);
      lists.renamed.length > 0 && this.route.settle();
      this.#listsVersion += lists.touched.size;
      this.#planned.plan();
    });
    this.undo.onChange = (step) => this.bar.showStep(step);
    this.route.onChange = () => this.render(() => this.list.begin());
    this.list.onEmptied = () => this.composer.takeOver();
    makeDraggable(this.list, (id, after) => this.act(() => this.#actions.move(id, after)));
    listen(this);
  }

  /** Whether rows can be moved: in some views their order is another one. */
  get canMove() {
    return isPlaced(this.route.part);
  }

  /** Shows what has changed since the last frame, so that a key or a click meets what is there. */
  settle() {
    this.#planned.run();
  }

  /** Does something at once, and shows it before the next key comes. @param {(actions: any) => any} work */
  act(work) {
    const result = work(this.#actions);
    this.render();
    return result;
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

  /** @param {() => void} [begin] what is done before */
  render(begin = () => {}) {
    this.#saveWhatIsGone();
    keepFocus(
      () => {
        begin();
        this.#renderParts();
      },
      () => this.#takeFocus(),
    );
  }

  /** What is written in a row that was deleted elsewhere waits for a decision then. */
  #saveWhatIsGone() {
    const isGone = (view) => view && !this.#store.row(view.id);
    if (isGone(this.editor.view)) {
      this.editor.close(true);
    }
    if (isGone(this.details.view)) {
      this.details.close();
    }
  }

  #renderParts() {
    const { part } = this.route;
    const now = new Date();
    const rows = rowsAt(this.#store, part, now);
    const found = matching(rows, part.search);
    const shown = visible(found, part.show);
    this.list.element.classList.toggle("sorted", !this.canMove);
    this.list.render(shown, this.#contextAt(part, now));
    this.details.render();
    this.head.render(part, this.#store.list(part.list), rows.filter((row) => !row.completed).length, this.#isComplete);
    this.side.render(this.#store.lists(), countsOf(this.#store, now), part);
    this.filter.render(rows, found);
    this.composer.render();
    this.bar.count(this.#store.waiting);
    const place = this.#isListGone ? { ...part, view: "noList" } : part;
    renderEmpty(shown.length === 0, rows, place, this.#isComplete);
  }

  get #isListGone() {
    const { view, list } = this.route.part;
    return view === "list" && !this.#store.list(list);
  }

  /** Goes to the inbox if the list that showed is gone, as who made it go does not ask for it any more. */
  leaveGoneList() {
    if (this.#isListGone) {
      this.route.refine({ view: "inbox" });
    }
  }

  /** The same one as long as it says the same, so that only then all rows are looked at. */
  #contextAt(part, now) {
    const key = `${this.#clock.minute} ${part.view} ${this.#listsVersion}`;
    if (key !== this.#contextKey) {
      this.#contextKey = key;
      this.#context = contextOf(this.#store, part, now);
    }
    return this.#context;
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
