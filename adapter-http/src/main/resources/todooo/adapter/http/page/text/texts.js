import { english } from "./english.js";
import { german } from "./german.js";

/** The texts in the language of the document. */
export const texts = document.documentElement.lang === "de" ? german : english;

/** Puts the texts into all elements that ask for one; the words in the page name them. @param {ParentNode} root */
export function fill(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.dataset.text];
  }
  for (const element of root.querySelectorAll("[data-placeholder]")) {
    element.placeholder = texts[element.dataset.placeholder];
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.ariaLabel = texts[element.dataset.label];
  }
}
