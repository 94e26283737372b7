// For those who work the page by keys; start.js asks for it at the first key.
// The map's flows are one stop of the Tab key and a graph: arrows go from region to region,
// Page Down to what else comes to that region, Page Up back. Without this file every flow is a
// stop of its own, and the headline is announced at every change.

/** A change is announced when nothing has changed for so long, ms. */
const REST = 700;

const CHINA = ".flow:not(.other):not(.rerouted)";
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const middle = (element) => {
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** The flow whose region lies next in a direction: near, and not far off the line. */
function neighbour(map, from, [right, down]) {
  const node = (region) => map.querySelector(`.node[data-region="${CSS.escape(region)}"]`);
  const here = node(from.dataset.region);
  if (!here) return null;
  const [x, y] = middle(here);
  let best = null, least = Infinity;
  for (const flow of map.querySelectorAll(CHINA)) {
    const there = flow === from ? null : node(flow.dataset.region);
    if (!there) continue;
    const [tx, ty] = middle(there);
    const along = (tx - x) * right + (ty - y) * down;
    const off = Math.abs((tx - x) * down) + Math.abs((ty - y) * right);
    if (along > 1 && along + 2 * off < least && off < 2.5 * along) [best, least] = [flow, along + 2 * off];
  }
  return best;
}

/** What else comes to a flow's region, after China's own flow; what is nothing is left out. */
const arrivals = (map, flow) => [...map.querySelectorAll(`.flow[data-region="${CSS.escape(flow.dataset.region)}"]`)]
  .filter((one) => one.matches(CHINA) || Number(one.dataset.value) > 0)
  .sort((a, b) => b.matches(CHINA) - a.matches(CHINA));

function next(map, flow, key) {
  const own = map.querySelector(`${CHINA}[data-region="${CSS.escape(flow.dataset.region)}"]`) ?? flow;
  if (key in ARROWS) return neighbour(map, own, ARROWS[key]);
  const all = [...map.querySelectorAll(CHINA)];
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  const here = arrivals(map, flow);
  const at = here.indexOf(flow);
  if (key === "PageDown") return here[(at + 1) % here.length];
  return key === "PageUp" ? own : undefined;
}

/** Makes the flows one stop, wherever the reader was last. */
function roam(map) {
  let last = null;
  const settle = () => {
    const flows = [...map.querySelectorAll(".flow")];
    const stop = flows.find((flow) => flow === last)
      ?? flows.find((flow) => last && flow.matches(CHINA) && flow.dataset.region === last.dataset.region)
      ?? map.querySelector(CHINA);
    for (const flow of flows) {
      const stops = flow === stop ? "0" : "-1";
      if (flow.getAttribute("tabindex") !== stops) flow.setAttribute("tabindex", stops);
    }
    last = stop;
  };
  map.addEventListener("focusin", ({ target }) => {
    if (target.matches(".flow")) {
      last = target;
      settle();
    }
  });
  // Before the program hears of it, which moves the map by the same keys.
  map.addEventListener("keydown", (event) => {
    const flow = event.target.closest(".flow");
    if (!flow || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = next(map, flow, event.key);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!to) return;
    last = to;
    settle();
    const area = map.getBoundingClientRect();
    const [x, y] = middle(map.querySelector(`.node[data-region="${CSS.escape(to.dataset.region)}"]`) ?? to);
    // What cannot be seen in a magnified map is shown in the whole one.
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) document.querySelector('[data-tool="0"]')?.click();
    to.focus();
  }, true);
  // New goods or another room are new elements.
  const brings = (node) => node.querySelector?.(".flow");
  new MutationObserver((all) => {
    if (all.some(({ addedNodes }) => [...addedNodes].some(brings))) settle();
  }).observe(map, { childList: true, subtree: true });
  settle();
}

/** Announces the headline once a change has come to rest; while the clock plays, when it stops. */
function announce(headline) {
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  headline.removeAttribute("aria-live");
  headline.after(said);
  let last = headline.textContent, waits;
  const plays = () => document.getElementById("play")?.getAttribute("aria-pressed") === "true";
  const say = () => {
    if (plays()) {
      waits = setTimeout(say, REST);
    } else if (headline.textContent !== last) {
      said.textContent = last = headline.textContent;
    }
  };
  new MutationObserver(() => {
    clearTimeout(waits);
    waits = setTimeout(say, REST);
  }).observe(headline, { childList: true, characterData: true, subtree: true });
}

/** Makes the table one stop, too: arrows go from cell to cell, Enter tells where a figure comes from. */
function walk(table) {
  const body = table.tBodies[0];
  // What has the focus in a cell: the button of a region's name, or the cell itself.
  const rows = () => [...body.rows].map((row) => [...row.cells].map((cell) => cell.querySelector("button") ?? cell));
  let last = null;
  const settle = (stop) => {
    const all = rows().flat();
    last = all.includes(stop) ? stop : all.includes(last) ? last : all[0];
    for (const one of all) one.tabIndex = one === last ? 0 : -1;
  };
  table.setAttribute("role", "grid");
  table.setAttribute("aria-description", say("Arrow keys go from cell to cell; Enter tells where a figure comes from."));
  body.addEventListener("focusin", ({ target }) => settle(target));
  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = rows(), down = all.findIndex((row) => row.includes(last)), row = all[down];
    if (!row) return;
    const right = row.indexOf(last);
    const [dx, dy] = ARROWS[event.key] ?? [];
    let to;
    if (dx !== undefined) to = (all[down + dy] ?? row)[right + dx] ?? last;
    else if (event.key === "Home") to = row[0];
    else if (event.key === "End") to = row.at(-1);
    else if (event.key === "Enter" && last.localName === "td") {
      event.preventDefault();
      return last.click();
    } else return;
    event.preventDefault();
    settle(to);
    to.focus();
  });
  // Other goods are other rows.
  new MutationObserver(() => settle()).observe(body, { childList: true });
  settle();
}

/** Begins. */
export function begin() {
  walk(document.getElementById("flows-table"));
  roam(document.getElementById("flow-map"));
  announce(document.getElementById("headline"));
}
