import { append, inline } from "./inline.js";

/** @import { Factory } from "./inline.js" */

const FENCE = /^ {0,3}```/;
const HEADING = /^ {0,3}#{1,6}\s+(.+)$/;
const BULLET = /^\s*[-*+]\s+(.+)$/;
const NUMBER = /^\s*(\d{1,9})[.)]\s+(.+)$/;
const INDENTED = /^\s+(.+)$/;

/**
 * Notes as paragraphs, lists and code. All that a person wrote becomes text nodes, never HTML; links lead to http,
 * https and mailto only.
 *
 * @param {string} text
 * @param {Factory} factory makes the nodes; the document of the page
 * @returns {DocumentFragment}
 */
export function markdown(text, factory = document) {
  const notes = new Notes(factory);
  text.split(/\r\n|\r|\n/).forEach((line) => notes.read(line));
  return notes.end();
}

class Notes {
  #factory;
  #result;

  /** The element that the next line may go on with, and what it is: a paragraph, a list, code, or none. */
  #kind = "";
  #element;
  /** @type {string[]} */
  #lines = [];

  constructor(factory) {
    this.#factory = factory;
    this.#result = factory.createDocumentFragment();
  }

  read(line) {
    if (this.#kind === "pre") {
      FENCE.test(line) ? this.#close() : this.#lines.push(line);
    } else if (FENCE.test(line)) {
      this.#begin("pre");
    } else if (line.trim() === "") {
      this.#close();
    } else {
      this.#readText(line);
    }
  }

  #readText(line) {
    const [, heading] = HEADING.exec(line) ?? [];
    const [, bullet] = BULLET.exec(line) ?? [];
    const [, number, numbered] = NUMBER.exec(line) ?? [];
    const [, indented] = INDENTED.exec(line) ?? [];
    if (heading) {
      this.#close();
      this.#paragraph([this.#made("strong", this.#inline(heading))]);
    } else if (bullet) {
      this.#item("ul", bullet);
    } else if (numbered) {
      this.#item("ol", numbered, Number(number));
    } else if (indented && this.#lines.length > 0) {
      this.#lines.push(indented);
    } else {
      this.#begin("p");
      this.#lines.push(line.trim());
    }
  }

  #item(kind, line, number = 1) {
    const isFirst = this.#kind !== kind;
    this.#begin(kind);
    this.#endItem();
    if (isFirst && number !== 1) {
      this.#element.setAttribute("start", String(number));
    }
    this.#lines.push(line);
  }

  #begin(kind) {
    if (this.#kind !== kind) {
      this.#close();
      this.#kind = kind;
      this.#element = kind === "p" ? undefined : this.#factory.createElement(kind);
    }
  }

  #endItem() {
    if (this.#lines.length > 0) {
      this.#element.append(this.#directed("li", this.#broken()));
      this.#lines = [];
    }
  }

  #close() {
    if (this.#kind === "p") {
      this.#paragraph(this.#broken());
    } else if (this.#kind === "pre") {
      this.#element.append(this.#made("code", [this.#lines.join("\n")]));
    } else if (this.#kind !== "") {
      this.#endItem();
    }
    if (this.#element) {
      this.#result.append(this.#element);
    }
    this.#kind = "";
    this.#element = undefined;
    this.#lines = [];
  }

  /** The lines, which end where they end in the notes. */
  #broken() {
    const first = this.#inline(this.#lines[0]);
    const others = this.#lines.slice(1).flatMap((line) => [this.#factory.createElement("br"), ...this.#inline(line)]);
    return [...first, ...others];
  }

  #inline(line) {
    return inline(line, this.#factory);
  }

  #paragraph(parts) {
    this.#result.append(this.#directed("p", parts));
  }

  #directed(name, parts) {
    const element = this.#made(name, parts);
    element.setAttribute("dir", "auto");
    return element;
  }

  #made(name, parts) {
    const element = this.#factory.createElement(name);
    append(element, parts, this.#factory);
    return element;
  }

  /** @returns {DocumentFragment} */
  end() {
    this.#close();
    return this.#result;
  }
}
