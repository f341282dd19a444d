const LONGEST = 40;

/** A number as this language writes it. */
export function number(n) {
  return n.toLocaleString(globalThis.document?.documentElement.lang || "en");
}

/** A moment as people read it. @param {string} moment */
export function time(moment) {
  const language = globalThis.document?.documentElement.lang;
  return new Date(moment).toLocaleString(language === "de" ? "de" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
}

/** "1 item", "2 items". */
export function counted(n, one, other) {
  return `${number(n)} ${n === 1 ? one : other}`;
}

/** The beginning of a text. */
export function shortened(text) {
  const points = [...text];
  return points.length > LONGEST ? `${points.slice(0, LONGEST).join("").trimEnd()}…` : text;
}

/** The lines of a pasted text that say something. */
export function linesOf(text) {
  return text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== "");
}

/** A text as the search compares it: without regard to case and to how its letters are encoded. */
export function folded(text) {
  return text.normalize("NFKC").toUpperCase().toLowerCase();
}
