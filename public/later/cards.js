// A card for what the program has none for: China's hubs, arrows of other suppliers, what is passed
// on, what leaves China and what piles up there. It says what the picture says aloud, and after whom.

/** How far from a hub's bead a finger still hits it, px: 24 px across at least. */
const REACH = 12;
/** Between the card and what it speaks of, px. */
const GAP = 14;

const map = document.getElementById("flow-map");
const sheet = map.closest(".sheet");
const all = (selector) => [...map.querySelectorAll(selector)];
const shown = (element) => element.getBoundingClientRect().width > 0;

/** Whether a point of the window lies on a shape's line, or in it where it is an area. */
function on(shape, x, y) {
  const matrix = shape.getScreenCTM();
  if (!matrix) return false;
  const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
  const area = shape.tagName === "circle" || shape.matches(".fill-head");
  return area ? shape.isPointInFill(point) : shape.isPointInStroke(point);
}

/** How far a point is from the middle of a circle beyond its edge, px; a small one counts as large as
    a finger. */
function beyond(circle, x, y) {
  const { left, right, top, bottom } = circle.getBoundingClientRect();
  return Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) - Math.max((right - left) / 2, REACH);
}

/** What lies there: the nearest hub, then an arrow, then China as a whole. */
function under(x, y) {
  const window = map.querySelector(".window").getBoundingClientRect();
  if (x < window.left || x > window.right || y < window.top || y > window.bottom) return null;
  const hubs = all("[data-hub]").filter(shown);
  const bead = (hub) => beyond(hub.querySelector("circle"), x, y);
  const near = hubs.filter((hub) => bead(hub) <= 0).sort((a, b) => bead(a) - bead(b))[0]
    ?? hubs.find((hub) => on(hub.querySelector(".slot"), x, y));
  if (near) return near;
  // Those on top come last.
  const arrow = all(".flow:is(.other, .rerouted)").reverse()
    .find((flow) => Number(flow.dataset.value) > 0 && [...flow.children].some((shape) => !shape.matches(".centre") && on(shape, x, y)));
  if (arrow || hubs.length) return arrow ?? null;
  const disc = map.querySelector(".disc circle, circle.disc");
  return disc && on(disc, x, y) ? map.querySelector(".origin") : null;
}

/** The sentences of what is told. */
const sentences = (told) => [told, told.matches(".origin") && map.querySelector(".pile")]
  .map((one) => one && one.getAttribute("aria-label")).filter(Boolean);

/** `first` is the event that brought the reader here. */
export default function cards(page, first) {
  const { make } = page;
  const card = make("div", { className: "card own", hidden: true, ariaHidden: "true" });
  sheet.append(card);
  let told = null;
  let place = [0, 0];

  let origins;
  /** Who says it, by what it is of: a line each, its key and the names. */
  const after = async ({ dataset: { hub, origin, class: goods } }) => {
    const { folder } = document.getElementById("layouts").dataset;
    origins ??= page.text(`${folder}/origins.txt`).then((text) => new Map(text.split("\n").map((line) => line.split("\t"))));
    const compounds = /^(compounds|lox|hox)$/.test(goods);
    return (await origins).get(hub ?? `${origin} ${compounds ? "compounds" : "magnets"}`);
  };

  const put = () => {
    const room = sheet.getBoundingClientRect();
    const [x, y] = [place[0] - room.left, place[1] - room.top];
    const beside = (at, size, end) => (at + GAP + size <= end ? at + GAP : Math.max(0, at - GAP - size));
    card.style.left = `${Math.round(beside(x, card.offsetWidth, room.width))}px`;
    card.style.top = `${Math.round(beside(y, card.offsetHeight, room.height))}px`;
  };

  const say = async () => {
    const now = told;
    card.replaceChildren(...sentences(now).map((words) => make("p", {}, words)));
    put();
    if (now.matches(".origin, .rerouted")) return;
    const names = await after(now).catch(() => null);
    if (names === null || told !== now) return;
    const words = names ? window.say("Assumed, after {sources}", { sources: names }) : window.say("Assumed, without a source");
    card.append(make("p", { className: "hint" }, words));
    put();
  };

  /** Tells of an element, or of nothing any more. */
  const tell = (element, x, y) => {
    place = [x, y];
    if (element === told) {
      if (told) put();
      return;
    }
    told = element;
    card.hidden = !told;
    // The program's own card, of what lies below, stands back.
    sheet.classList.toggle("telling", Boolean(told));
    if (told) say();
  };
  const nothing = () => tell(null, 0, 0);

  map.addEventListener("pointermove", ({ pointerType, clientX, clientY, buttons }) => {
    if (pointerType === "touch") return;
    tell(buttons ? null : under(clientX, clientY), clientX, clientY);
  });
  map.addEventListener("click", ({ clientX, clientY, detail }) => {
    if (detail) tell(under(clientX, clientY), clientX, clientY);
  });
  map.addEventListener("pointerleave", nothing);
  const focused = ({ target }) => {
    if (!target.matches("[data-hub], .flow:is(.other, .rerouted)")) return nothing();
    const { left, right, top, bottom } = target.getBoundingClientRect();
    tell(target, (left + right) / 2, (top + bottom) / 2);
  };
  map.addEventListener("focusin", focused);
  map.addEventListener("focusout", nothing);
  map.addEventListener("keydown", ({ key }) => key === "Escape" && nothing(), true);
  page.follow(() => {
    if (told?.isConnected && shown(told)) say();
    else nothing();
  });

  sheet.append(page.make("p", { className: "hub-note" }, window.say("~ %: the hub's share of China's exports in 2024, assumed")));

  // Hubs can be reached by keys while they are seen.
  const reach = () => {
    const near = sheet.classList.contains("near");
    for (const hub of all("[data-hub]")) {
      if (near) hub.setAttribute("tabindex", "0");
      else hub.removeAttribute("tabindex");
    }
  };
  new MutationObserver(reach).observe(sheet, { attributeFilter: ["class"] });
  // Other goods are other elements.
  new MutationObserver(reach).observe(map, { childList: true });
  reach();
  if (first.type === "focusin") focused(first);
}
