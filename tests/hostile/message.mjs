// Messages as entry points for fuzzing, in both directions: what an embedding page sends to the page
// (public/later/embedded.js, with the page that later.js makes), and what a frame sends to an article
// (public/embed.js). The scripts are the real ones; of the browser there is just what they touch.
import assert from 'node:assert/strict';

const OURS = new URL('../../public/', import.meta.url);
/** What is shown before each message. */
const BEFORE = 'v=1&pace=30&region=DE&embed=1&accent=red';
const KEPT = new Set(['v', 'region', 'class', 'unit', 'changes', 'lang', 'theme', 'motion', 'embed', 'story', 'step', 'controls', 'accent', 'font']);
const [LONGEST_KEY, LONGEST_VALUE, MOST_KEYS] = [40, 400, 60];

const isPlain = (value) => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const own = (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key] : undefined);
/** Whether docs/embedding.md calls it a message of ours. */
const isOurs = (data) => own(data, 'type') === 'rare-earth-flows' && own(data, 'version') === 1;

/** Fails if something was put where every object finds it. */
function unpolluted() {
  for (const shared of [Object.prototype, Array.prototype, Function.prototype]) {
    assert.deepEqual(Object.keys(shared), [], 'prototypes are as they were');
  }
}

/** The page in a frame: hears messages, and shows by writing its query and sending the root an event. */
async function frame() {
  const heard = [];
  const shown = [];
  const parent = { postMessage() {} };
  const dataset = new Proxy({ query: 'v=1&embed=1', state: 'failed' }, { set: (all, key, value) => Reflect.set(all, key, `${value}`) });
  const root = Object.assign(new EventTarget(), { dataset, lang: 'en' });
  root.addEventListener('query', () => shown.push(root.dataset.query));
  Object.assign(globalThis, {
    parent, window: {}, location: new URL('https://example.org/index.html?embed=1'),
    document: { documentElement: root, body: {}, getElementById: () => null },
    addEventListener: (kind, hear) => heard.push([kind, hear]),
    ResizeObserver: class { observe() {} }, MutationObserver: class { observe() {} },
  });
  const { default: later } = await import(new URL('later/later.js', OURS));
  // Where the page has failed, `ways.js` adds nothing to it.
  await later(async (name) => new URL(name, OURS).href, 'later/later.js', async () => '');
  assert.deepEqual(heard.map(([kind]) => kind), ['message'], 'embedded.js listens');
  const { typefaces } = await import(new URL('later/looks.js', OURS));

  return (data, foreign) => {
    root.dataset.query = BEFORE;
    shown.length = 0;
    const attributes = Object.keys(root.dataset).length;
    heard[0][1]({ source: foreign ? { postMessage() {} } : parent, data });
    unpolluted();
    assert.equal(Object.keys(root.dataset).length, attributes, 'nothing else of the page is touched');
    const scenario = own(data, 'scenario');
    if (foreign || !isOurs(data) || !isPlain(scenario)) {
      assert.deepEqual([shown, root.dataset.query], [[], BEFORE], 'what is no message is ignored');
      return false;
    }
    assert.equal(shown.length, 1, 'it is shown at once, and once');
    assert.equal(shown[0], root.dataset.query);
    const [now, before] = [new URLSearchParams(shown[0]), new URLSearchParams(BEFORE)];
    const asked = new Map(Object.entries(scenario).slice(0, MOST_KEYS).filter(([key]) => key !== 'embed').map(([key, value]) => [key.slice(0, LONGEST_KEY), value]));
    assert.equal(now.get('embed'), '1', 'embed cannot be changed');
    for (const [key, value] of now) {
      assert.ok(key.length <= LONGEST_KEY && value.length <= LONGEST_VALUE, `${key.length}, ${value.length}`);
      if (before.get(key) === value) continue;
      const wanted = [...asked].filter(([name]) => name.toWellFormed() === key);
      assert.ok(wanted.some(([, one]) => ['string', 'number', 'boolean'].includes(typeof one) && `${one}`.slice(0, LONGEST_VALUE).toWellFormed() === value), `${key}=${value}`);
    }
    for (const key of before.keys()) {
      if (!now.has(key)) assert.ok(asked.get(key) === null || (asked.has('preset') && !KEPT.has(key)), `${key} is gone`);
    }
    const fonts = typefaces(now.get('font') ?? '');
    assert.match(fonts.join(','), /^(("[A-Za-z0-9 -]+"|[a-z-]+)(,|$))*$/, 'a typeface is a name and nothing else');
    return true;
  };
}

/** An article with the element `<rare-earth-flows>` in it. */
async function article() {
  const inside = { sent: [], postMessage(message) { this.sent.push(message); } };
  const outside = [];
  let Element;
  class HTMLElement {
    shadowRoot = {};
    attributes = [];
    dispatchEvent({ type, detail }) { outside.push([type, detail]); }
  }
  const iframe = { style: {}, contentWindow: inside, height: 720 };
  Object.assign(globalThis, {
    HTMLElement, customElements: { get() {}, define(_name, found) { Element = found; } },
    document: { currentScript: { src: `${OURS}embed.js` }, createElement: () => iframe },
    CustomEvent: class { constructor(type, { detail }) { Object.assign(this, { type: `${type}`, detail }); } },
    addEventListener() {},
  });
  await import(new URL('embed.js', OURS));

  return (data, foreign) => {
    const element = new Element();
    iframe.height = 720;
    inside.sent.length = 0;
    outside.length = 0;
    element.handleEvent({ source: foreign ? {} : inside, data });
    unpolluted();
    const event = own(data, 'event');
    if (foreign || !isOurs(data) || !['height', 'ready', 'scenario-change'].includes(event)) {
      assert.deepEqual([iframe.height, inside.sent, outside], [720, [], []], 'what is no message is ignored');
      return false;
    }
    if (event === 'height') {
      assert.deepEqual([inside.sent, outside], [[], []]);
      assert.ok(iframe.height === 720 || (iframe.height === data.height && Number.isFinite(data.height) && data.height > 0), `${iframe.height}`);
      return iframe.height !== 720;
    }
    assert.equal(iframe.height, 720);
    assert.deepEqual(outside.map(([type]) => type), [event], 'it fires what is documented, once');
    assert.deepEqual(Object.keys(outside[0][1]).sort(), ['headline', 'scenario', 'url']);
    return true;
  };
}

/** What a message can hold beyond JSON. */
export function odd(mutator) {
  const loop = { pace: 5 };
  loop.scenario = loop;
  return mutator.one([undefined, NaN, Infinity, 10n, new Date(0), /x/, new Map([['pace', 5]]), new Set(['pace']), new Error('x'), [1, , 3],
    new Uint8Array(mutator.below(100_000)), new ArrayBuffer(8), Object(5), Object('pace'), Object(1n), loop,
    Object.fromEntries(Array.from({ length: mutator.below(300) }, (_, at) => [`key${at}`, at]))]);
}

/** Who hears a message, in this order: each takes it, and whether a stranger sends it, and gives whether it was one. */
export const HEARERS = [await frame(), await article()];

let turn = 0;
/** Both by turns, as one entry point: of four messages one comes from a stranger. */
export function message(data) {
  turn = (turn + 1) % 8;
  return HEARERS[turn % 2](data, turn >= 6);
}
