// What the page can do beyond its program. start.js loads it when the page is ready and idle; it
// opens the second program, and loads the rest of this folder, the third program with it, when a
// reader asks for it. What is
// shown is one value, the address query in the root's attribute `data-query`
// (src/browser/bridge.rs): modules read it there, and write it there to have something else shown.

const root = document.documentElement;
/** Keys that choosing another preset leaves alone. */
const KEPT = new Set(["v", "region", "class", "unit", "changes", "lang", "theme", "motion", "embed",
  "story", "step", "controls", "accent", "font"]);
/** Keys that concern one visit, not what is shown. */
const PASSING = ["embed", "controls", "accent", "font", "story", "step"];

const page = {
  /** What is shown, as keys and values. */
  query: () => new URLSearchParams(root.dataset.query),

  /** Shows what a query says. The program reads it like an address: it repairs what is wrong. */
  show(query) {
    root.dataset.query = query;
    root.dispatchEvent(new Event("query"));
  },

  /** Shows the present with some keys changed; null takes one away. A preset starts afresh. */
  change(keys) {
    const query = page.query();
    const stale = "preset" in keys ? [...query.keys()].filter((key) => !KEPT.has(key)) : [];
    for (const key of stale) query.delete(key);
    for (const [key, value] of Object.entries(keys)) {
      if (value === null || value === undefined) query.delete(key);
      else query.set(key, value);
    }
    page.show(query);
  },

  /** Tells after each change of what is shown: of the query at once, of the sentence when the model
      has run. */
  follow(tell) {
    let waiting = 0;
    const seen = new MutationObserver(() => {
      waiting ||= setTimeout(() => {
        waiting = 0;
        tell();
      });
    });
    seen.observe(root, { attributeFilter: ["data-query"] });
    seen.observe(document.getElementById("headline"), { childList: true, characterData: true, subtree: true });
  },

  headline: () => document.getElementById("headline")?.textContent ?? "",

  /** An address of the page that shows the same to anybody: a link. */
  link(query = page.query()) {
    const kept = new URLSearchParams(query);
    for (const key of PASSING) kept.delete(key);
    return `${location.href.replace(/[?#].*$/, "")}?${kept}`;
  },
};

/** The languages that the page speaks, by the key `lang`, in their own words. */
page.languages = { en: "English", zh: "简体中文", ja: "日本語", de: "Deutsch", fr: "Français" };

let spoken;
/** The page's language as the programs take it: its words, and how its reader writes 12,345.6. What the
    page holds of English is for its own program alone. */
const language = () => (spoken ??= (async () => {
  const words = document.getElementById("words");
  const english = root.lang === "en";
  const { words: folder } = document.getElementById("layouts").dataset;
  return [english ? await page.text(`${folder}/en.txt`) : words.textContent, words.dataset.number ?? ""];
})());

/** A day in the reader's language; `zone` is where it is that day, the reader's own place if nothing. */
page.day = (date, month = "long", zone = undefined) => date.toLocaleDateString(root.lang === "en" ? "en-GB" : root.lang,
  { day: "numeric", month, year: "numeric", timeZone: zone });

/** A new element with properties and children. */
page.make = (tag, properties = {}, ...children) => {
  const { dataset, attributes, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, dataset);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Opens the second program, which draws the charts. */
async function charts(address, folder) {
  const [{ panels }, { open }] = await Promise.all([page.load("panels"), page.load("worker")]);
  const { port1, port2 } = new MessageChannel();
  panels(port1, page);
  const program = await (window.packed ?? address)(`${folder}desk_bg.wasm`);
  await open([root.desk, port2], await address(`${folder}desk.js`), program, await language());
}

/** A hand may move a slider more often than a slow machine can answer: what comes before half of the time is
    free again waits for the next frame, and the last of it goes on; letting go loses nothing. */
function calm() {
  let held, frame, cost = 0, last = 0;
  const goOn = () => {
    cancelAnimationFrame(frame);
    const slider = held;
    held = frame = null;
    const began = performance.now();
    slider?.dispatchEvent(new Event("input", { bubbles: true }));
    last = performance.now();
    cost = last - began;
  };
  addEventListener("input", (event) => {
    if (!event.isTrusted || event.target.type !== "range") return;
    event.stopImmediatePropagation();
    if (held !== event.target) goOn();
    held = event.target;
    if (performance.now() - last > cost) goOn();
    else frame ??= requestAnimationFrame(goOn);
  }, true);
  addEventListener("change", goOn, true);
}

/** Loads the cards of hubs and suppliers when a reader comes to the map, or to China by its button. */
function cards(page) {
  const map = document.getElementById("flow-map");
  let open = (event) => {
    open = null;
    page.load("cards", true).then((module) => module.default(page, event)).catch(() => {});
  };
  const sheet = map.parentElement;
  new MutationObserver(() => sheet.classList.contains("near") && open?.({})).observe(sheet, { attributeFilter: ["class"] });
  for (const kind of ["pointerover", "focusin"]) map.addEventListener(kind, (event) => open?.(event), { passive: true });
}

export default async function later(address, own, text) {
  const folder = own.replace(/[^/]*$/, "");

  /** The text of a file by its path from the page. */
  page.text = text;

  let list;
  /** The list of sources: in the page where that is one file, else a page of its own, whose scripts are
      not wanted here. */
  page.sources = async () => (list ??= document.getElementById("S01") ? document : text("sources.html")
    .then((found) => new DOMParser().parseFromString(found.replaceAll(/<script[^>]*><\/script>/g, ""), "text/html")));

  /** A module of this folder, and its style sheet if it has one. */
  page.load = async (name, styled) => {
    const [module, style] = await Promise.all([
      address(`${folder}${name}.js`).then((found) => import(found)),
      styled && page.text(`${folder}${name}.css`),
    ]);
    if (style && !document.getElementById(`${name}-style`)) {
      document.head.append(page.make("style", { id: `${name}-style` }, style));
    }
    return module;
  };

  let papers;
  /** Asks the third program (crates/papers), which is loaded when it is first asked; gives its words. */
  page.ask = async (what, ...words) => {
    papers ??= (async () => {
      const { default: init, Papers } = await import(await address(`${folder}papers.js`));
      await init({ module_or_path: await (window.packed ?? address)(`${folder}papers_bg.wasm`) });
      const own = new Papers();
      own.speak(...await language());
      return own;
    })();
    return (await papers)[what](...words);
  };

  if (parent !== window) (await page.load("embedded")).default(page);
  await (await page.load("ways", true)).default(page);
  if (root.dataset.state !== "failed") {
    cards(page);
    calm();
  }
  if (root.desk) await charts(address, folder);
  // An article's frame would keep the whole page once more for every site that shows it.
  if (parent === window && !window.packed) page.load("offline").then((module) => module.default(page)).catch(() => {});
}
