// The panels on the page: markup from the second program (crates/desk/src/panels.rs) in prepared
// places, and what is done in them. What they change is the page's address query, which the root
// keeps in `data-query` (src/browser/bridge.rs): the page's program knows nothing of them.

const root = document.documentElement;
const place = (id) => document.getElementById(id);
/** What scripts can do with the page (later.js). */
let page;

/** What keeps the focus when a panel is told anew. */
const MARKS = ["key", "cut", "origin", "press", "set"];

/** Fields follow what is changed elsewhere after so long, ms. */
const SOON = 60;

/** The pace, as the address has it, while a path counts instead of it. */
let pace = null;

const change = (key, value) => page.change({ [key]: value });

/** Gives a field its preset's value back; a path that goes gives back the pace that it counted instead of. */
const restore = ({ key, plain }) => page.change({ [key]: plain, ...key === "path" && pace !== null && { pace } });

/** The value of a key, where it is not the preset's. */
const valueOf = (key, plain) => page.query().get(key) ?? plain;

/** Puts what is shown into the fields; what the reader is typing stays. After a change of what is
    shown, and that alone, fields whose value is the same are left alone: a drag changes one of them. */
function show(all = true) {
  const keys = page.query();
  for (const one of document.querySelectorAll(".panel [data-key]")) {
    const { key, plain } = one.dataset;
    const value = keys.get(key) ?? plain;
    if (!all && one.shown === value) continue;
    one.shown = value;
    one.classList.toggle("changed", value !== plain);
    const reset = one.querySelector(".reset");
    if (reset) reset.disabled = value === plain;
    for (const field of one.matches("input") ? [one] : one.querySelectorAll("input")) put(field, value);
    const home = one.querySelector(".drawing");
    if (home) draw(home);
  }
  const embargo = keys.get("embargo") ?? document.querySelector("[data-key=embargo]")?.dataset.plain;
  for (const box of document.querySelectorAll("[data-cut]")) {
    const { cut, alliance } = box.dataset;
    box.checked = embargo === "all" || (embargo === "alliance" ? alliance !== undefined : embargo?.split(",").includes(cut));
  }
  if (all) for (const { dataset: { mark, at } } of document.querySelectorAll("[data-mark]")) {
    place(mark)?.style.setProperty("--plain", at);
  }
}

function put(field, value) {
  if (field.type === "radio") {
    const known = [...document.getElementsByName(field.name)].some((one) => one.value === value);
    field.checked = field.value === (known ? value : "regions");
  } else if (!field.dataset.typing) {
    field.value = value === "none" ? "" : value;
  }
}

/** Single regions are cut off or not: the embargo is who is. */
function cut(box) {
  const all = [...document.querySelectorAll("#panel-more [data-cut]")];
  for (const one of all) if (one.dataset.cut === box.dataset.cut) one.checked = box.checked;
  const hit = all.filter((one) => one.checked).map((one) => one.dataset.cut);
  change("embargo", hit.length === all.length ? "all" : hit.join() || "none");
}

/** What a field that has changed asks for. */
function take(field) {
  const { key } = field.closest("[data-key]").dataset;
  if (field.type === "radio" && field.value === "regions") {
    document.querySelector("#panel-more [data-cut]").focus();
  } else if (field.inputMode === "decimal" && !(Number.parseFloat(field.value) === Number(field.value))) {
    // No number: it is said, and what stands behind it in the address still holds.
    page.show(new URLSearchParams([[key, field.value], ...page.query()]));
  } else {
    change(key, field.value || "none");
  }
}

const DAY = 86_400_000;
/** The greatest pace that is drawn, per cent. */
const MOST = 300;

/** The points of a path: days since 1970, and the pace in per cent. */
const points = (text) => text.split(",").map((point) => {
  const [day, pace] = point.split(":");
  return { day: Date.parse(day) / DAY, pace: Number(pace) };
});
const written = (all) => all.map(({ day, pace }) => `${new Date(day * DAY).toISOString().slice(0, 10)}:${Math.round(pace)}`).join();
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

/** The first and the last day that a drawing shows. */
const ends = ({ dataset: { first, last } }) => [first, last].map((day) => Date.parse(day) / DAY);

/** The drawn path of a field: its points, or null where it is none or nobody has put it in order yet. */
function pathOf(home) {
  const { key, plain } = home.closest("[data-key]").dataset;
  const value = valueOf(key, plain);
  const all = value === "none" ? [] : points(value);
  return all.length && all.every(({ day, pace }) => Number.isFinite(day + pace)) ? all : null;
}

/** A point at a place, in its limits: days stay in order. */
function moved(all, at, day, pace, home) {
  const [first, last] = ends(home);
  const least = all[at - 1]?.day ?? Math.min(first, all[0].day);
  const most = all[at + 1]?.day ?? Math.max(last, all.at(-1).day);
  return all.with(at, { day: clamp(Math.round(day), least, most), pace: clamp(Math.round(pace), 0, MOST) });
}

/** Where a path is drawn the slider of the pace moves nothing: it says so, and rests. */
function replaced(is) {
  const slider = place("pace")?.closest(".slider");
  if (!slider) return;
  slider.classList.toggle("replaced", is);
  slider.title = is ? say("The drawn path counts instead.") : "";
  for (const input of slider.querySelectorAll("input")) input.disabled = is;
}

/** The picture of a path: the line, and a button for each point, which keeps the focus. */
function draw(home) {
  const all = pathOf(home);
  const field = home.closest("[data-key]");
  field.classList.toggle("drawn", all !== null);
  replaced(all !== null);
  if (!all) return home.replaceChildren();
  const [first, last] = ends(home);
  const across = (day) => clamp((day - first) / (last - first), 0, 1) * 100;
  const up = (pace) => (pace / MOST) * 100;
  if (!home.firstChild) {
    home.innerHTML = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class="normal" d="M0 ${100 - up(100)}H100"/><polyline/></svg>`;
  }
  const line = [{ day: first, pace: all[0].pace }, ...all, { day: last, pace: all.at(-1).pace }];
  home.querySelector("polyline").setAttribute("points", line.map(({ day, pace }) => `${across(day)},${100 - up(pace)}`).join(" "));
  const buttons = [...home.querySelectorAll("button")];
  while (buttons.length > all.length) buttons.pop().remove();
  while (buttons.length < all.length) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.setAttribute("role", "slider");
    button.ariaValueMin = 0;
    button.ariaValueMax = MOST;
    home.append(button);
    buttons.push(button);
  }
  all.forEach(({ day, pace }, at) => {
    const button = buttons[at];
    const date = page.day(new Date(day * DAY), "short", "UTC");
    button.style.cssText = `left:${across(day)}%;bottom:${up(pace)}%`;
    button.ariaLabel = `${home.dataset.point} ${at + 1}`;
    button.ariaValueNow = pace;
    button.title = button.ariaValueText = `${date}: ${Math.round(pace)} %`;
  });
}

/** The path that a drawing begins with: the preset's, towards the pace that the reader had chosen. */
function begun(home) {
  const { start } = home.dataset;
  if (pace === null) return start;
  return written(points(start).map(({ day, pace: own }, at) => ({ day, pace: at < 2 ? Math.min(own, pace) : Number(pace) })));
}

/** What the buttons below a path do, and keys on a point. */
function path(home, what, at = [...home.querySelectorAll("button")].findIndex((one) => one.matches(".last"))) {
  const field = home.closest("[data-key]").dataset;
  const { key } = field;
  const all = pathOf(home);
  const set = (next) => change(key, written(next));
  // The path counts instead of the pace, and begins with the reader's.
  if (what === "draw") {
    pace = page.query().get("pace");
    page.change({ [key]: begun(home), pace: null });
  }
  if (what === "leave") restore(field);
  if (what === "add" && all) {
    // In the middle of the widest gap.
    const gap = (index) => all[index + 1].day - all[index].day;
    const widest = all.slice(1).reduce((best, _, index) => (gap(index) > gap(best) ? index : best), 0);
    const [from, to] = [all[widest], all[widest + 1]];
    set(all.toSpliced(widest + 1, 0, { day: Math.round((from.day + to.day) / 2), pace: (from.pace + to.pace) / 2 }));
  }
  if (what === "delete" && all?.length > 2) set(all.toSpliced(at < 0 ? all.length - 1 : at, 1));
  setTimeout(show);
}

const STEPS = { ArrowLeft: [-7, 0], ArrowRight: [7, 0], ArrowUp: [0, 5], ArrowDown: [0, -5], PageUp: [0, 25], PageDown: [0, -25] };

function keyed(event) {
  const home = event.target.closest?.(".drawing");
  if (!home || event.target.localName !== "button") return;
  const at = [...home.querySelectorAll("button")].indexOf(event.target);
  const all = pathOf(home);
  const step = STEPS[event.key];
  if (step) change("path", written(moved(all, at, all[at].day + step[0], all[at].pace + step[1], home)));
  else if (event.key === "Delete" || event.key === "Backspace") path(home, "delete", at);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A finger on a path moves a point, or adds one where there is none. */
function pressed(event) {
  const home = event.target.closest?.(".drawing");
  if (!home || event.button) return;
  const box = home.getBoundingClientRect();
  const [first, last] = ends(home);
  const there = ({ clientX, clientY }) => [
    first + ((clientX - box.left) / box.width) * (last - first),
    MOST * (1 - (clientY - box.top) / box.height),
  ];
  let all = pathOf(home);
  let at = [...home.querySelectorAll("button")].indexOf(event.target);
  root.dataset.drag = "";
  if (at < 0) {
    const [day, pace] = there(event);
    at = all.findIndex((point) => point.day > day);
    if (at < 0) at = all.length;
    all = all.toSpliced(at, 0, { day, pace });
    all = moved(all, at, day, pace, home);
    change("path", written(all));
  }
  home.setPointerCapture(event.pointerId);
  // Once a frame, to where the hand is then; where it lets go counts, whatever frame that is in.
  let [waiting, latest] = [];
  const go = () => {
    const now = pathOf(home);
    if (latest && now?.[at]) change("path", written(moved(now, at, ...there(latest), home)));
    waiting = latest = undefined;
  };
  home.onpointermove = (move) => {
    latest = move;
    waiting ??= requestAnimationFrame(go);
  };
  home.onpointerup = home.onpointercancel = () => {
    home.onpointermove = home.onpointerup = home.onpointercancel = null;
    cancelAnimationFrame(waiting);
    go();
    dropped();
    home.querySelectorAll("button")[at]?.focus();
  };
}

/** A hand lets go: what changed is one step to take back. */
function dropped() {
  delete root.dataset.drag;
  page.show(page.query());
}

function listen() {
  const field = ({ target }) => (target.matches?.("input") && target.closest(".panel") ? target : null);
  document.addEventListener("pointerdown", (event) => {
    if (field(event)?.type === "range") root.dataset.drag = "";
    pressed(event);
  });
  document.addEventListener("keydown", keyed);
  document.addEventListener("focusin", ({ target }) => {
    const home = target.closest?.(".drawing");
    if (home) for (const one of home.children) one.classList.toggle("last", one === target);
  });
  document.addEventListener("input", (event) => {
    const one = field(event);
    if (one?.type === "range") change(one.closest("[data-key]").dataset.key, one.value);
    else if (one) one.dataset.typing = 1;
  });
  document.addEventListener("change", (event) => {
    const one = field(event);
    if (!one) return;
    delete one.dataset.typing;
    if (one.type === "range") dropped();
    else if (one.dataset.cut) cut(one);
    else if (one.closest("[data-key]")) take(one);
    // Also where nothing has changed because what was typed could not be taken.
    setTimeout(show);
  });
  let soon;
  new MutationObserver(() => {
    clearTimeout(soon);
    // What is dragged here goes with the hand; what is changed elsewhere costs the page's next frame nothing.
    if ("drag" in root.dataset) show(false);
    else soon = setTimeout(show, SOON, false);
  }).observe(root, { attributeFilter: ["data-query"] });
}

/** What the reader may be working with, and attributes that are their doing. */
const LIVING = "input, details, .drawing";
const KEPT = ["open", "data-typing"];

/** Puts one element in the place of another, unless they are the same. One with fields in it, or with
    something to open, stays: only what differs inside is changed. */
function become(one, next) {
  if (one.isEqualNode(next)) return;
  if (!one.matches(LIVING) && !one.querySelector(LIVING)) return one.replaceWith(next);
  for (const { name } of [...one.attributes]) if (!KEPT.includes(name) && !next.hasAttribute(name)) one.removeAttribute(name);
  for (const { name, value } of next.attributes) if (one.getAttribute(name) !== value) one.setAttribute(name, value);
  // What is drawn by hand, perhaps at this moment, is no markup (draw).
  if (!one.matches(".drawing")) becomeAll(one, next);
}

/** The same for what is in them. */
function becomeAll(one, next) {
  const [old, wanted] = [[...one.childNodes], [...next.childNodes]];
  for (const extra of old.slice(wanted.length)) extra.remove();
  wanted.forEach((node, at) => {
    const there = old[at];
    if (!there) one.append(node);
    else if (there.nodeName !== node.nodeName) there.replaceWith(node);
    else if (node.nodeType === Node.ELEMENT_NODE) become(there, node);
    else if (there.data !== node.data) there.data = node.data;
  });
}

/** Shows what comes through the port, and asks through it. */
export function panels(side, own) {
  page = own;
  let told = page.query().get("region");
  /** Puts titles and dates in the place of ids; where the list cannot be had, the ids stay. */
  const cite = async (home) => {
    const cited = home.querySelectorAll("[data-src]");
    if (!cited.length) return;
    const from = await page.sources().catch(() => document);
    for (const one of cited) {
      const found = from.querySelector(`li#${one.dataset.src}`);
      if (found) one.innerHTML = found.innerHTML;
    }
  };
  /** Puts markup into its place: what the reader has open, in hand or marked stays. */
  const tell = (home, markup) => {
    const held = home.contains(document.activeElement) ? document.activeElement.dataset : {};
    const mark = MARKS.find((name) => held[name]);
    const next = home.cloneNode(false);
    next.innerHTML = markup;
    becomeAll(home, next);
    // Another region is told from its beginning.
    const region = page.query().get("region");
    if (home.id === "panel-region" && region !== told) {
      told = region;
      home.closest(".evidence").scrollTop = 0;
    }
    if (mark && !home.contains(document.activeElement)) {
      home.querySelector(`[data-${mark}="${CSS.escape(held[mark])}"]`)?.focus({ preventScroll: true });
    }
    cite(home);
  };
  side.onmessage = ({ data: [what, , ...words] }) => {
    if (what === "failed") document.documentElement.dataset.stopped = "";
    for (let at = 0; at < words.length; at += 2) {
      const home = place(words[at]);
      if (home) tell(home, words[at + 1]);
    }
    show();
    if (what === "origin" && words[1]) place("panel-origin")?.showPopover?.();
  };
  document.addEventListener("click", ({ target }) => {
    const one = target.closest?.(".panel button, #flows-table tbody td");
    if (!one) return;
    const { origin, element, press, set, value, path: does } = one.dataset;
    const region = one.closest("#flows-table tr")?.dataset.region;
    if (origin) side.postMessage(["origin", 0, origin]);
    if (region) side.postMessage(["origin", 0, `cell ${region} ${one.cellIndex}`]);
    if (element) {
      side.postMessage(["element", 0, element]);
      for (const other of one.parentElement.children) other.setAttribute("aria-pressed", other === one);
    }
    if (does) path(one.closest("[data-key]").querySelector(".drawing"), does);
    if (one.matches(".reset")) restore(one.closest("[data-key]").dataset);
    const control = set && place(set);
    if (control) {
      control.value = value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const button = press && document.querySelector(press);
    if (button) {
      button.click();
      button.focus({ preventScroll: true });
    }
  });
  listen();
}
