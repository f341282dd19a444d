/** @returns {{status: number, headers: Record<string, string>, body: unknown, problem: true}} */
export function problem(status, detail, headers = {}, more = {}) {
  return { status, headers, body: { type: "about:blank", title: "Problem", status, detail, ...more }, problem: true };
}

/** What is wrong with a request. @param {[string, string][]} errors members with what is said about them */
export function wrong(errors) {
  const all = errors.map(([name, detail]) => ({ pointer: `#/${name}`, detail }));
  return problem(422, "The request is wrong.", {}, { errors: all });
}
