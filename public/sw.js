// Shows the page without a network, from the second visit on, and never files of two builds together.
// script/offline.mjs puts this beside the built index.html, with the list of the build's files.

/** The files of this build by their path from here, each with the first eight bytes of its SHA-256. */
const FILES = {};
/** The build: a hash of that list. */
const BUILD = "";

/** What the site's stores begin with; another site of the same origin has another folder. */
const OURS = `rare-earth-flows ${new URL("./", location)} `;
const OWN = OURS + BUILD;

/** Names that are made of what is in the file: the same in every build that has them. */
const LASTING = /-[0-9a-f]{12,16}(\/|\.|_bg\.)/;
/** How long a page may take over the network when a whole one is in the store, ms. */
const PATIENCE = 4000;

const address = (name) => new URL(name, location).href;
/** The name by which a store has what is asked for; nothing if it belongs to another folder. */
function nameOf(url) {
  const home = address("./");
  const [path] = url.split(/[?#]/);
  if (!path.startsWith(home) || path.startsWith(address("fixed/"))) return null;
  return path.slice(home.length) || "index.html";
}

const stores = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** A file of this or of another build that is kept, by a name that lasts. */
async function kept(name) {
  for (const store of [OWN, ...await stores()]) {
    const found = await (await caches.open(store)).match(address(name));
    if (found) return found;
  }
  return null;
}

async function digest(bytes) {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...found.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Puts a file into the store, if it is the one of this build: a server may just have got another. */
async function take(store, name) {
  const url = address(name);
  if (await store.match(url)) return;
  for (const cache of ["default", "reload"]) {
    const answer = LASTING.test(name) && cache === "default" && await kept(name) || await fetch(url, { cache });
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || await digest(bytes) !== FILES[name]) continue;
    const headers = new Headers(answer.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    await store.put(url, new Response(bytes, { headers }));
    return;
  }
  throw new Error(`${name} is not the one of this build`);
}

async function fill() {
  const store = await caches.open(OWN);
  for (const name of Object.keys(FILES)) await take(store, name);
}

/** Lets older builds go when no window shows the page any more. */
async function tidy() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some(({ url }) => nameOf(url))) return;
  for (const store of await stores()) if (store !== OWN) await caches.delete(store);
}

/** What the network has; without one, what the store has of this build. */
async function fresh(request, name) {
  const store = await caches.open(OWN);
  const own = () => store.match(address(name));
  const network = fetch(request).then(async (answer) => (answer.status < 500 ? answer : await own() ?? answer));
  const late = new Promise((done) => { setTimeout(done, PATIENCE); }).then(own).then((found) => found ?? network);
  return Promise.race([network, late]).catch(async (reason) => {
    const found = await own();
    if (found) return found;
    throw reason;
  });
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(tidy)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.method === "GET" && nameOf(request.url);
  if (!name) return;
  if (LASTING.test(name)) event.respondWith(kept(name).then((found) => found ?? fetch(request)));
  else if (name in FILES) event.respondWith(fresh(request, name));
  if (request.mode === "navigate") event.waitUntil(tidy());
});
