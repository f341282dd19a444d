import { texts } from "../text/texts.js";
import { byId } from "./dom.js";

/** @import { ListRow } from "../data/model.js" */
/** @import { Part } from "./route.js" */

/** What the whole window is called by: the heading, with the menu of a list, and the title of the document. */
export class Head {
  #heading = byId("heading");
  #more = byId("list-more");
  /** @type {ListRow | undefined} */
  #list;

  /** @param {(subject: import("./listcommands.js").Subject) => void} openMenu */
  constructor(openMenu) {
    this.#more.addEventListener("click", () => openMenu({ id: this.#list.id, title: this.#heading, button: this.#more }));
  }

  /**
   * @param {Part} part
   * @param {ListRow | undefined} list the one that shows
   * @param {number} open how many are open
   * @param {boolean} complete whether all has come from the service that is there
   */
  render(part, list, open, complete) {
    const heading = nameOf(part, list) ?? (complete ? texts.noList : texts.loading);
    this.#list = list;
    this.#heading.textContent = heading;
    this.#more.hidden = !list;
    this.#more.ariaLabel = list ? texts.moreList(list.title) : "";
    document.title = texts.title(open, part.view === "inbox" ? "" : heading);
  }
}

function nameOf({ view, tag }, list) {
  return view === "list" ? list?.title : view === "tag" ? `@${tag}` : texts.views[view];
}
