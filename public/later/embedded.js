// The page in somebody else's: it tells its height and what it shows, and hears what it is to
// show. docs/embedding.md has the messages. What comes in is read by the program like an address.

const TYPE = "rare-earth-flows";
const VERSION = 1;
/** No message of ours says more. */
const MOST_KEYS = 60;
const MOST_LETTERS = 400;

/** Keys and values of a message's scenario, or null if it is no message for us. */
export function heard(data) {
  if (data?.type !== TYPE || data.version !== VERSION) return null;
  const { scenario } = data;
  // Lists and bytes have as many keys as members.
  if (Object.prototype.toString.call(scenario) !== "[object Object]") return null;
  const entries = [];
  for (const key in scenario) {
    if (entries.push([key, scenario[key]]) === MOST_KEYS) break;
  }
  const word = (value) => (value === null ? null : String(value).slice(0, MOST_LETTERS));
  const plain = (value) => value === null || ["string", "number", "boolean"].includes(typeof value);
  return Object.fromEntries(entries.filter(([key, value]) => key !== "embed" && plain(value)).map(([key, value]) => [key.slice(0, 40), word(value)]));
}

/** One height in all the dialects that pages which embed others listen for. */
export function dialects(height, { id, href }) {
  return [
    { type: TYPE, version: VERSION, event: "height", height },
    { "datawrapper-height": { [id]: height } },
    { sentinel: "amp", type: "embed-size", height },
    { context: "iframe.resize", height },
    // Embedly, Medium and others that came after them read the same as text.
    JSON.stringify({ src: href, context: "iframe.resize", height }),
    `pymxPYMx${id}xPYMxheightxPYMx${height}`,
  ];
}

export default function embedded(page) {
  const send = (message) => parent.postMessage(message, "*");
  const { href } = location;
  const id = new URLSearchParams(location.search).get("childId") ?? (window.name || TYPE);

  let last = 0;
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last || !height) return;
    last = height;
    for (const message of dialects(height, { id, href })) send(message);
  };
  new ResizeObserver(measure).observe(document.body);

  const state = (event) => ({
    type: TYPE,
    version: VERSION,
    event,
    scenario: Object.fromEntries(page.query()),
    headline: page.headline(),
    url: page.link(),
  });
  let told = "";
  page.follow(() => {
    const now = state("scenario-change");
    if (told === (told = JSON.stringify(now))) return;
    send(now);
  });
  addEventListener("message", ({ source, data }) => {
    const keys = source === parent && heard(data);
    if (keys) page.change(keys);
  });
  let looks;
  const dress = () => {
    const query = page.query();
    if (query.has("accent") || query.has("font")) looks ??= page.load("looks").then((module) => module.default(page));
  };
  page.follow(dress);
  dress();
  send(state("ready"));
}
