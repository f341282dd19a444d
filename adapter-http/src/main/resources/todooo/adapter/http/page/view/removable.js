import { cloned } from "./dom.js";

/** A chip with a button that takes it away. @param {Node | string} content @param {string} label of the button */
export function removable(content, label, remove) {
  const chip = cloned("removable");
  const button = chip.querySelector("button");
  chip.querySelector("span").append(content);
  button.ariaLabel = label;
  button.addEventListener("click", remove);
  return chip;
}
