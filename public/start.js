// Starts the program and keeps the first picture for the case that it cannot.
const root = document.documentElement;
const here = document.getElementById("start").dataset;
const first = document.getElementById("first");
const app = document.getElementById("app");

// Under Trusted Types: what the page writes as markup holds no script, and scripts are its own.
window.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (/<script|<iframe|<object|[\s"'/]on\w+\s*=|javascript:/i.test(html) ? null : html),
  createScriptURL: (url) => (new URL(url, location).origin === new URL(location).origin ? url : null),
});

// An article's frame has less to show from the beginning.
root.dataset.query = location.search;
if (new URLSearchParams(location.search).get("embed") === "1") root.dataset.embed = 1;

// On paper the address stands in words.
addEventListener("beforeprint", () => {
  document.getElementById("address").textContent = location.href;
});

function failed(reason) {
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

/** A script that is needed later, or never. */
const part = async (name) => import(await address(here[name]));

/** All that can wait until the page has nothing else to do. */
async function later() {
  try {
    await (await import(await address(here.later))).default(address, here.later);
  } catch (reason) {
    console.warn("Rare Earth Flows: not everything could start:", reason);
    root.desk?.postMessage(["failed"]);
  }
}

try {
  await window.unpack?.();
  const { default: init } = await part("script");
  await init({ module_or_path: await (window.packed ?? address)(here.program) });
  const keys = () => part("access").then((access) => access.begin()).catch(() => {});
  addEventListener("keydown", keys, { once: true });
  (window.requestIdleCallback ?? setTimeout)(later, { timeout: 2000 });
} catch (reason) {
  failed(reason);
}
