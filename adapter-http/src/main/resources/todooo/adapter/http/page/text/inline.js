/**
 * Reads what stands in a line of notes: *emphasis*, **strong**, `code`, [links](https://…) and bare addresses. It goes
 * through the text once, and its parts are nested no deeper than a link in emphasis in strong.
 *
 * @typedef {Pick<Document, "createElement" | "createTextNode" | "createDocumentFragment">} Factory
 */

const PROTOCOLS = new Set(["http:", "https:", "mailto:"]);
const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)/y;
const ADDRESS = /https?:\/\/[^\s<>"*`]{1,2000}/y;
const AFTER_ADDRESS = ".,:;!?')]";
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SPACE = /\s|^$/;
const ELEMENTS = { "*": "em", "**": "strong" };

/** @param {string} text @param {Factory} factory @returns {(Node | string)[]} */
export function inline(text, factory, hasLinks = true) {
  return new Line(text, factory, hasLinks).read();
}

class Line {
  #text;
  #factory;
  #hasLinks;
  #at = 0;

  /** Whether a code may still have its end. */
  #hasCode = true;

  /** What is open, the innermost last: the mark that opened it, and what is in it. */
  #open = [{ mark: "", parts: [] }];

  constructor(text, factory, hasLinks) {
    this.#text = text;
    this.#factory = factory;
    this.#hasLinks = hasLinks;
  }

  read() {
    while (this.#at < this.#text.length) {
      this.#step();
    }
    while (this.#open.length > 1) {
      this.#forget();
    }
    return this.#open[0].parts;
  }

  #step() {
    const sign = this.#text[this.#at];
    if (sign === "\\" && PUNCTUATION.test(this.#text[this.#at + 1] ?? "")) {
      this.#put(this.#text[this.#at + 1], 2);
    } else if (sign === "*") {
      this.#mark();
    } else if (!(sign === "`" && this.#code()) && !(this.#hasLinks && this.#link(sign))) {
      this.#put(sign, 1);
    }
  }

  #put(part, length) {
    this.#open.at(-1).parts.push(part);
    this.#at += length;
  }

  #element(name, parts) {
    const element = this.#factory.createElement(name);
    append(element, parts, this.#factory);
    return element;
  }

  #code() {
    const end = this.#hasCode ? this.#text.indexOf("`", this.#at + 1) : -1;
    this.#hasCode = end >= 0;
    const isCode = end > this.#at + 1;
    if (isCode) {
      this.#put(this.#element("code", [this.#text.slice(this.#at + 1, end)]), end + 1 - this.#at);
    }
    return isCode;
  }

  #link(sign) {
    if (sign === "[") {
      const [all, label, address] = this.#match(LINK) ?? [];
      return all !== undefined && this.#putLink(address, inline(label, this.#factory, false), all.length);
    }
    const isStart = sign === "h" && !/[\p{L}\p{N}]/u.test(this.#text[this.#at - 1] ?? "");
    const address = isStart ? this.#match(ADDRESS)?.[0] : undefined;
    return address !== undefined && this.#putAddress(address);
  }

  /** What ends a sentence is no part of an address. */
  #putAddress(address) {
    let { length } = address;
    while (AFTER_ADDRESS.includes(address[length - 1])) {
      length -= 1;
    }
    return this.#putLink(address.slice(0, length), [address.slice(0, length)], length);
  }

  #match(pattern) {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #putLink(address, parts, length) {
    const href = safe(address);
    if (href === undefined) {
      return false;
    }
    const link = this.#element("a", parts);
    link.setAttribute("href", href);
    link.setAttribute("rel", "noopener noreferrer nofollow");
    link.setAttribute("target", "_blank");
    this.#put(link, length);
    return true;
  }

  /** Closes what is open with a mark, else opens it, else it is text. */
  #mark() {
    const long = this.#text.startsWith("**", this.#at);
    const marks = long ? ["**", "*"] : ["*"];
    const before = this.#text[this.#at - 1] ?? "";
    const isOpen = (mark) => this.#open.some((part) => part.mark === mark);
    const canClose = (mark) => isOpen(mark) && !SPACE.test(before) && this.#open.at(-1).parts.length > 0;
    const canOpen = (mark) => !isOpen(mark) && !SPACE.test(this.#text[this.#at + mark.length] ?? "");
    const innermost = this.#open.at(-1).mark;
    const closing = [innermost, ...marks].find((mark) => marks.includes(mark) && canClose(mark));
    const opening = marks.find(canOpen);
    if (closing) {
      this.#close(closing);
    } else if (opening) {
      this.#open.push({ mark: opening, parts: [] });
      this.#at += opening.length;
    } else {
      this.#put(marks[0], marks[0].length);
    }
  }

  #close(mark) {
    while (this.#open.at(-1).mark !== mark) {
      this.#forget();
    }
    const { parts } = this.#open.pop();
    this.#put(this.#element(ELEMENTS[mark], parts), mark.length);
  }

  /** The innermost mark has opened nothing: it is text. */
  #forget() {
    const { mark, parts } = this.#open.pop();
    const outer = this.#open.at(-1).parts;
    [mark, ...parts].forEach((part) => outer.push(part));
  }
}

/** An absolute address that runs nothing when it is followed. @returns {string | undefined} */
function safe(address) {
  try {
    const { protocol, href } = new URL(address);
    return PROTOCOLS.has(protocol) ? href : undefined;
  } catch {
    return undefined; // it is no absolute address
  }
}

/** Puts parts into an element, texts beside each other as one. @param {ParentNode} element @param {Factory} factory */
export function append(element, parts, factory) {
  let text = "";
  const flush = () => {
    if (text !== "") {
      element.append(factory.createTextNode(text));
      text = "";
    }
  };
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
    } else {
      flush();
      element.append(part);
    }
  }
  flush();
}
