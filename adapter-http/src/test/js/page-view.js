// The parts of the view under test; its texts ask the document for its language.
globalThis.document = { documentElement: { lang: "en" } };

const page = "../../main/resources/todooo/adapter/http/page";

export const { chipsOf } = await import(`${page}/view/chips.js`);
export const { contextOf } = await import(`${page}/view/context.js`);
export const { defaultsOf } = await import(`${page}/view/defaults.js`);
export const { emptyText } = await import(`${page}/view/empty.js`);
export const { successorOf } = await import(`${page}/view/focus.js`);
export const { commandOf, isRedo, isUndo, sideCommandOf } = await import(`${page}/view/keys.js`);
export const { isOff, target } = await import(`${page}/view/moves.js`);
export const { arrange } = await import(`${page}/view/order.js`);
export const { isSamePlace, partOf, queryOf, wholeOf } = await import(`${page}/view/route.js`);
export const { matching, rowsAt, visible } = await import(`${page}/view/rows.js`);
export const { problemOf } = await import(`${page}/view/tags.js`);
export const { english } = await import(`${page}/text/english.js`);
export const { german } = await import(`${page}/text/german.js`);
export const { linesOf, shortened } = await import(`${page}/text/lines.js`);
