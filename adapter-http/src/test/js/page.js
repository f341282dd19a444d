// The parts of the page under test, so that only this file knows where they are.
export * from "../../main/resources/todooo/adapter/http/page/data/actions.js";
export * from "../../main/resources/todooo/adapter/http/page/data/database.js";
export * from "../../main/resources/todooo/adapter/http/page/data/decide.js";
export * from "../../main/resources/todooo/adapter/http/page/data/events.js";
export * from "../../main/resources/todooo/adapter/http/page/data/journal.js";
export * from "../../main/resources/todooo/adapter/http/page/data/merge.js";
export * from "../../main/resources/todooo/adapter/http/page/data/model.js";
export * from "../../main/resources/todooo/adapter/http/page/data/outcome.js";
export * from "../../main/resources/todooo/adapter/http/page/data/place.js";
export * from "../../main/resources/todooo/adapter/http/page/data/request.js";
export * from "../../main/resources/todooo/adapter/http/page/data/retry.js";
export * from "../../main/resources/todooo/adapter/http/page/data/sender.js";
export * from "../../main/resources/todooo/adapter/http/page/data/service.js";
export * from "../../main/resources/todooo/adapter/http/page/data/store.js";
export * from "../../main/resources/todooo/adapter/http/page/data/sync.js";
export * from "../../main/resources/todooo/adapter/http/page/data/undo.js";
