import { texts } from "../text/texts.js";
import { announce, cloned, textElement } from "./dom.js";

/** @import { Problem } from "../data/model.js" */

/** What a person decides about a change that is held, in the row that it is about. */
export class ProblemView {
  #host;
  #isByMember;
  #element;

  /** @param {Element} host the row @param {{isByMember: boolean}} options whether each member can be decided about */
  constructor(host, { isByMember }) {
    this.#host = host;
    this.#isByMember = isByMember;
  }

  /**
   * @param {string} name of what the change is about
   * @param {any} row with its problem, if there is one, and with what the service has
   * @param {(member: string, version: any) => string} say a member as people read it
   * @returns {string} the id of the text that says it; none if there is no problem
   */
  update(name, row, say) {
    const { problem } = row;
    if (!problem) {
      this.#element?.remove();
      this.#element = undefined;
      return "";
    }
    const { text, mine, theirs } = texts.problems[problem.kind];
    if (!this.#element) {
      this.#element = cloned("problem");
      this.#host.append(this.#element);
      announce(`${name}: ${text}`);
    }
    const find = (selector) => this.#element.querySelector(selector);
    find("p").id = `problem-${this.#host.id}`;
    find("p span").textContent = problem.detail ? `${text}: ${problem.detail}` : text;
    const members = both(row);
    const labels = this.#isByMember && members.length > 1 ? { mine, theirs } : undefined;
    find("dl").replaceChildren(...members.flatMap((member) => differences(member, row, say, labels)));
    find("[data-choice=mine]").textContent = labels ? texts.allOf(mine) : mine;
    find("[data-choice=theirs]").textContent = labels ? texts.allOf(theirs) : theirs;
    find("[data-choice=fix]").hidden = !(problem.kind === "invalid" && problem.members?.length > 0);
    return find("p").id;
  }
}

/** The members that both have changed; a due and its zone are one. @returns {string[]} */
function both({ problem, theirs }) {
  const members = problem.kind === "conflict" && theirs ? problem.members : [];
  return [...new Set(members.map((member) => (member === "dueZone" ? "due" : member)))];
}

/** A member as it is here and as it is there, each with a button if there are several to decide about. */
function differences(member, row, say, labels) {
  const name = texts.members[member];
  return Object.entries({ mine: row, theirs: row.theirs }).flatMap(([choice, version]) => {
    const whose = choice === "mine" ? texts.yours : texts.theirs;
    const value = textElement("dd", "");
    value.append(Object.assign(textElement("span", say(member, version) || texts.nothingThere), { dir: "auto" }));
    if (labels) {
      const button = Object.assign(textElement("button", labels[choice]), { type: "button", className: "plain" });
      Object.assign(button.dataset, { choice, member });
      button.ariaLabel = `${texts.members[member] || texts.theTitle}: ${labels[choice]}`;
      value.append(" ", button);
    }
    return [textElement("dt", name ? `${name}: ${whose}` : whose), value];
  });
}
