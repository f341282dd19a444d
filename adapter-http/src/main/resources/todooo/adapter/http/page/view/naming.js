import { cloned } from "./dom.js";

/**
 * Asks for a name in place of an element. Enter and leaving the field save it; Escape, and a field that is empty, leave
 * all as it was.
 *
 * @param {HTMLElement} element what the field stands in place of
 * @param {HTMLElement} owner what gets the focus after a key
 * @param {string} label
 * @param {string} name the name so far
 * @param {(name: string) => void} save
 */
export function askName(element, owner, label, name, save) {
  const field = cloned("naming");
  field.value = name;
  field.ariaLabel = label;
  let isOpen = true;
  const close = (keep) => {
    if (isOpen) {
      isOpen = false;
      const isFocused = document.activeElement === field;
      field.remove();
      element.hidden = false;
      if (isFocused) {
        owner.focus();
      }
      const wanted = field.value.trim();
      if (keep && wanted !== "" && wanted !== name) {
        save(wanted);
      }
    }
  };
  field.addEventListener("keydown", (event) => {
    if (!event.isComposing && ["Enter", "Escape"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      close(event.key === "Enter");
    }
  });
  field.addEventListener("blur", () => close(true));
  element.after(field);
  element.hidden = true;
  field.select();
  field.focus();
}
