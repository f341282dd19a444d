import { Actions } from "./data/actions.js";
import { Database, Forgetful } from "./data/database.js";
import { listen } from "./data/events.js";
import { Journal } from "./data/journal.js";
import { lead } from "./data/leader.js";
import { oneAtATime } from "./data/retry.js";
import { Sender } from "./data/sender.js";
import { Service } from "./data/service.js";
import { Store } from "./data/store.js";
import { Sync } from "./data/sync.js";
import { Undo } from "./data/undo.js";
import { fill, texts } from "./text/texts.js";
import { View } from "./view/view.js";

fill(document);
delete document.documentElement.dataset.loading;

const channel = new BroadcastChannel("todooo-2");
const database = await Database.open().catch(() => undefined);
const store = new Store();
const undo = new Undo();
const journal = new Journal(store, database ?? new Forgetful(), channel);
const service = new Service(document.baseURI);
const alone = oneAtATime();
const sender = new Sender(store, journal, service, alone);
const sync = new Sync(store, journal, service, alone);
const view = new View(store, new Actions(store, journal, undo, texts), undo, () => tell({ wake: true }));

/** Tells this tab and all others; the one that sends and reads acts on it. */
function tell(message) {
  channel.postMessage(message);
  hear({ data: message });
}

let reached = true;
let mustLogIn = false;
let isKept = database !== undefined;

function hear({ data }) {
  if (data.wake) {
    mustLogIn = false;
    sender.wake();
    sync.wake();
  }
  if (data.look) {
    sender.notice();
    sync.notice();
  }
  if (data.complete) {
    view.setComplete();
  }
  reached = data.reached ?? reached;
  mustLogIn = data.mustLogIn ?? mustLogIn;
  view.setTrouble(trouble());
}

function trouble() {
  if (!reached) {
    return navigator.onLine ? "unreachable" : "offline";
  }
  return mustLogIn ? "login" : isKept ? "" : "notKept";
}

channel.addEventListener("message", hear);
service.onReach = (isReached) => isReached !== reached && tell({ reached: isReached });
sender.onLogin = () => tell({ mustLogIn: true });
sync.onComplete = () => tell({ complete: true });
journal.onFailure = (error) => {
  console.error(error);
  isKept = false;
  view.setTrouble(trouble());
};
store.onChange(() => sender.notice());

addEventListener("focus", () => tell({ look: true }));
addEventListener("online", () => tell({ wake: true }));
addEventListener("beforeunload", (event) => store.waiting > 0 && event.preventDefault());

await journal.load();
view.render();
view.composer.focus();
document.documentElement.dataset.ready = "";
tell({ look: true });

const forever = new AbortController().signal;
lead(async () => {
  await journal.load();
  await database?.prune();
  listen(service.url("events"), { opened: () => tell({ wake: true }), changed: () => sync.notice() }, forever);
  await Promise.all([sender.run(forever), sync.run(forever)]);
});

if (navigator.serviceWorker) {
  const policy = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: (url) => url });
  const url = service.url("sw.js");
  navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url).catch((error) => console.warn(error));
}
