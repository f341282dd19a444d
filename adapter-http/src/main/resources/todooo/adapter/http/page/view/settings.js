/** What a person has chosen in this browser; before.js reads the first two too. */
export const settings = {
  get: (name) => attempt(() => localStorage.getItem(`todooo.${name}`)) ?? "",
  set: (name, value) => attempt(() => localStorage.setItem(`todooo.${name}`, value)),
};

/** A browser that keeps nothing has settings for as long as the tab lives. */
function attempt(work) {
  try {
    return work();
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
