// Starts the program and keeps the first picture for the case that it cannot.
const root = document.documentElement;
const here = document.getElementById("start").dataset;
const first = document.getElementById("first");
const app = document.getElementById("app");

/** Words in the reader's language, with values in their places. language.js brings other languages than
    English into `words`. */
window.words = {};
window.say = (english, values) =>
  (window.words[english] || english).replace(/{(\w+)}/g, (place, name) => values?.[name] ?? place);

// Under Trusted Types: what the page writes as markup holds no script, and scripts are its own.
window.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (/<script|<iframe|<object|[\s"'/]on\w+\s*=|javascript:/i.test(html) ? null : html),
  createScriptURL: (url) => (new URL(url, location).origin === new URL(location).origin ? url : null),
});

// On paper the address stands in words.
addEventListener("beforeprint", () => {
  document.getElementById("address").textContent = location.href;
});

/** A program that stops while it starts is tried once more: in one of thirty visits WebKit on Linux
    computes it wrong, and the next time right. Tells whether it is. */
function again(reason) {
  const [visit] = performance.getEntriesByType("navigation");
  const starting = !/^(ready|failed)$/.test(root.dataset.state);
  const once = starting && reason?.name === "RuntimeError" && visit && visit.type !== "reload";
  if (once) location.reload();
  return once;
}

function failed(reason) {
  if (again(reason)) return;
  if (root.dataset.state === "failed" && first.isConnected) return;
  root.dataset.state = "failed";
  app.replaceChildren();
  if (!first.isConnected) app.before(first);
  console.warn("Rare Earth Flows could not start:", reason);
  // Why, in words; if they cannot be had either, the page has said that it failed.
  part("faults").then((faults) => faults.tell(reason)).catch(() => {});
}

// A panic of the program reaches the page as a WebAssembly error, in a promise or outside of one;
// afterwards nothing of it answers. A call stack that is full is another kind of error.
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, ({ error, reason = error }) => {
    if (/^(Runtime|Range|Internal)Error$/.test(reason?.name)) failed(reason);
  });
}

/** The address of a file beside the page; a script that is packed into the page becomes one. */
async function address(name) {
  if (!window.packed) return new URL(name, document.baseURI).href;
  const text = new TextDecoder().decode(await window.packed(name));
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
}

/** The text of a file beside the page. */
async function text(name) {
  if (window.packed) return new TextDecoder().decode(await window.packed(name));
  const answer = await fetch(new URL(name, document.baseURI));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

/** The reader's language: as the address says it, as they chose it before, as their browser has it. */
function language() {
  const wanted = [new URLSearchParams(location.search).get("lang"), window.kept?.("lang"), ...navigator.languages];
  return /^(zh|ja|de|fr)\b/.exec(wanted.find((one) => /^(en|zh|ja|de|fr)\b/.test(one)))?.[1];
}

/** A script that is needed later, or never. */
const part = async (name) => import(await address(here[name]));

/** All that can wait until the page has nothing else to do. */
async function later() {
  try {
    await (await import(await address(here.later))).default(address, here.later, text);
  } catch (reason) {
    console.warn("Rare Earth Flows: not everything could start:", reason);
    root.dataset.stopped = "";
    root.desk?.postMessage(["failed"]);
  }
}

try {
  // Without the reader's colours it goes on; a page in one file has it in its markup.
  if (here.early) await part("early").catch(() => {});
  root.dataset.query ??= location.search;
  await window.unpack?.();
  const foreign = language();
  const speaks = foreign && part("language").then((own) => own.speak(foreign, text))
    .catch((reason) => console.warn("Rare Earth Flows: it stays in English:", reason));
  const { default: init } = await part("script");
  await speaks;
  await init({ module_or_path: await (window.packed ?? address)(here.program) });
  // The program shows the page in a later task: it says then that it is ready.
  await new Promise((done) => new MutationObserver(done).observe(root, { attributeFilter: ["data-state"] }));
  document.getElementById("focus")?.setAttribute("data-hint", say("Choose a place on the map to see its imports, stocks and plants here."));
  const keys = () => part("access").then((access) => access.begin()).catch(() => {});
  addEventListener("keydown", keys, { once: true });
  (window.requestIdleCallback ?? setTimeout)(later, { timeout: 2000 });
} catch (reason) {
  failed(reason);
}
