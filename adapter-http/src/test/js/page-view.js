// The parts of the view under test; its texts ask the document for its language.
globalThis.document = { documentElement: { lang: "en" } };

const page = "../../main/resources/todooo/adapter/http/page";

export const { emptyText } = await import(`${page}/view/empty.js`);
export const { successorOf } = await import(`${page}/view/focus.js`);
export const { commandOf, isUndo } = await import(`${page}/view/keys.js`);
export const { target } = await import(`${page}/view/moves.js`);
export const { arrange } = await import(`${page}/view/order.js`);
export const { partOf, queryOf } = await import(`${page}/view/route.js`);
export const { visible } = await import(`${page}/view/rows.js`);
export const { english } = await import(`${page}/text/english.js`);
export const { german } = await import(`${page}/text/german.js`);
export const { linesOf, shortened } = await import(`${page}/text/lines.js`);
