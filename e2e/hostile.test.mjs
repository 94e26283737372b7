// Hostile story files, messages and addresses in the page: nothing of them becomes an element that is
// not ours. tests/hostile/ has what they are made of; here a browser reads them, under the policy.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { DIST, open, painted, ready, test } from './browser.mjs';
import { POLICY, serve } from './serve.mjs';
import { browser, visit } from './site.mjs';
import { Mutator } from '../tests/hostile/mutate.mjs';

const EVIL = ['<img src=x onerror="window.evil=1">', '"><script>window.evil=1</script>', "' onfocus='window.evil=1' autofocus='",
  '<svg onload=window.evil=1><a href="javascript:window.evil=1">x</a></svg>', '</style><iframe srcdoc="<script>parent.evil=1</script>"></iframe>',
  '<base href="https://example.org/"><link rel=stylesheet href=x>', '{{evil}}${evil}', 'javascript:window.evil=1'];

/** One of so many inputs is tried in the other browsers. */
const FEW = process.env.CORE ? 4 : 1;

/** What is kept of these inputs. */
function corpus(name) {
  const folder = new URL(`../fuzz/corpus/${name}/`, import.meta.url);
  return readdirSync(folder).sort().map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

/** From here on the page notes every element and attribute that hostile input would want. */
const watch = (frame) => frame.evaluate(() => {
  window.foreign = [];
  const look = (element) => {
    if (element.matches('script, img, iframe, object, embed, link, base, meta, form, video, audio, frame')) window.foreign.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      if (/^(on|srcdoc|formaction)/i.test(name) || (/href$|^src$/i.test(name) && !/^#|^https?:/.test(value) && !/^https?:$/.test(new URL(value, document.baseURI).protocol))) {
        window.foreign.push(`${element.tagName} ${name}="${value.slice(0, 100)}"`);
      }
    }
  };
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') look(target);
      for (const node of addedNodes) if (node.nodeType === 1) [node, ...node.querySelectorAll('*')].forEach(look);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
});
const clean = async (frame, what) => assert.deepEqual(await frame.evaluate(() => [window.foreign.splice(0), window.evil]), [[], undefined], what);

/** Has the page show a query, as a script beside the program does. */
const show = (page, query) => page.evaluate((wanted) => {
  document.documentElement.dataset.query = wanted;
  document.documentElement.dispatchEvent(new Event('query'));
}, query);

/** A story in which every text is markup, and every link as bad as it may be. */
const dressed = (id, at) => {
  const words = (turn) => ({ en: EVIL[(at + turn) % EVIL.length], de: EVIL[turn % EVIL.length] });
  const step = (turn) => ({
    title: words(turn), text: words(turn + 1), set: { month: '2025-05', pace: `${turn * 7}`, 'align.US': '-1' }, camera: 'europe',
    question: { ask: words(turn + 2), options: [words(turn + 3), words(turn + 4)], right: turn % 2, because: words(turn + 5) },
    sources: ['S01', `https://example.org/?${encodeURIComponent(EVIL[turn % EVIL.length])}`, "https://example.org/'onclick='window.evil=1", 'S0', 'S99999'],
  });
  return JSON.stringify({ version: 1, id, title: words(0), lead: words(6), steps: [step(at), step(at + 1), step(at + 2)] });
};

test('hostile story files put nothing into the page that is not ours', { core: true }, () => {
  const mutator = new Mutator(21);
  const kept = corpus('story');
  const files = new Map();
  for (let at = 0; at < 40; at += 1) files.set(`s${at}`, dressed(`s${at}`, at));
  for (let at = 40; at < 140; at += 1) {
    const text = at % 2 ? kept[at % kept.length] : dressed(`s${at}`, at);
    let value = text;
    try {
      value = JSON.stringify(mutator.value(JSON.parse(text), JSON.parse(kept[1])));
    } catch {
      value = mutator.text(text, kept[1]);
    }
    files.set(`s${at}`, (value ?? '').replaceAll('"mine"', `"s${at}"`));
  }
  return visit('?v=1', async (page) => {
    await page.locator('.ways').waitFor();
    await watch(page);
    let [shown, refused] = [0, 0];
    for (const id of [...files.keys()].filter((_, at) => at % FEW === 0)) {
      await show(page, `v=1&story=${id}&step=1`);
      const came = await page.waitForFunction((one) => {
        if (document.documentElement.dataset.story === one) return 'shown';
        return document.querySelector('.story-fault') && 'refused';
      }, id).then((found) => found.jsonValue());
      if (came === 'shown') {
        shown += 1;
        if (shown % (8 / FEW) === 1) {
          // Whatever of it can be pressed is pressed.
          await page.evaluate(() => document.querySelectorAll('.story .question button').forEach((button) => button.click()));
          await page.getByRole('button', { name: 'Next ›' }).click();
        }
      } else refused += 1;
      await clean(page, `${id}: ${files.get(id).slice(0, 300)}`);
      await show(page, 'v=1');
      await page.waitForFunction(() => !document.documentElement.dataset.story);
      await page.evaluate(() => document.querySelectorAll('.story-fault').forEach((one) => one.remove()));
    }
    assert.ok(shown >= 40 / FEW && refused >= 40 / FEW, `${shown} shown, ${refused} refused`);
  }, {
    reducedMotion: 'reduce',
    prepare: (page) => page.route('**/stories/s*.json', (route) => {
      const id = /(s\d+)\.json/.exec(route.request().url())[1];
      return route.fulfill({ body: files.get(id), contentType: 'application/json' });
    }),
  });
});

/** Queries of the corpus with markup somewhere in them, as they are and percent-encoded. */
function queries(count) {
  const mutator = new Mutator(22);
  const kept = corpus('address');
  return Array.from({ length: count }, (_, at) => {
    const [query, evil] = [kept[at % kept.length].trim(), EVIL[at % EVIL.length]];
    const piece = at % 2 ? encodeURIComponent(evil) : evil;
    const key = mutator.one(['region', 'compare', 'month', 'font', 'accent', 'lang', 'story', 'path', 'align.US', 'childId', evil, 'preset']);
    const changed = mutator.below(2) ? mutator.text(query, mutator.one(kept)) : query;
    return `${changed}&${key}=${piece}`;
  });
}

test('hostile addresses put nothing into the page that is not ours', { core: true }, () => visit('?v=1', async (page) => {
  await page.locator('#panel-checks li').first().waitFor();
  await watch(page);
  for (const query of queries(120 / FEW)) {
    await show(page, query);
    await clean(page, query);
  }
  await painted(page);
  // Panels and charts of the last ones come when nothing changes any more.
  await page.waitForTimeout(1500);
  await clean(page, 'panels and charts');
  for (const query of queries(12).slice(-6 / FEW)) {
    await page.goto(`${page.url().split('?')[0]}?${query.replaceAll('#', '%23')}`);
    await ready(page);
    await watch(page);
    await page.locator('.ways').waitFor();
    await page.locator('#panel-checks li').first().waitFor(); // a page that is left while it loads says so in WebKit
    await clean(page, query);
    assert.equal(await page.locator('main img, main script, main iframe, .repairs *:not(li, ul, p, button, span, summary, b)').count(), 0, query);
  }
}, { prepare: (page) => page.route('**/stories/*.json', (route) => route.fulfill({ body: '{}' })) }));

let host;
before(async () => {
  const article = `<!doctype html><link rel="icon" href="data:,"><title>An article</title>
    <iframe width="600" height="900" src="/news/2026/flows/index.html?v=1&embed=1"></iframe>`;
  host = await serve(DIST, { policy: `${POLICY}; frame-src 'self'`, pages: { '/article': article } });
});
after(() => host?.close());

test('hostile messages put nothing into the page that is not ours, and show nothing that an address could not', { core: true }, async () => {
  const page = await open(browser, { origins: [host.origin] });
  try {
    await page.route('**/stories/*.json', (route) => route.fulfill({ body: '{}' }));
    await page.goto(`${host.origin}/article`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await ready(frame);
    await frame.locator('.credit').waitFor();
    await watch(frame);
    const mutator = new Mutator(23);
    const kept = corpus('message').map((text) => JSON.parse(text));
    const sent = Array.from({ length: 200 / FEW }, (_, at) => {
      if (at % 2) return mutator.value(structuredClone(kept[at % kept.length]), mutator.one(kept));
      const [key, evil] = [mutator.one(['font', 'accent', 'region', 'story', 'lang', 'compare', EVIL[at % EVIL.length]]), EVIL[at % EVIL.length]];
      return { type: 'rare-earth-flows', version: 1, scenario: { [key]: evil, pace: at } };
    });
    for (const one of sent) {
      // As text, so that `__proto__` arrives as a key.
      const text = JSON.stringify(one) ?? 'null';
      await page.evaluate((data) => document.querySelector('iframe').contentWindow.postMessage(JSON.parse(data), '*'), text);
      await clean(frame, text);
    }
    await page.evaluate(() => {
      const loop = { pace: 5 };
      loop.scenario = loop;
      for (const scenario of [loop, new Map([['pace', 5]]), new Uint8Array(10_000_000), [1, 2], 10n, new Date(0)]) {
        document.querySelector('iframe').contentWindow.postMessage({ type: 'rare-earth-flows', version: 1, scenario }, '*');
      }
    });
    await frame.waitForTimeout(1000);
    await clean(frame, 'at the end');
    const query = await frame.evaluate(() => document.documentElement.dataset.query);
    assert.match(query, /^[\w&=.,:%+-]*$/, 'the program has put the address in order');
    assert.equal(new URLSearchParams(query).get('embed'), '1');
    assert.equal(await frame.locator('#pace').inputValue(), '5', 'it still hears: of the last ones one was a message');
    assert.deepEqual(page.trouble, []);
  } finally {
    await page.done();
  }
});
