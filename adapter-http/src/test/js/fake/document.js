/** As much of a document as rendering notes needs; what it makes can be looked at as HTML. */
export const fakeDocument = {
  createElement: (name) => new FakeElement(name),
  createDocumentFragment: () => new FakeElement(""),
  createTextNode: (text) => ({ html: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"), depth: 0 }),
};

class FakeElement {
  #name;
  #attributes = {};
  #children = [];

  constructor(name) {
    this.#name = name;
  }

  append(child) {
    if (typeof child === "string") {
      throw new TypeError("only nodes are put into elements");
    }
    this.#children.push(child);
  }

  setAttribute(name, value) {
    this.#attributes[name] = value;
  }

  get html() {
    const attributes = Object.entries(this.#attributes).map(([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`);
    const content = this.#children.map((child) => child.html).join("");
    const isVoid = this.#name === "br";
    const [begin, end] = [`<${this.#name}${attributes.join("")}>`, isVoid ? "" : `</${this.#name}>`];
    return this.#name === "" ? content : begin + content + end;
  }

  get depth() {
    return 1 + Math.max(0, ...this.#children.map((child) => child.depth));
  }
}
