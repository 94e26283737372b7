// The guided mode: steps that set what is shown, each with a text, its sources and one question. The
// reader moves by scrolling, with keys, buttons or the address, leaves into the free page at any
// point, and comes back.

const root = document.documentElement;
/** What a step sets beside its scenario: as it is left out, so it is shown. */
const PLAIN = { preset: "april-2025", region: null, class: null, unit: null, changes: null, compare: null };

let shown; // what is on the page: {id, at, go, leave}

/** A text in the reader's language, or in English. */
const said = (words) => words?.[root.lang.slice(0, 2)] ?? words?.en ?? "";

async function list(page) {
  return JSON.parse(await page.text("stories/index.json"));
}

/** A story that is well formed; throws what is wrong, by step and field. */
async function read(page, id) {
  const [check, text, list] = await Promise.all([page.load("story-check"),
    page.text(`stories/${id}.json`), page.sources().catch(() => null)]);
  const { story, wrong } = check.read(text, id);
  const [first, ...more] = wrong;
  if (first) throw new Error(`stories/${id}.json: ${first}${more.length ? ` (and ${more.length} more)` : ""}`);
  for (const step of story.steps) {
    step.part = check.CAMERAS.indexOf(step.camera ?? "world");
    step.rests = step.sources.map((one) => source(page, list, one));
  }
  return story;
}

/** What a step rests on: addresses as they are; ids become what the list says of them. */
function source(page, list, id) {
  const found = list?.getElementById(id);
  const own = id.startsWith("https:");
  const one = page.make("li", {}, ...(found ? found.cloneNode(true).childNodes
    : [page.make("a", { href: own ? id : `sources.html#${id}`, rel: "noopener" }, own ? new URL(id).host : id)]));
  for (const link of one.querySelectorAll("a")) link.target = "_blank";
  return one;
}

function question(page, { ask, options, right, because }) {
  const { make } = page;
  const answer = make("p", { className: "because", role: "status" });
  const row = make("div", { className: "story-row" });
  options?.forEach((option, index) => {
    const button = make("button", { type: "button", className: "way" }, said(option));
    button.onclick = () => {
      for (const other of row.children) other.removeAttribute("data-answer");
      button.dataset.answer = index === right ? "right" : "wrong";
      answer.textContent = index === right ? said(because) || say("Yes.") : say("No. Try another.");
    };
    row.append(button);
  });
  if (!options && because) answer.textContent = said(because);
  return make("div", { className: "question" }, make("p", {}, said(ask)), row, answer);
}

function card(page, story, index, leave) {
  const { make } = page;
  const step = story.steps[index];
  const free = make("button", { type: "button", className: "way" }, say("Try it yourself"));
  free.onclick = leave;
  return make("article", { className: "step", tabIndex: -1, dataset: { step: index + 1 } },
    make("h3", {}, make("span", {}, `${index + 1} / ${story.steps.length} `), said(step.title)),
    make("p", {}, said(step.text)),
    make("p", { className: "live" }),
    ...(step.question ? [question(page, step.question)] : []),
    ...(step.rests.length ? [make("p", { className: "hint" }, say("Sources")), make("ul", { className: "hint" }, ...step.rests)] : []),
    make("div", { className: "story-row" }, free));
}

/** Puts a story into the page, in the place of the controls. */
function open(page, story, first) {
  const { make } = page;
  const steps = story.steps;
  let now = -1;
  let held = 0; // while the page scrolls by itself, what it passes does not count

  const cards = steps.map((_step, index) => card(page, story, index, () => leave()));
  const count = make("span", { role: "status" });
  const back = make("button", { type: "button", className: "way", title: say("Step before") }, say("‹ Back"));
  const next = make("button", { type: "button", className: "way", title: say("Next step") }, say("Next ›"));
  const out = make("button", { type: "button", className: "way" }, say("Leave"));
  const bar = make("nav", { className: "story-bar", ariaLabel: say("Steps") }, back, count, next, out);
  const aside = make("section", { className: "story", ariaLabel: said(story.title) },
    make("header", {}, make("h2", {}, said(story.title)), make("p", { className: "hint" }, said(story.lead))),
    ...cards, bar);

  const live = () => {
    for (const [index, one] of cards.entries()) one.querySelector(".live").textContent = index === now ? page.headline() : "";
  };

  /** Shows a step; `set` is off when the address says more than the story. */
  function enter(index, set = true) {
    if (index === now) return;
    now = index;
    cards.forEach((one, at) => one.classList.toggle("now", at === index));
    count.textContent = say("{step} of {steps}", { step: index + 1, steps: steps.length });
    back.disabled = index === 0;
    next.disabled = index === steps.length - 1;
    const at = { story: story.id, step: String(index + 1) };
    if (set) page.change({ ...PLAIN, ...steps[index].set, ...at });
    else page.change(at);
    document.querySelector(`.map [data-tool="${steps[index].part}"]`)?.click();
    live();
  }

  function go(index, set = true) {
    if (!steps[index]) return;
    enter(index, set);
    clearTimeout(held);
    held = setTimeout(() => { held = 0; }, 1000);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const top = index ? cards[index].offsetTop : 0;
    aside.scrollTo({ top, behavior: still ? "auto" : "smooth" });
    cards[index].focus({ preventScroll: true });
  }

  const watcher = new IntersectionObserver((seen) => {
    const one = seen.find((entry) => entry.isIntersecting);
    if (one && !held) enter(cards.indexOf(one.target));
  }, { root: aside, rootMargin: "-30% 0px -69%" });

  function keys(event) {
    if (event.target.closest?.("input, select, textarea, dialog, .map")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 }[event.key];
    if (way) {
      event.preventDefault();
      go(now + way);
    } else if (event.key === "Escape") leave();
  }

  function close() {
    watcher.disconnect();
    removeEventListener("keydown", keys);
    aside.remove();
    delete root.dataset.story;
    shown = null;
  }

  /** Into the free page, with everything as it is. */
  function leave() {
    const at = now;
    close();
    page.change({ story: null, step: null });
    offerReturn(page, story, at);
  }

  back.onclick = () => go(now - 1);
  next.onclick = () => go(now + 1);
  out.onclick = () => leave();
  root.dataset.story = story.id;
  document.querySelector(".workbench").append(aside);
  addEventListener("keydown", keys);
  shown = { id: story.id, at: () => now, go, close, live };
  go(first.index, first.set);
  document.querySelector(".map").scrollIntoView({ block: "nearest" });
  // After the scroll to the first step: what is seen then is what counts.
  setTimeout(() => cards.forEach((one) => watcher.observe(one)), 1000);
}

/** The way back into a story that the reader left. */
function offerReturn(page, story, at) {
  const again = page.make("button", { type: "button", className: "way story-return" }, say("Back to “{story}”, step {step}", { story: said(story.title), step: at + 1 }));
  document.querySelector(".story-return")?.remove();
  again.onclick = () => page.change({ story: story.id, step: String(at + 1) });
  document.body.append(again);
}

let opening; // the story that is on its way

/** Begins a story at a step, from 0. */
async function begin(page, id, index, set) {
  if (opening === id) return;
  opening = id;
  document.querySelectorAll(".story-fault, .story-return").forEach((one) => one.remove());
  try {
    const story = await read(page, id);
    shown?.close();
    open(page, story, { index: Math.min(index, story.steps.length - 1), set });
  } catch (reason) {
    shown?.close();
    const line = page.make("p", { className: "story-fault", role: "alert" }, `${say("This story cannot be shown.")} ${reason.message}`);
    document.querySelector(".workbench").before(line);
  }
  opening = null;
}

/** Keys of an address that shows a story and says nothing of what the story says. */
const OWN = new Set(["v", "story", "step", "lang", "theme", "motion", "embed", "controls", "accent", "font"]);

/** Follows the address from here on. Where the page was opened with more than a story's step in its
    address, that counts, and not what the step sets. */
export function follow(page, opened) {
  let refused; // a story that could not be shown is not tried again and again
  const look = (set) => {
    const query = page.query();
    const id = query.get("story");
    const index = Math.max(1, parseInt(query.get("step"), 10) || 1) - 1;
    if (!id) {
      refused = null;
      shown?.close();
    } else if (shown?.id !== id) {
      if (refused === id) return;
      begin(page, id, index, set).then(() => { if (shown?.id !== id) refused = id; });
    } else if (shown.at() !== index) shown.go(index);
    shown?.live();
  };
  page.follow(() => look(true));
  look(!opened || [...page.query().keys()].every((key) => OWN.has(key)));
}

/** The list of stories, to choose one from. */
export default async function choose(page) {
  const { make } = page;
  const stories = await list(page);
  const dialog = make("dialog", { className: "share stories", attributes: { "aria-label": say("Stories") } });
  const close = make("button", { type: "button", className: "way" }, say("Close"));
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  dialog.append(make("header", {}, make("h2", {}, say("Stories")), close),
    ...stories.map(({ id, title, lead }) => {
      const start = make("button", { type: "button", className: "story-choice" }, make("b", {}, said(title)), make("span", {}, said(lead)));
      start.onclick = () => {
        dialog.close();
        page.change({ story: id, step: "1" });
      };
      return start;
    }));
  document.body.append(dialog);
  dialog.showModal();
}
