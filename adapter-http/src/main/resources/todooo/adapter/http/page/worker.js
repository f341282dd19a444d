// Serves the shell of the page from a cache, so that it opens without a network. Everything else passes by. The service
// writes the version into this file, so that a new one makes the browser install this worker anew.
const CACHE = "todooo-{version}";
const PAGE = new URL("./", self.location).href;

self.addEventListener("install", (event) => {
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const isPage = event.request.mode === "navigate" && url.origin + url.pathname === PAGE;
  if (isPage || url.href.startsWith(`${PAGE}page/`)) {
    event.respondWith(shell(isPage ? PAGE : event.request));
  }
});

/** Takes in the page and all files that it names. */
async function install() {
  const response = await fetch(PAGE, { cache: "no-cache" });
  if (!response.ok) {
    throw new Error(`The page is ${response.status}`); // the browser tries again
  }
  const html = await response.clone().text();
  const files = Array.from(html.matchAll(/(?:href|src)="(page\/[^"]+)"/g), ([, path]) => new URL(path, PAGE).href);
  const cache = await caches.open(CACHE);
  await cache.addAll(files);
  await cache.put(PAGE, response);
  await self.skipWaiting();
}

/** The page that is open has all of its files already; its next load takes the new ones. */
async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("todooo-") && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function shell(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
